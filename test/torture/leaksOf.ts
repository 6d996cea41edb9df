import { describe, expect, test } from 'vitest';
import { clientProblems, missedLeaks } from '../builders/leakProblems.ts';
import { plantedReport } from '../builders/plantedReport.ts';

/** Together these take as long as all the others, and have nothing that those lack. */
const slow: ReadonlySet<number> = new Set([1, 5, 21, 25, 36]);

/** Looks for marks in the client's files of the generated reports from one seed to another. Files of them run beside each other. */
export function leaksOf(first: number, last: number): void {
  const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((seed) => !slow.has(seed));

  describe('generated assessments with a mark in every text for the consultant', () => {
    test.each(seeds)('leak none of them into a file of the client, and raise no alarm: %i', async (seed) => {
      expect(await clientProblems(plantedReport(seed))).toEqual([]);
    });

    test.each(seeds.filter((seed) => seed % 8 === 0))('are caught when they leak: %i', async (seed) => {
      expect(await missedLeaks(plantedReport(seed))).toEqual([]);
    });
  });
}
