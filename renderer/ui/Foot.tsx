import type { ReactNode } from 'react';
import styles from './Foot.module.css';

export interface FootProps {
  /** Facts from the start. */
  readonly children: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode | undefined;
}

/** The status line under every page. */
export function Foot({ children, actions }: FootProps) {
  return (
    <footer className={styles.foot}>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </footer>
  );
}
