import { classes } from './classes.ts';
import styles from './Tile.module.css';
import { tileClasses, tileSign, type WorkTileValue } from './tileValue.ts';

export interface TileProps {
  readonly value: WorkTileValue;
  /** 20, 28 or 32 px. */
  readonly size?: 'small' | 'normal' | 'big' | undefined;
  /** Notch: a key question, a gate. */
  readonly isKey?: boolean | undefined;
  /** The question now on screen. */
  readonly isCurrent?: boolean | undefined;
  /** Pennant: marked to come back to. */
  readonly flagged?: boolean | undefined;
  /** Says all of it: "R4 Forecasting: 2 Emerging, key". Leave out where words beside the tile say it. */
  readonly label?: string | undefined;
}

/** A level as number, fill and edge. */
export function Tile({ value, size = 'normal', isKey = false, isCurrent = false, flagged = false, label }: TileProps) {
  const className = classes(
    tileClasses(value, isKey),
    styles.tile,
    value === 'not-applicable' && styles.excluded,
    styles[size],
    isCurrent && styles.current,
  );
  const inside = (
    <>
      {tileSign(value)}
      {flagged && (
        <svg className={styles.flag} viewBox="0 0 8 10" aria-hidden="true">
          <path d="M.5 0h1v10h-1zM1.5.6h6l-1.7 2.2 1.7 2.2h-6z" />
        </svg>
      )}
    </>
  );
  if (label === undefined) {
    return (
      <span className={className} aria-hidden="true">
        {inside}
      </span>
    );
  }
  return (
    <span className={className} role="img" aria-label={label}>
      {inside}
    </span>
  );
}
