import { describe, expect, test } from 'vitest';
import { clientProblems, missedLeaks } from '../builders/leakProblems.ts';
import { plantedReport } from '../builders/plantedReport.ts';

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

describe('150 generated assessments with a mark in every text for the consultant', () => {
  test.each(seeds)('leak none of them into a file of the client, and raise no alarm: %i', async (seed) => {
    expect(await clientProblems(plantedReport(seed))).toEqual([]);
  });

  test.each(seeds.filter((seed) => seed % 5 === 0))('are caught when they leak: %i', async (seed) => {
    expect(await missedLeaks(plantedReport(seed))).toEqual([]);
  });
});
