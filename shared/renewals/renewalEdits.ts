import type { Quarter, RenewalFigures } from '../assessment/renewalFigures.ts';

/** The figures with a quarter's amount set anew, or without it; null when nothing is left. */
export function withDue(
  { due = [], ...rest }: RenewalFigures,
  quarter: Quarter,
  amount: number | null,
): RenewalFigures | null {
  const others = due.filter((one) => one.quarter !== quarter);
  const next = amount === null ? others : [...others, { quarter, amount }];
  const sorted = next.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return filled({ ...rest, ...(sorted.length === 0 ? {} : { due: sorted }) });
}

/** The figures with a renewal rate, 0-1, or without one; null when nothing is left. */
export function withRate({ rate: _, ...rest }: RenewalFigures, rate: number | null): RenewalFigures | null {
  return filled(rate === null ? rest : { ...rest, rate });
}

function filled(figures: RenewalFigures): RenewalFigures | null {
  return Object.keys(figures).length === 0 ? null : figures;
}
