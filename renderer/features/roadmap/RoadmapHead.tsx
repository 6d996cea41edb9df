import type { ReactNode } from 'react';
import styles from './RoadmapHead.module.css';

export interface RoadmapHeadProps {
  readonly title: string;
  /** What the projection assumes, and what stands in the way. */
  readonly under: string;
  readonly actions: ReactNode;
  /** What is to be noticed before the plan is read. */
  readonly children?: ReactNode;
}

/** The page's `h1` where space is short: a smaller line beside the actions, the sentence under both. */
export function RoadmapHead({ title, under, actions, children }: RoadmapHeadProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.actions}>{actions}</div>
      {under !== '' && <p className={styles.under}>{under}</p>}
      {children}
    </header>
  );
}
