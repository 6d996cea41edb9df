import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Headline.module.css';

export interface HeadlineProps {
  readonly children: ReactNode;
  /** Quiet sentence under it. */
  readonly under?: ReactNode | undefined;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode | undefined;
  /** Smaller, the buttons beside the sentence: for a long title over something that needs the height. */
  readonly compact?: boolean | undefined;
}

/** The page's one `h1`: the result, the title. */
export function Headline({ children, under, actions, compact = false }: HeadlineProps) {
  return (
    <div className={classes(styles.row, compact && styles.compact)}>
      <div className={styles.words}>
        <h1 className={styles.headline}>{children}</h1>
        {under !== undefined && <p className={styles.under}>{under}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
