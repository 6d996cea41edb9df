import styles from './MapGrid.module.css';

export type MapValue = 1 | 2 | 3 | 4 | 5 | 'N' | 'P' | 'L' | 'F' | 'open' | 'dont-know' | 'not-applicable';

export interface MapTile {
  readonly id: string;
  readonly value: MapValue;
  /** Drawn as "→ 3" when it lies above the value. */
  readonly target?: string | undefined;
  readonly isKey: boolean;
  /** Holds back the next level. */
  readonly blocks: boolean;
  /** The span of a contested answer: "1–4". */
  readonly contested?: string | undefined;
  readonly href: string;
  /** All of it in words: name, level, target, blocks. */
  readonly label: string;
}

export interface MapRow {
  readonly label: string;
  readonly tiles: readonly MapTile[];
}

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  /** Names the map. */
  readonly label: string;
}

const fills: Readonly<Record<MapValue, string | undefined>> = {
  1: styles.level1,
  2: styles.level2,
  3: styles.level3,
  4: styles.level4,
  5: styles.level5,
  N: styles.level1,
  P: styles.level2,
  L: styles.level3,
  F: styles.level5,
  open: styles.open,
  'dont-know': styles.unknown,
  'not-applicable': styles.excluded,
};

/** The maturity map of a result: every question a tile that leads to it, one row a section. */
export function MapGrid({ rows, label }: MapGridProps) {
  const columns = Math.max(1, ...rows.map((row) => row.tiles.length));
  return (
    <section className={styles.map} aria-label={label}>
      {rows.map((row) => (
        <div className={styles.row} key={row.label}>
          <span className={styles.name}>{row.label}</span>
          <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {row.tiles.map((tile) => (
              <li key={tile.id}>
                <TileLink tile={tile} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function TileLink({ tile }: { readonly tile: MapTile }) {
  const sign = tile.value === 'dont-know' ? '?' : tile.value;
  return (
    <a
      href={tile.href}
      className={[styles.tile, fills[tile.value], tile.isKey && styles.key, tile.blocks && styles.blocks]
        .filter(Boolean)
        .join(' ')}
      title={tile.label}
    >
      <span className={styles.words}>{tile.label}</span>
      <span aria-hidden="true">
        <span className={styles.id}>{tile.id}</span>
        <span className={styles.value}>
          {tile.value === 'open' || tile.value === 'not-applicable' ? '' : sign}
          {tile.value === 'not-applicable' && <span className={styles.dash} />}
        </span>
        {tile.contested !== undefined && <span className={styles.span}>{tile.contested}</span>}
        {tile.target !== undefined && <span className={styles.aim}>→ {tile.target}</span>}
      </span>
    </a>
  );
}
