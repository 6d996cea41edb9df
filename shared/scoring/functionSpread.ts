import type { FunctionName } from '../assessment/schema.ts';

/** The functions that alignment is about; finance is a guest. */
export const revenueFunctions = ['sales', 'marketing', 'success', 'revops'] as const;

export type FunctionMeans = Partial<Record<FunctionName, number>>;

/** Largest minus smallest mean over sales, marketing, success and revops; null under two of them (method 8b.11, 8b.16). */
export function functionSpread(means: Readonly<FunctionMeans>): number | null {
  let count = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const name of revenueFunctions) {
    const mean = means[name];
    if (mean === undefined) continue;
    count += 1;
    lowest = Math.min(lowest, mean);
    highest = Math.max(highest, mean);
  }
  return count < 2 ? null : highest - lowest;
}
