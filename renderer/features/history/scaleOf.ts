import { Letters } from '../../../shared/assessment/schema.ts';
import type { TileValue } from '../../ui/tileValue.ts';

const letters: readonly TileValue[] = Letters;

/** Where a value stands on its scale, for telling up from down; null where it is none. */
export function scaleOf(value: TileValue): number | null {
  if (typeof value === 'number') return value;
  const place = letters.indexOf(value);
  return place < 0 ? null : place;
}
