import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { projectionCharts } from '../../../../shared/report/charts/projectionCharts.ts';
import type { Chart, ReportModel } from '../../../../shared/report/model.ts';
import { rounded } from '../../../../shared/report/numbers.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../builders/aReport.ts';
import { fourVoicesEach } from '../../../builders/fourVoicesEach.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';

function chartsIn(model: ReportModel): readonly Chart[] {
  return model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? (block.charts ?? []) : [])),
  );
}

const models = {
  pillars: buildReport(aPillarReportInput(theWorkedPillars)),
  voices: buildReport(aPillarReportInput(fourVoicesEach(theNineVoices))),
  ladder: buildReport(aLadderReportInput(theWorkedLadder)),
};

describe('the charts of a report', () => {
  it('show sections, projection and capacity, functions, and stages', () => {
    const [sections, projection, capacity] = chartsIn(models.pillars);
    expect(sections?.series.map(({ values }) => values)).toEqual([
      [2.5, 2.78, 3, 2.13],
      [2.88, 3, 3, 2.76],
    ]);
    expect(projection?.series).toEqual([
      { name: 'Projection', values: [2.6, 2.68, 2.8, 2.87, 2.87], paint: 'level4', dashed: true },
    ]);
    expect(capacity?.series.map(({ values }) => values)).toEqual([
      [60, 85, 80, 0],
      [60, 100, 100, 100],
    ]);
    expect(chartsIn(models.voices).some(({ categories }) => categories.includes('Customer success'))).toBe(true);
    expect(chartsIn(models.ladder)[0]?.series[0]?.values).toEqual([91.7, 87.5, 61.9, 25]);
  });

  it.each(Object.entries(models))(
    'keep inside their axes, with a fact a category and numbers as printed: %s',
    (_, model) => {
      for (const { categories, series, min, max, step, decimals, facts } of chartsIn(model)) {
        expect((max - min) / step).toBeGreaterThanOrEqual(1);
        if (facts !== undefined) expect(facts.rows).toHaveLength(categories.length);
        for (const row of facts?.rows ?? []) expect(row).toHaveLength(facts?.heads.length ?? 0);
        for (const { values } of series) {
          expect(values).toHaveLength(categories.length);
          for (const value of values) {
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(min);
            expect(value).toBeLessThanOrEqual(max);
            if (decimals > 0) expect(rounded(value, decimals)).toBe(value);
          }
        }
      }
    },
  );

  it('have marks of capacity that are easy to count', () => {
    const rows = { capacity: 'c', capacityUnit: 'd', projection: 'p', projectionNote: 'n' };
    const now = { name: 'now', value: 2, words: '2.00' };
    const axis = (days: number): readonly number[] => {
      const words = { load: '', value: '' };
      const points = [{ name: 'w', note: '', load: 0, capacity: days, value: 2, words }];
      const [line, bars] = projectionCharts({ now, points, rows }, 'planned');
      expect([line?.min, line?.max]).toEqual([2, 3]);
      return [bars?.step ?? 0, bars?.max ?? 0];
    };
    expect(axis(0)).toEqual([0.2, 0.2]);
    expect(axis(60)).toEqual([20, 60]);
    expect(axis(100)).toEqual([20, 100]);
    expect(axis(1234)).toEqual([500, 1500]);
  });
});
