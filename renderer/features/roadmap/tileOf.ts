import type { Letter } from '../../../shared/assessment/schema.ts';
import { asTile, type TileValue } from '../../ui/tileValue.ts';

/** The level or letter as a tile takes it; a level outside 1-5 does not occur in a plan and counts as open. */
export function tileOf(value: number | Letter): TileValue {
  return asTile(value) ?? 'open';
}
