import type { Effort } from '../assessment/schema.ts';

const bands: Readonly<Record<Effort, { readonly points: number; readonly days: number; readonly upTo: number }>> = {
  1: { points: 1, days: 5, upTo: 5 },
  2: { points: 2, days: 15, upTo: 15 },
  3: { points: 3, days: 40, upTo: 40 },
  4: { points: 5, days: 90, upTo: 90 },
  5: { points: 8, days: 130, upTo: Number.POSITIVE_INFINITY },
};

/** What an effort band costs in a priority: 1, 2, 3, 5 or 8 (method 8.2). */
export function effortPoints(effort: Effort): number {
  return bands[effort].points;
}

/** Person-days that a plan reserves for an effort band: 5, 15, 40, 90 or 130 (method 8.4). */
export function planningDays(effort: Effort): number {
  return bands[effort].days;
}

/** The band that a number of person-days falls into: up to 5, 15, 40, 90, or more (content paper 2.1). */
export function effortOfDays(days: number): Effort {
  const all: readonly Effort[] = [1, 2, 3, 4];
  return all.find((effort) => days <= bands[effort].upTo) ?? 5;
}
