import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

export interface SectionHeadProps {
  readonly title: ReactNode;
  readonly side?: ReactNode | undefined;
  readonly id?: string | undefined;
}

/** The `h2` of a section, with quiet words or actions at the end of its line. */
export function SectionHead({ title, side, id }: SectionHeadProps) {
  return (
    <div className={styles.row}>
      <h2 className={styles.head} id={id}>
        {title}
      </h2>
      {side !== undefined && <span className={styles.side}>{side}</span>}
    </div>
  );
}
