import { classes } from '../../ui/classes.ts';
import { type TileValue, tileClasses, tileSign } from '../../ui/tileValue.ts';
import styles from './MovedMap.module.css';
import type { MovedRow, MovedTile } from './movedMap.ts';

export interface MovedMapProps {
  readonly rows: readonly MovedRow[];
  /** Names the map. */
  readonly label: string;
}

/** One maturity map for two moments: what a question is now, and where it moved, what it was before. */
export function MovedMap({ rows, label }: MovedMapProps) {
  const columns = Math.max(1, ...rows.map((row) => row.tiles.length));
  return (
    <section className={styles.map} aria-label={label}>
      {rows.map((row) => (
        <div className={styles.row} key={row.tiles[0]?.id ?? row.label}>
          <span className={styles.name}>{row.label}</span>
          <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {row.tiles.map((tile) => (
              <li key={tile.id}>
                <TileBox tile={tile} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function TileBox({ tile }: { readonly tile: MovedTile }) {
  const isMoved = tile.moved === 'up' || tile.moved === 'down';
  return (
    <span
      className={classes(tileClasses(tile.after, tile.isKey), styles.tile, isMoved && styles.moved)}
      role="img"
      aria-label={tile.label}
      title={tile.label}
    >
      <span className={styles.id}>{tile.id}</span>
      <span className={styles.value}>
        {tile.moved !== 'same' && (
          <span className={styles.before}>
            <Sign value={tile.before} /> →
          </span>
        )}
        <Sign value={tile.after} />
      </span>
    </span>
  );
}

/** A state that has no sign in a tile needs one beside an arrow. */
function Sign({ value }: { readonly value: TileValue }) {
  if (value === 'open') return '·';
  return value === 'not-applicable' ? '–' : tileSign(value);
}
