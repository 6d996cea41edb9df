import { describe, expect, it } from 'vitest';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { drawnTrend, trendAlt, trendKey } from '../../../shared/metrics/drawnTrend.ts';
import { type MetricRow, metricRow } from '../../../shared/metrics/metricRow.ts';

const t = createTranslate('en');

function winRate(more: object): MetricRow {
  const record = MetricRecord.parse({ metric: 'M11', ...more });
  const metric = metrics.get(record.metric);
  if (metric === undefined) throw new Error('no win rate');
  return metricRow(metric, record);
}

const unknown = (on: string) => ({ on, confidence: 'unknown' });
const measured = (on: string, value: number) => ({ on, confidence: 'measured', value });

describe('a metric over time', () => {
  it('is drawn in the order of its periods, raw figures as what they come to, with its target', () => {
    const raw = { on: '2026-09-30', confidence: 'estimated', inputs: { won: 24, lost: 76 } };
    const row = winRate({ values: [raw, measured('2026-03-31', 20)], target: { value: 28, by: '2027-03-31' } });
    expect(drawnTrend(t, row, 'Win rate', undefined)).toEqual({
      name: 'Win rate',
      points: [
        { on: '2026-03-31', value: 20, words: '20 %', isEstimated: false },
        { on: '2026-09-30', value: 24, words: '24 %', isEstimated: true },
      ],
      days: { first: '31 Mar 2026', last: '30 Sep 2026' },
      target: { value: 28, words: 'Target 28 % by 31 Mar 2027' },
    });
  });

  it('is not drawn for fewer than two numbers', () => {
    expect(drawnTrend(t, winRate({}), '', undefined)).toBeNull();
    const one = [unknown('2026-03-31'), measured('2026-06-30', 20), unknown('2026-09-30')];
    expect(drawnTrend(t, winRate({ values: one, target: { value: 28 } }), '', undefined)).toBeNull();
  });

  it('begins and ends with a number, and keeps the period without one between them', () => {
    const values = [
      unknown('2025-12-31'),
      measured('2026-03-31', 20),
      unknown('2026-06-30'),
      measured('2026-09-30', 24),
      unknown('2026-12-31'),
    ];
    const trend = drawnTrend(t, winRate({ values }), '', undefined);
    expect(trend?.points.map(({ value }) => value)).toEqual([20, null, 24]);
    expect(trend?.days).toEqual({ first: '31 Mar 2026', last: '30 Sep 2026' });
  });

  it('is said in words, with what its marks mean where it has them', () => {
    const guess = { ...measured('2026-06-30', 26), confidence: 'estimated' };
    const row = winRate({
      values: [measured('2026-03-31', 20), guess, measured('2026-09-30', 24)],
      target: { value: 28 },
    });
    const trend = drawnTrend(t, row, '', undefined) ?? fail();
    expect(trendAlt(t, row, 'Win rate', trend, undefined)).toBe(
      'Win rate, 3 numbers from 31 Mar 2026 to 30 Sep 2026, lowest 20 %, highest 26 %. Baseline 20 %; Latest 24 %, worse; Target 28 %.',
    );
    const scale = 'Each line has a scale of its own that need not begin at zero.';
    expect(trendKey(t, [trend])).toBe(`${scale} A hollow dot is an estimate.`);
    const gap = winRate({ values: [measured('2026-03-31', 20), unknown('2026-06-30'), measured('2026-09-30', 24)] });
    expect(trendKey(t, [drawnTrend(t, gap, '', undefined) ?? fail()])).toBe(
      `${scale} A gap is a period without a number.`,
    );
  });
});

function fail(): never {
  throw new Error('nothing is drawn');
}
