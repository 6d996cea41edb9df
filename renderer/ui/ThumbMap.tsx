import { classes } from './classes.ts';
import styles from './ThumbMap.module.css';
import { type TileValue, tileFill } from './tileValue.ts';

export interface ThumbMapProps {
  readonly rows: readonly (readonly TileValue[])[];
}

const pitch = 10;

/** The maturity map as a thumbnail: decorative, the result beside it says it in words. */
export function ThumbMap({ rows }: ThumbMapProps) {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const width = columns * pitch - 1;
  const height = Math.max(1, rows.length) * pitch - 1;
  const cells = rows.flatMap((row, y) => row.map((value, x) => ({ value, x: x * pitch + 0.5, y: y * pitch + 0.5 })));
  return (
    <svg
      className={styles.map}
      width={`${width / 16}rem`}
      height={`${height / 16}rem`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {cells.map((cell) => (
        <rect
          key={`${cell.x} ${cell.y}`}
          className={classes(styles[tileFill(cell.value)])}
          x={cell.x}
          y={cell.y}
          width={pitch - 2}
          height={pitch - 2}
        />
      ))}
    </svg>
  );
}
