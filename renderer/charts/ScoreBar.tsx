import styles from './ScoreBar.module.css';
import { hasRange, scoreAxis, scoreX } from './scoreAxis.ts';

export interface ScoreBarProps {
  /** 1-5; null draws the axis only. */
  readonly score: number | null;
  /** What the missing answers could cause, 1-5. */
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly target?: number | null | undefined;
  /** "Score 2.13, range 2.00 to 2.47, target 3". */
  readonly label: string;
}

const steps = [1, 2, 3, 4, 5];

/** A score as an ink bar from 1 on its axis, with range and target. */
export function ScoreBar({ score, low, high, target, label }: ScoreBarProps) {
  const { width, height, start, end } = scoreAxis;
  return (
    <svg
      className={styles.bar}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className={styles.track} x1={start} x2={end} y1={14.5} y2={14.5} />
      {steps.map((step) => (
        <line key={step} className={styles.track} x1={scoreX(step)} x2={scoreX(step)} y1={9} y2={20} />
      ))}
      {score !== null && <rect className={styles.fill} x={start} y={11} width={scoreX(score) - start} height={7} />}
      {hasRange(low, high) && (
        <rect
          className={styles.range}
          x={scoreX(low ?? 1)}
          y={6.5}
          width={scoreX(high ?? 1) - scoreX(low ?? 1)}
          height={16}
        />
      )}
      {typeof target === 'number' && (
        <>
          <path className={styles.head} d={`M${scoreX(target) - 4} 1h8l-4 5z`} />
          <line className={styles.target} x1={scoreX(target)} x2={scoreX(target)} y1={4} y2={24} />
        </>
      )}
    </svg>
  );
}

export interface ScoreAxisProps {
  /** Names the column: "Score from 1 to 5". */
  readonly label: string;
}

/** The numbers 1-5 over a column of score bars. */
export function ScoreAxis({ label }: ScoreAxisProps) {
  const { width } = scoreAxis;
  return (
    <svg className={styles.bar} width={width} height={16} viewBox={`0 0 ${width} 16`} role="img" aria-label={label}>
      {steps.map((step) => (
        <text key={step} x={scoreX(step)} y={13}>
          {step}
        </text>
      ))}
    </svg>
  );
}
