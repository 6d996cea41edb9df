import styles from './ScoreBar.module.css';
import { hasRange, scorePercent } from './scoreAxis.ts';

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
const at = (value: number) => `${scorePercent(value)}%`;

/** A score as an ink bar from 1 on its axis, with range and target. As wide as its place, from 160 to 300 px. */
export function ScoreBar({ score, low, high, target, label }: ScoreBarProps) {
  return (
    <svg className={styles.bar} height={28} role="img" aria-label={label}>
      <line className={styles.track} x1="0%" x2="100%" y1={14.5} y2={14.5} />
      {steps.map((step) => (
        <line key={step} className={styles.track} x1={at(step)} x2={at(step)} y1={9} y2={20} />
      ))}
      {score !== null && <rect className={styles.fill} x={0} y={11} width={at(score)} height={7} />}
      {hasRange(low, high) && (
        <rect
          className={styles.range}
          x={at(low ?? 1)}
          y={6.5}
          width={`${scorePercent(high ?? 1) - scorePercent(low ?? 1)}%`}
          height={16}
        />
      )}
      {typeof target === 'number' && (
        <svg className={styles.mark} x={at(target)} aria-hidden="true">
          <path className={styles.head} d="M-4 1h8l-4 5z" />
          <line className={styles.target} y1={4} y2={24} />
        </svg>
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
  return (
    <svg className={styles.numbers} role="img" aria-label={label}>
      {steps.map((step) => (
        <text key={step} x={at(step)} y="80%">
          {step}
        </text>
      ))}
    </svg>
  );
}
