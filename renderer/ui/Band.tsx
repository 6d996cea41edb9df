import type { ReactNode } from 'react';
import styles from './Band.module.css';

export interface BandProps {
  readonly children: ReactNode;
}

/** A word that asks for attention: "discuss", "contested". */
export function Band({ children }: BandProps) {
  return <span className={styles.band}>{children}</span>;
}
