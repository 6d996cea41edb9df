import styles from './Brand.module.css';

/** The cairn mark: three stones. Decorative; the name stands beside it. */
export function Brand() {
  return (
    <svg className={styles.brand} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2.5" y="16.5" width="19" height="5" rx="2.5" />
      <rect x="5.5" y="10" width="12.5" height="5" rx="2.5" />
      <rect x="9.5" y="3.5" width="7" height="5" rx="2.5" />
    </svg>
  );
}
