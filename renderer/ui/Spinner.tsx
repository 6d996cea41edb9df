import styles from './Spinner.module.css';
import { useLate } from './useLate.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SpinnerProps {
  /** What is being waited for. */
  readonly label: string;
}

/** A sign of waiting that keeps its place from the start but shows, and is announced, only after 200 ms. */
export function Spinner({ label }: SpinnerProps) {
  const late = useLate(true);
  return (
    <span className={styles.place} role="status">
      {late && (
        <>
          <span className={styles.ring} aria-hidden="true" />
          <VisuallyHidden>{label}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
