import styles from './Voices.module.css';

export interface VoiceCount {
  /** "1", "N". */
  readonly label: string;
  readonly count: number;
}

export interface VoicesProps {
  readonly counts: readonly VoiceCount[];
  /** "Level 1: 2, level 2: 5, level 3: 1". */
  readonly label: string;
}

const column = 56;
const tallest = 50;

/** The upper edges of a pile of stones. */
function stonesOf(count: number, pitch: number): readonly number[] {
  return Array.from({ length: count }, (_, stone) => 57 - (stone + 0.7) * pitch);
}

/** How many voices each level has: a stone a voice. Many voices make thinner stones. */
export function Voices({ counts, label }: VoicesProps) {
  const most = Math.max(5, ...counts.map((entry) => entry.count));
  const pitch = tallest / most;
  const width = column * Math.max(1, counts.length);
  return (
    <svg
      className={styles.voices}
      width={`${width / 16}rem`}
      height="4.75rem"
      viewBox={`0 0 ${width} 76`}
      role="img"
      aria-label={label}
    >
      {counts.map((entry, index) => (
        <g key={entry.label} transform={`translate(${index * column} 0)`}>
          {stonesOf(entry.count, pitch).map((top) => (
            <rect
              key={top}
              className={styles.stone}
              x={10}
              y={top}
              width={36}
              height={pitch * 0.7}
              rx={Math.min(2, pitch * 0.2)}
            />
          ))}
          <line className={styles.base} x1={4} x2={52} y1={59.5} y2={59.5} />
          <text x={28} y={72}>
            {entry.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
