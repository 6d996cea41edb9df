import styles from './Tally.module.css';

export interface TallyProps {
  /** One letter a voice, in fixed order: the initial of its function. */
  readonly letters: readonly string[];
  /** "5 voices: Sales 3, Success 1, Finance 1". */
  readonly label: string;
}

/** The voices for one level as stones, with their count. */
export function Tally({ letters, label }: TallyProps) {
  // Voices of one function are alike: only their place tells them apart.
  const voices = letters.map((letter, place) => ({ letter, place }));
  return (
    <span className={styles.tally} role="img" aria-label={label}>
      {voices.map((voice) => (
        <Stone key={voice.place} letter={voice.letter} />
      ))}
      <span className={styles.count}>{letters.length === 0 ? '–' : letters.length}</span>
    </span>
  );
}

export interface StoneProps {
  readonly letter: string;
}

/** A voice by the initial of its function. */
export function Stone({ letter }: StoneProps) {
  return (
    <span className={styles.stone} aria-hidden="true">
      {letter}
    </span>
  );
}
