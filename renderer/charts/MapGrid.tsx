import { classes } from '../ui/classes.ts';
import { tileClasses, tileSign, type WorkTileValue } from '../ui/tileValue.ts';
import styles from './MapGrid.module.css';

/** A question of the map. */
export interface MapTile {
  readonly id: string;
  readonly value: WorkTileValue;
  /** Drawn as "→ 3" when it lies above the value. */
  readonly target?: string | undefined;
  readonly isKey: boolean;
  /** Holds back the next level. */
  readonly blocks: boolean;
  /** The span of a contested answer: "1–4". */
  readonly contested?: string | undefined;
  /** All of it in words: name, level, target, blocks. */
  readonly label: string;
}

/** A section of the map, or a part of a long one. */
export interface MapRow {
  readonly label: string;
  readonly tiles: readonly MapTile[];
}

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  /** Names the map. */
  readonly label: string;
  /** The tile whose number is being explained. */
  readonly openTile?: string | undefined;
  readonly onOpen: (tile: string, place: HTMLElement) => void;
}

/** The maturity map of a result: every question a tile that opens what stands behind its level, one row a section. */
export function MapGrid({ rows, label, openTile, onOpen }: MapGridProps) {
  const columns = Math.max(1, ...rows.map((row) => row.tiles.length));
  return (
    <section className={styles.map} aria-label={label}>
      {rows.map((row) => (
        <div className={styles.row} key={row.label}>
          <span className={styles.name}>{row.label}</span>
          <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {row.tiles.map((tile) => (
              <li key={tile.id}>
                <TileButton tile={tile} isOpen={tile.id === openTile} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface TileButtonProps extends Pick<MapGridProps, 'onOpen'> {
  readonly tile: MapTile;
  readonly isOpen: boolean;
}

function TileButton({ tile, isOpen, onOpen }: TileButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(tile.id, event.currentTarget)}
      className={classes(tileClasses(tile.value, tile.isKey), styles.tile, tile.blocks && styles.blocks)}
      title={tile.label}
    >
      <span className={styles.words}>{tile.label}</span>
      <span aria-hidden="true">
        <span className={styles.id}>{tile.id}</span>
        <span className={styles.value}>
          {tileSign(tile.value)}
          {tile.value === 'not-applicable' && <span className={styles.dash} />}
        </span>
        {tile.contested !== undefined && <span className={styles.span}>{tile.contested}</span>}
        {tile.target !== undefined && <span className={styles.aim}>→ {tile.target}</span>}
      </span>
    </button>
  );
}
