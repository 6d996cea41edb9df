import { describe, expect, it } from 'vitest';
import type { MetricRecord, MetricValue } from '../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { type MetricRow, metricRow, metricRows } from '../../../shared/metrics/metricRow.ts';
import { withoutValue, withRecord, withValue } from '../../../shared/metrics/recordEdits.ts';
import { standingText } from '../../../shared/metrics/standingText.ts';

function measured(on: string, value: number): MetricValue {
  return { on, confidence: 'measured', value };
}

function rowOf(id: string, more: Partial<MetricRecord>): MetricRow {
  const metric = metrics.get(MetricId.parse(id));
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metricRow(metric, { metric: metric.id, ...more });
}

describe('metricRow', () => {
  it('compares the latest number with the one before, by what is better', () => {
    const values = [measured('2026-06-30', 24), measured('2026-03-31', 20), measured('2026-09-30', 22)];
    expect(rowOf('M11', { values })).toMatchObject({
      baseline: { value: 20, on: '2026-03-31' },
      previous: 24,
      trend: 'worse',
    });
    expect(rowOf('M15', { values })).toMatchObject({ trend: 'better' });
    expect(rowOf('M06', { values })).toMatchObject({ trend: 'moved' });
    expect(rowOf('M11', { values: [measured('2026-03-31', 20), measured('2026-06-30', 20)] }).trend).toBe('same');
  });

  it('skips periods without a number, and has no trend while the latest is unknown', () => {
    const gap: MetricValue = { on: '2026-06-30', confidence: 'unknown' };
    const row = rowOf('M11', { values: [measured('2026-03-31', 20), gap, measured('2026-09-30', 25)] });
    expect(row).toMatchObject({ previous: 20, trend: 'better' });
    expect(rowOf('M11', { values: [measured('2026-03-31', 20), gap] })).toMatchObject({ trend: null });
  });

  it('tells whether the target is reached, by what is better', () => {
    const at = (id: string, value: number) =>
      rowOf(id, { values: [measured('2026-09-30', value)], target: { value: 25 } }).isReached;
    expect([at('M11', 25), at('M11', 24), at('M15', 25), at('M15', 26), at('M52', 25)]).toEqual([
      true,
      false,
      true,
      false,
      null,
    ]);
    expect(rowOf('M11', { target: { value: 25 } }).isReached).toBeNull();
  });

  it('makes a row of every metric, with or without a record', () => {
    expect(metricRows().map(({ metric }) => metric.id)).toEqual([...metrics.keys()]);
  });
});

describe('withRecord', () => {
  const won = MetricId.parse('M11');
  const cycle = MetricId.parse('M12');

  it('adds in the order of ids, changes only its own, and drops what says nothing', () => {
    const one = withRecord([], cycle, { watched: true });
    const two = withRecord(one, won, { target: { value: 25 }, visibility: 'consultant' });
    expect(two).toEqual([
      { metric: 'M11', target: { value: 25 }, visibility: 'consultant' },
      { metric: 'M12', watched: true },
    ]);
    expect(withRecord(two, cycle, { watched: false })).toEqual([two[0]]);
    expect(withRecord(two, won, { target: undefined })).toEqual([two[1]]);
    expect(withRecord(two, won, { visibility: 'client' })[0]).toEqual({ metric: 'M11', target: { value: 25 } });
  });

  it('puts a value at its place, or at the end', () => {
    const [a, b, c] = [measured('2026-03-31', 1), measured('2026-06-30', 2), measured('2026-09-30', 3)];
    expect(withValue([a, b], a, c)).toEqual([c, b]);
    expect(withValue([a, b], undefined, c)).toEqual([a, b, c]);
    // Somebody took it away meanwhile.
    expect(withValue([a], b, c)).toEqual([a]);
    expect(withoutValue([a, b], a)).toEqual([b]);
    expect(withoutValue([a], b)).toEqual([a]);
  });
});

it('says in one line where a metric began, stands and should be', () => {
  const t = createTranslate('en');
  const values = [measured('2026-03-31', 20), measured('2026-06-30', 24)];
  const target = { value: 28, by: '2027-03-31' };
  expect(standingText(t, rowOf('M11', { values, target }), undefined)).toBe(
    'Baseline 20 %; Latest 24 %, better; Target 28 % by 31 Mar 2027',
  );
  expect(standingText(t, rowOf('M11', { values: [measured('2026-03-31', 20)] }), undefined)).toBe('Latest 20 %');
  expect(standingText(t, rowOf('M11', {}), undefined)).toBeNull();
});
