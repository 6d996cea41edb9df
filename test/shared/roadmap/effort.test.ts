import { describe, expect, test } from 'vitest';
import { effortOfDays, effortPoints, planningDays } from '../../../shared/roadmap/effort.ts';
import { gridCell } from '../../../shared/roadmap/grid.ts';
import { capacityOfPeople, peopleOfCapacity, waveDays } from '../../../shared/roadmap/waveDays.ts';

describe('effort bands', () => {
  test('have the points and planning days of the method', () => {
    const all = [1, 2, 3, 4, 5] as const;
    expect(all.map(effortPoints)).toEqual([1, 2, 3, 5, 8]);
    expect(all.map(planningDays)).toEqual([5, 15, 40, 90, 130]);
    expect(all.map((effort) => effortOfDays(planningDays(effort)))).toEqual(all);
  });

  test('end at 5, 15, 40 and 90 days', () => {
    expect([0, 5, 5.1, 15, 16, 40, 41, 90, 91, 10_000].map(effortOfDays)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
});

test('the grid divides at impact 4 and effort 3', () => {
  expect([gridCell(4, 2), gridCell(4, 3), gridCell(3, 2), gridCell(3, 3)]).toEqual([
    'quick-win',
    'major-project',
    'fill-in',
    'park',
  ]);
});

describe('the calendar of waves', () => {
  test('covers a year without gap, then quarters', () => {
    const waves = [1, 2, 3, 4, 5, 6].map((number) => waveDays('2026-11-02', number));
    expect(waves.slice(0, 4)).toEqual([
      { from: '2026-11-02', to: '2026-12-02' },
      { from: '2026-12-03', to: '2027-01-31' },
      { from: '2027-02-01', to: '2027-05-01' },
      { from: '2027-05-02', to: '2027-11-02' },
    ]);
    expect(waves.slice(4)).toEqual([
      { from: '2027-11-03', to: '2028-02-01' },
      { from: '2028-02-02', to: '2028-05-02' },
    ]);
  });

  test('turns three people at 20 % into 13, 26, 39 and 79 days, and days back into people', () => {
    expect(capacityOfPeople(3, 0.2, 4)).toEqual([13, 26, 39, 79]);
    expect(peopleOfCapacity(60, 0.2, 1)).toBeCloseTo(14, 9);
  });
});
