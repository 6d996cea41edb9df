import type { ReactNode } from 'react';
import styles from './LadderSteps.module.css';

/** A stage as a step of the ladder. */
export interface LadderStage {
  /** "3 Subscription management". */
  readonly name: string;
  /** 0-100; null when nothing is answered. */
  readonly percent: number | null;
  /** The band letter, or empty. */
  readonly rating: string;
  /** One lamp a gate, in order: met or not. */
  readonly gates: readonly boolean[];
  readonly attained: boolean;
  readonly words: {
    /** "61.9 %", as words or as a button of them. */
    readonly percent: ReactNode;
    /** "attained", "gate 3.2 is P, needs L". */
    readonly state: string;
    /** "2 of 3 gates met", as words or as a button of them. */
    readonly gates: ReactNode;
  };
}

export interface LadderStepsProps {
  /** First stage first. */
  readonly stages: readonly LadderStage[];
  /** Names the picture. */
  readonly label: string;
}

/** The stages of a ladder as steps that rise towards the end: fill is the percentage, lamps are the gates. */
export function LadderSteps({ stages, label }: LadderStepsProps) {
  return (
    <ol
      className={styles.ladder}
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(0, 1fr))` }}
    >
      {stages.map((stage, index) => (
        <li key={stage.name} style={{ paddingBlockStart: `${(stages.length - 1 - index) * 1.5}rem` }}>
          <div className={styles.tread}>
            <svg className={styles.fill} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className={stage.attained ? styles.full : styles.part} width={stage.percent ?? 0} height={10} />
            </svg>
            <span className={styles.figure}>
              <b>{stage.words.percent}</b>
              {stage.rating !== '' && <b>{stage.rating}</b>}
            </span>
          </div>
          <p className={styles.name}>{stage.name}</p>
          <p className={styles.gates}>
            <span className={styles.lamps} aria-hidden="true">
              {stage.gates
                .map((met, place) => ({ met, place }))
                .map((gate) => (
                  <i key={gate.place} className={gate.met ? styles.met : styles.unmet} />
                ))}
            </span>
            {stage.words.gates}
          </p>
          <p className={stage.attained ? styles.attained : styles.state}>{stage.words.state}</p>
        </li>
      ))}
    </ol>
  );
}
