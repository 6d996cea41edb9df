import type { ReactNode } from 'react';
import styles from './Note.module.css';

export interface NoteProps {
  readonly children: ReactNode;
}

/** Small print under a table or a field. */
export function Note({ children }: NoteProps) {
  return <p className={styles.note}>{children}</p>;
}
