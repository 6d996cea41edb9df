import { classes } from './classes.ts';
import styles from './fill.module.css';

/** What a tile can stand for: a level, a ladder letter, or the lack of either. */
export type TileValue = 1 | 2 | 3 | 4 | 5 | 'N' | 'P' | 'L' | 'F' | 'open' | 'dont-know' | 'not-applicable';

/** While questions are worked on, a tile can also wait for last time's answer to be confirmed. */
export type WorkTileValue = TileValue | 'unconfirmed';

/** Where a question stands, as far as its tile says it. `level` is null unless it is answered. */
export interface TileStanding {
  readonly state: 'answered' | 'open' | 'dont-know' | 'not-applicable';
  readonly level: number | string | null;
}

/** A level or a letter as a tile takes it; undefined for anything else. */
export function asTile(level: number | string | null): TileValue | undefined {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 'N':
    case 'P':
    case 'L':
    case 'F':
      return level;
    default:
      return undefined;
  }
}

/** The tile of a question's standing; one that is not scored is open. */
export function tileOf(standing: TileStanding | undefined): TileValue {
  if (standing === undefined) return 'open';
  return standing.state === 'answered' ? (asTile(standing.level) ?? 'open') : standing.state;
}

/** The ladder's letters take the ramp's steps 1, 2, 3 and 5. */
const letterSteps = { N: 1, P: 2, L: 3, F: 5 } as const;

/** The class of a tile's fill, or of the way its lack of a level is drawn. */
export function tileFill(
  value: WorkTileValue,
): 'level1' | 'level2' | 'level3' | 'level4' | 'level5' | 'open' | 'unknown' | 'excluded' {
  switch (value) {
    case 'open':
    case 'unconfirmed':
      return 'open';
    case 'dont-know':
      return 'unknown';
    case 'not-applicable':
      return 'excluded';
    case 'N':
    case 'P':
    case 'L':
    case 'F':
      return `level${letterSteps[value]}`;
    default:
      return `level${value}`;
  }
}

/** The classes that give an element a tile's fill, edge and, for a key question, its notch. */
export function tileClasses(value: WorkTileValue, isKey: boolean): string | undefined {
  return classes(styles.fill, styles[tileFill(value)], isKey && styles.key);
}

/** The sign inside a tile; open and not applicable have none. */
export function tileSign(value: WorkTileValue): string {
  if (value === 'open' || value === 'not-applicable') return '';
  if (value === 'unconfirmed') return '=';
  return value === 'dont-know' ? '?' : String(value);
}
