import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  /** How it comes to be. */
  readonly children?: ReactNode | undefined;
  /** The one action that starts it. */
  readonly action?: ReactNode | undefined;
}

/** Stands where nothing is yet and says what starts it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
