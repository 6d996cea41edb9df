import type { ReactNode } from 'react';
import styles from './Lead.module.css';

export interface LeadProps {
  readonly children: ReactNode;
}

/** The sentence that says the result. */
export function Lead({ children }: LeadProps) {
  return <p className={styles.lead}>{children}</p>;
}
