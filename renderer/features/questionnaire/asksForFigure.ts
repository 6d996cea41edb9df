import type { Agreed } from '../../../shared/assessment/schema.ts';

/** True for answers that claim a measured result (levels 4 and 5, F) while nothing is named yet that shows it. */
export function asksForFigure(agreed: Agreed | undefined): boolean {
  if (agreed === undefined || (agreed.references ?? []).length > 0) return false;
  return agreed.answer === 'F' || (typeof agreed.answer === 'number' && agreed.answer >= 4);
}
