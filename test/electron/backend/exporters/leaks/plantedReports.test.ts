import { describe, expect, test } from 'vitest';
import { clientProblems, missedLeaks } from '../../../../builders/leakProblems.ts';
import { plantedReport } from '../../../../builders/plantedReport.ts';

/** A few of those of `npm run torture`: both frameworks, several presets, all that is quick to make. */
const seeds = [3, 6, 11, 13, 19];

describe('a report with a mark in every text for the consultant', () => {
  test.each(seeds)('leaks none of them into a file of the client, and raises no alarm: %i', async (seed) => {
    expect(await clientProblems(plantedReport(seed))).toEqual([]);
  });

  test.each([3, 11])('is caught when it leaks: %i', async (seed) => {
    expect(await missedLeaks(plantedReport(seed))).toEqual([]);
  });
});
