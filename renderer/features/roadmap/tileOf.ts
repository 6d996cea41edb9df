import type { Letter } from '../../../shared/assessment/schema.ts';

/** The level or letter as a tile takes it; a level outside 1-5 does not occur in a plan and counts as open. */
export function tileOf(value: number | Letter): 1 | 2 | 3 | 4 | 5 | Letter | 'open' {
  switch (value) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return value;
    default:
      return typeof value === 'string' ? value : 'open';
  }
}
