import type { ReactNode } from 'react';
import styles from './Headline.module.css';

export interface HeadlineProps {
  readonly children: ReactNode;
  /** Quiet sentence under it. */
  readonly under?: ReactNode | undefined;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode | undefined;
}

/** The page's one `h1`: the result, the title. */
export function Headline({ children, under, actions }: HeadlineProps) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h1 className={styles.headline}>{children}</h1>
        {under !== undefined && <p className={styles.under}>{under}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
