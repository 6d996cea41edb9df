import { Icon } from './Icon.tsx';
import styles from './Step.module.css';
import { Tile } from './Tile.tsx';
import type { TileValue } from './tileValue.ts';

export interface StepProps {
  readonly from: TileValue;
  readonly to: TileValue;
  /** "from level 2 to level 3". */
  readonly label: string;
}

/** A step from one level to another. */
export function Step({ from, to, label }: StepProps) {
  return (
    <span className={styles.step} role="img" aria-label={label}>
      <Tile value={from} size="small" />
      <Icon name="arrowRight" size="small" />
      <Tile value={to} size="small" />
    </span>
  );
}
