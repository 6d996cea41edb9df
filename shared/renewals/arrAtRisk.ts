import type { Quarter, RenewalFigures } from '../assessment/renewalFigures.ts';

/** One quarter of the calendar. Money is in the organisation's currency. */
export interface DueQuarter {
  readonly quarter: Quarter;
  readonly due: number;
  /** Null while the renewal rate is not known. */
  readonly atRisk: number | null;
}

/** What the figures of renewals come to. */
export interface Renewals {
  /** Oldest first. */
  readonly quarters: readonly DueQuarter[];
  /** Null while no quarter has an amount. */
  readonly due: number | null;
  /** Today's renewal rate, 0-1; null while nobody gave it. */
  readonly rate: number | null;
  /** Null while one of the two is not known. */
  readonly atRisk: number | null;
  /** What one percentage point of the renewal rate is worth; null while nothing is known to be due. */
  readonly point: number | null;
}

const onePoint = 0.01;

/** Products of shares such as 1 - 0.85 leave dust. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** ARR at risk = recurring revenue due × (1 − renewal rate), as a whole and by quarter (content paper 1.10). */
export function renewalsOf({ due = [], rate }: RenewalFigures = {}): Renewals {
  const sorted = due.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const lost = (amount: number): number | null => (rate === undefined ? null : tidy(amount * (1 - rate)));
  const sum = due.length === 0 ? null : tidy(due.reduce((total, { amount }) => total + amount, 0));
  return {
    quarters: sorted.map(({ quarter, amount }) => ({ quarter, due: amount, atRisk: lost(amount) })),
    due: sum,
    rate: rate ?? null,
    atRisk: sum === null ? null : lost(sum),
    point: sum === null ? null : tidy(sum * onePoint),
  };
}

/** Whether anything was typed. */
export function isBegun({ due, rate }: Renewals): boolean {
  return due !== null || rate !== null;
}
