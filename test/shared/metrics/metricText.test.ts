import { describe, expect, it } from 'vitest';
import type { MetricValue } from '../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { benchmarkLines, clashRange } from '../../../shared/metrics/benchmarkText.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { inputsOf, waysOf } from '../../../shared/metrics/formulas.ts';
import { besideNumbers, metricNumber } from '../../../shared/metrics/metricStanding.ts';
import { besideText, formulaWith, inputName, reasonText, valueText } from '../../../shared/metrics/metricText.ts';
import { capitalised } from '../../../shared/report/words.ts';

const t = createTranslate('en');

function metricOf(id: string) {
  const metric = metrics.get(MetricId.parse(id));
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
}

describe('numbers in words', () => {
  it('writes every unit', () => {
    expect(valueText(t, 'money', 48_000, 'EUR')).toBe('48,000 EUR');
    expect(valueText(t, 'money-per-day', 3_168, 'EUR')).toBe('3,168 EUR a day');
    expect(valueText(t, 'percent', 23.529_41, undefined)).toBe('23.53 %');
    expect(valueText(t, 'days', 1, undefined)).toBe('1 day');
    expect(valueText(t, 'days', 84, undefined)).toBe('84 days');
    expect(valueText(t, 'minutes', 2_520, undefined)).toBe('2,520 minutes');
    expect(valueText(t, 'index', 0.9, undefined)).toBe('0.90');
    expect(valueText(t, 'ratio', 1.76, undefined)).toBe('1.76');
  });

  it('puts the figures into the formula', () => {
    const [won] = waysOf(MetricId.parse('M11'));
    const [velocity] = waysOf(MetricId.parse('M17'));
    if (won === undefined || velocity === undefined) throw new Error('no formula');
    expect(formulaWith(t, won.of, { won: 24, lost: 76 })).toBe('100 × (24 / (24 + 76))');
    expect(formulaWith(t, won.of, { won: 24 })).toBe('100 × (24 / (24 + deals lost))');
    expect(formulaWith(t, velocity.of, { deals: 60, winRate: 22, price: 18_000, cycleDays: 75 })).toBe(
      '(60 × (22 / 100) × 18,000) / 75',
    );
  });

  it('has a name for every raw figure of every formula', () => {
    const inputs = [...metrics.keys()].flatMap((id) =>
      waysOf(id).flatMap((way) => [...inputsOf(way).needed, ...inputsOf(way).extra]),
    );
    expect(inputs.filter((name) => inputName(t, name).startsWith('metrics.'))).toEqual([]);
    expect(inputName(t, 'planC')).toBe('quarter 3, plan');
  });

  it('says why there is no number, and what is doubtful', () => {
    const said = (id: string, value: Partial<MetricValue>) => {
      const number = metricNumber(MetricId.parse(id), { on: '2026-09-30', confidence: 'measured', ...value });
      return reasonText(t, number);
    };
    expect(said('M14', { inputs: { actual: 0, forecast: 4 } })).toBe(
      'Not computable: the formula divides by actual result, which comes to zero.',
    );
    expect(said('M11', { inputs: { won: 3 } })).toBe('Not computable: deals lost is missing.');
    expect(said('M30', { value: 210 })).toContain('Over 200 %');
    expect(said('M30', { value: 98 })).toBeNull();
  });

  it('says the bias beside the accuracy', () => {
    const value: MetricValue = { on: '2026-09-30', confidence: 'measured', inputs: { actual: 100, forecast: 88 } };
    expect(besideNumbers(MetricId.parse('M14'), value).map((one) => besideText(t, one, undefined))).toEqual([
      'Bias −12 %',
    ]);
  });
});

describe('benchmarks in words', () => {
  it('never stand without segment, definition and origin', () => {
    for (const metric of metrics.values()) {
      for (const line of benchmarkLines(t, shippedBenchmarks, metric, '2026-11-23', 'EUR')) {
        expect([line.segment, line.definition, line.figures, line.origin].every((text) => text.trim() !== '')).toBe(
          true,
        );
        expect(capitalised(line.segment), metric.id).toBe(line.segment);
      }
    }
  });

  it('say the figures, and that an old one is old', () => {
    const [retention] = benchmarkLines(t, shippedBenchmarks, metricOf('M30'), '2026-11-23', undefined);
    expect(retention).toMatchObject({ figures: 'median 101 %', isOld: false });
    expect(retention?.origin).toBe('2024, Benchmarkit, SaaS benchmarks 2025, publisher’s own');
    expect(benchmarkLines(t, shippedBenchmarks, metricOf('M08'), '2026-11-23', undefined)[0]?.isOld).toBe(true);
    expect(benchmarkLines(t, shippedBenchmarks, metricOf('M23'), '2026-11-23', undefined)[0]?.figures).toBe(
      'median 16 months; 6 months to 24 months',
    );
  });

  it('say that sources clash, with their range', () => {
    expect(clashRange(t, shippedBenchmarks, metricOf('M07'), undefined)).toBe('13 % to 45 %');
    expect(clashRange(t, shippedBenchmarks, metricOf('M30'), undefined)).toBeNull();
  });
});
