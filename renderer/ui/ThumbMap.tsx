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
  return (
    <svg className={styles.map} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rows.map((row, y) =>
        row.map((value, x) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the grid is its identity.
            key={`${x} ${y}`}
            className={classes(styles[tileFill(value)])}
            x={x * pitch + 0.5}
            y={y * pitch + 0.5}
            width={pitch - 2}
            height={pitch - 2}
          />
        )),
      )}
    </svg>
  );
}
