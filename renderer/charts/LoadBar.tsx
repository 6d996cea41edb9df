import styles from './LoadBar.module.css';

export interface LoadBarProps {
  /** Days planned. */
  readonly load: number;
  /** Days there are. */
  readonly capacity: number;
}

/** A wave's load in its capacity: outline and ink; days over it in attention colour. Decorative, the words beside it say the days. */
export function LoadBar({ load, capacity }: LoadBarProps) {
  const whole = Math.max(load, capacity, 1);
  const inside = (100 * Math.min(load, capacity)) / whole;
  const over = (100 * Math.max(0, load - capacity)) / whole;
  return (
    <svg className={styles.load} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.used} x={0} y={0} width={inside} height={6} />
      {over > 0 && <rect className={styles.over} x={inside} y={0} width={over} height={6} />}
      <rect
        className={styles.capacity}
        x={0}
        y={0.5}
        width={(100 * capacity) / whole}
        height={5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
