import type { ReactNode } from 'react';
import styles from './KeyNote.module.css';

export interface KeyNoteProps {
  readonly children: ReactNode;
}

/** The words "Key question" or "Gate" behind the notch that marks them on tiles. */
export function KeyNote({ children }: KeyNoteProps) {
  return <span className={styles.note}>{children}</span>;
}
