import { describe, expect, it } from 'vitest';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { SectionId } from '../../../shared/base/ids.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { metricWords } from '../../../shared/scorecard/metricWords.ts';
import { quadrantOf } from '../../../shared/scorecard/quadrantWords.ts';
import { hasScorecard, scorecardOf } from '../../../shared/scorecard/scorecardOf.ts';
import { leadWords, scaleWords, scoreWords, stripAlt } from '../../../shared/scorecard/scorecardWords.ts';

const t = createTranslate('en');
const words = metricWords(t, 'en', 'EUR');
const on = '2026-09-30';
const record = (metric: string, value: object, rest: object = {}) =>
  MetricRecord.parse({ metric, values: [{ on, confidence: 'measured', ...value }], ...rest });
const metricOf = (metrics: readonly MetricRecord[], id: string) => {
  const found = scorecardOf({ metrics: [...metrics] }, shippedBenchmarks)
    .flatMap((phase) => phase.metrics)
    .find(({ metric }) => metric === id);
  if (found === undefined) throw new Error(`${id} is not on the scorecard`);
  return found;
};

const definition =
  'Won over decided deals from the qualified stage; HubSpot as cited, 21 of all deals and about 29 of qualified ones';

describe('a metric of the scorecard', () => {
  it('takes its points from the benchmark, as method 7.9 works them out', () => {
    const winRate = metricOf([record('M11', { value: 24 })], 'M11');
    expect(winRate).toMatchObject({ sight: 'measured', value: 24, isKpi: false });
    expect(winRate.points?.toFixed(1)).toBe('66.7');
    expect(scaleWords(t, winRate, words, '2026-09-30')).toBe(`B2B SaaS, 2025: 10 / 21 / 30 %. ${definition}`);
  });

  it('says that its benchmark is older than 36 months, and keeps its points', () => {
    const winRate = metricOf([record('M11', { value: 24 })], 'M11');
    expect(scaleWords(t, winRate, words, '2031-01-01')).toBe(
      `B2B SaaS, 2025, older than 36 months: 10 / 21 / 30 %. ${definition}`,
    );
  });

  it('reckons raw figures, and takes the own scale before the benchmark', () => {
    const scale = { floor: 20, median: 40, top: 60 };
    const winRate = metricOf([record('M11', { inputs: { won: 12, lost: 36 } }, { scale })], 'M11');
    expect(winRate).toMatchObject({ value: 25, points: 12.5 });
    expect(scaleWords(t, winRate, words, '2031-01-01')).toBe('own scale 20 / 40 / 60 %');
  });

  it('takes the latest value, whatever order they stand in', () => {
    const values = [
      { on: '2026-09-30', confidence: 'estimated', value: 30 },
      { on: '2026-06-30', confidence: 'measured', value: 10 },
    ];
    expect(metricOf([MetricRecord.parse({ metric: 'M11', values })], 'M11')).toMatchObject({
      sight: 'estimated',
      points: 100,
    });
  });

  it('is not seen when its figures give no number, nobody knows it, or nothing is entered', () => {
    expect(metricOf([record('M11', { inputs: { won: 0, lost: 0 } })], 'M11')).toMatchObject({
      sight: 'not-computable',
      value: null,
      points: null,
    });
    expect(metricOf([record('M11', { confidence: 'unknown' })], 'M11').sight).toBe('unknown');
    expect(metricOf([], 'M11')).toMatchObject({ sight: 'open', latest: null });
  });

  it('has no points where nothing sound stands beside it', () => {
    const pipeline = metricOf([record('M01', { value: 1_200_000 })], 'M01');
    expect(pipeline).toMatchObject({ sight: 'measured', isKpi: true, points: null, scale: null });
    expect(words.value(pipeline.metric, 1_200_000)).toBe('1,200,000 EUR');
    expect(scaleWords(t, pipeline, words, on)).toBe('no scale of floor, median and top');
    // Its sources clash, and a band has no single good end.
    expect(metricOf([record('M15', { value: 30 })], 'M15').points).toBeNull();
    expect(metricOf([record('M06', { value: 3 })], 'M06').points).toBeNull();
  });
});

describe('the scorecard in words', () => {
  const scale = { floor: 80, median: 88, top: 96 };
  const metrics = [
    record('M28', { value: 90 }, { scale }),
    record('M31', { value: 300_000 }),
    record('M33', { confidence: 'estimated', value: 9 }, { scale: { floor: 20, median: 10, top: 0 } }),
  ];
  const phases = scorecardOf({ metrics }, shippedBenchmarks);

  it('says the points of each phase, or why there are none', () => {
    // 90 on 80/88/96 is 62.5 and 9 on 20/10/0 is 55: (62.5 + 0.5 × 55) / 1.5 = 60; seen 2.5 of 5.
    expect(phases.map((phase) => scoreWords(t, phase))).toEqual([
      'no score: under half is visible',
      'no score: under half is visible',
      '60 of 100 points',
    ]);
    expect(leadWords(t, phases)).toBe(
      'Engage has no score yet, Execute has no score yet and Expand has 60 of 100 points.',
    );
    expect(stripAlt(t, phases)).toContain('Expand: 60 of 100 points, 50 % visible');
    expect(leadWords(t, scorecardOf({}, shippedBenchmarks))).toContain('No phase has a score yet.');
  });

  it('sets scored pillars beside scored phases', () => {
    const pillars = [
      { id: SectionId.parse('people'), name: 'People', score: 2.4 },
      { id: SectionId.parse('process'), name: 'Process', score: 3.2 },
      { id: SectionId.parse('platform'), name: 'Platform', score: null },
    ];
    const quadrant = quadrantOf(t, pillars, phases);
    expect(quadrant?.alt).toBe('Expand beside People: Luck or heroics; Expand beside Process: Carried by practice');
    expect(quadrant?.rows).toEqual([
      { phase: 'Expand', points: '60', readings: ['Luck or heroics', 'Carried by practice'] },
    ]);
    expect(quadrantOf(t, pillars, scorecardOf({}, shippedBenchmarks))).toBeNull();
  });

  it('is there once a value of its own metrics or an answer is', () => {
    expect(hasScorecard({})).toBe(false);
    expect(hasScorecard({ metrics: [record('M40', { value: 2 })] })).toBe(false);
    expect(hasScorecard({ metrics: [MetricRecord.parse({ metric: 'M11', watched: true })] })).toBe(false);
    expect(hasScorecard({ metrics })).toBe(true);
    expect(hasScorecard({ scorecard: { engage: { owner: false } } })).toBe(true);
  });
});
