import type { GridCell } from './plan.ts';

/** The cell of the impact and effort grid; both are bands 1-5 (method 8.3). */
export function gridCell(impact: number, effort: number): GridCell {
  if (impact >= 4) return effort <= 2 ? 'quick-win' : 'major-project';
  return effort <= 2 ? 'fill-in' : 'park';
}
