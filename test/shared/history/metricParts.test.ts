import { expect, it } from 'vitest';
import type { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { library, textsFor } from '../../../shared/frameworks/library.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const [entry] = library;
if (entry === undefined) throw new Error('the library is empty');
const frame = { framework: entry.framework, texts: textsFor(entry, 'en'), t: createTranslate('en') };
const metric = MetricId.parse('M11');
const record: MetricRecord = {
  metric,
  values: [{ on: '2026-09-30', confidence: 'measured', inputs: { won: 24, lost: 76 } }],
  target: { value: 28, by: '2027-03-31' },
};

function said(before: readonly MetricRecord[] | null, after: readonly MetricRecord[] | null): readonly string[] {
  return describeChange({ key: 'metrics', before, after }, frame);
}

it('tells a value by its metric and period, with what the raw figures come to', () => {
  expect(said(null, [record])).toEqual([
    'Metrics: Win rate, value of 30 Sep 2026 set to 24 % (measured)',
    'Metrics: Win rate, target set to 28 % by 31 Mar 2027',
  ]);
});

it('tells what a value was before, and what is gone', () => {
  const other: MetricRecord = { metric, values: [{ on: '2026-09-30', confidence: 'unknown' }] };
  expect(said([record], [other])).toEqual([
    'Metrics: Win rate, value of 30 Sep 2026 24 % (measured) → Unknown',
    'Metrics: Win rate, target 28 % by 31 Mar 2027 removed',
  ]);
});

it('tells which metric is watched, its own scale and its readers', () => {
  const scaled: MetricRecord = { ...record, watched: true, scale: { floor: 10, median: 21, top: 30 } };
  expect(said([record], [{ ...scaled, visibility: 'consultant' }])).toEqual([
    'Metrics: Win rate, scale set to 10 %, 21 %, 30 %',
    'Metrics: Win rate, watched set to yes',
    expect.stringContaining('Metrics: '),
  ]);
});
