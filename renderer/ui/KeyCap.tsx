import styles from './KeyCap.module.css';

export interface KeyCapProps {
  readonly children: string;
}

/** A key as it is printed on the keyboard. */
export function KeyCap({ children }: KeyCapProps) {
  return <kbd className={styles.key}>{children}</kbd>;
}
