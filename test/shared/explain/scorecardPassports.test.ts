import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { explain } from '../../../shared/explain/explain.ts';
import type { ExplainInput } from '../../../shared/explain/explainInput.ts';
import { rebuild } from '../../../shared/explain/rebuild.ts';
import { benchmarksOr, shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { phases } from '../../../shared/scorecard/phases.ts';
import { scorecardOf } from '../../../shared/scorecard/scorecardOf.ts';
import { aBenchmarkFile } from '../../builders/aBenchmarkFile.ts';
import { anExplainInput } from '../../builders/aPassport.ts';
import { aScorecard } from '../../builders/aScorecard.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

function inputWith(metrics: readonly MetricRecord[]): ExplainInput {
  return anExplainInput(fourPillar, { ...theWorkedPillars, metrics: [...metrics] });
}

const worked = anExplainInput(fourPillar, { ...theWorkedPillars, ...aScorecard });

/** A metric of the scorecard with one measured value and an own scale. */
function measured(metric: string, value: number, [floor, median, top]: readonly [number, number, number]) {
  const values = [{ on: '2026-06-30', confidence: 'measured', value }];
  return MetricRecord.parse({ metric, values, scale: { floor, median, top } });
}

const points = (input: ExplainInput, metric: string) =>
  explain({ kind: 'metric-points', metric: MetricId.parse(metric) }, input);

describe('the passport of a metric’s points', () => {
  // Figures of method 7.9, on metrics of the scorecard: the points depend on the scale alone.
  it.each([
    [98, [90, 101, 115], '36.36', '50 × (98 % − 90 %) ÷ (101 % − 90 %) = 36 points'],
    [24, [10, 21, 30], '66.67', '50 + 50 × (24 % − 21 %) ÷ (30 % − 21 %) = 67 points'],
    [19, [30, 16, 6], '39.29', '50 × (19 % − 30 %) ÷ (16 % − 30 %) = 39 points'],
    [12, [30, 17, 5], '70.83', '50 + 50 × (12 % − 17 %) ÷ (5 % − 17 %) = 71 points'],
    [52, [30, 47.6, 70], '59.82', '50 + 50 × (52 % − 47.6 %) ÷ (70 % − 47.6 %) = 60 points'],
    [21, [10, 21, 30], '50.00', '50 × (21 % − 10 %) ÷ (21 % − 10 %) = 50 points'],
    [10, [10, 21, 30], '0.00', '10 % is at the floor of 10 % or beyond it: 0 points'],
    [4, [10, 21, 30], '0.00', '4 % is at the floor of 10 % or beyond it: 0 points'],
    [2, [30, 17, 5], '100.00', '2 % is at the top of 5 % or beyond it: 100 points'],
  ] as const)('reads %d against %j', (value, scale, expected, line) => {
    const passport = points(inputWith([measured('M11', value, scale)]), 'M11');
    expect(passport.value.number?.toFixed(2)).toBe(expected);
    expect(rebuild(passport)).toBe(passport.value.number);
    expect(passport.line).toBe(line);
  });

  it('says where value and scale come from', () => {
    const own = points(inputWith([measured('M11', 24, [10, 21, 30])]), 'M11');
    expect(own.notes.slice(0, 2)).toEqual([
      { label: 'Compared with', text: 'The organisation’s own scale.' },
      { label: 'The value', text: 'Typed in, measured, for the period to 30 Jun 2026.' },
    ]);
    expect(own.related).toEqual([{ kind: 'phase-score', phase: 'execute' }]);
    const values = [{ on: '2026-06-30', confidence: 'estimated', value: 24 }];
    const [beside] = points(inputWith([MetricRecord.parse({ metric: 'M11', values })]), 'M11').notes;
    const shipped = shippedBenchmarks.benchmarks.find(({ metric }) => metric === 'M11');
    expect(beside?.text).toContain(`Benchmark for ${shipped?.segment}, ${shipped?.year}: ${shipped?.source}`);
  });

  it('goes by the benchmarks that the workspace has', () => {
    const values = [{ on: '2026-06-30', confidence: 'measured', value: 24 }];
    const input = inputWith([MetricRecord.parse({ metric: 'M11', values })]);
    const none = benchmarksOr({ ...aBenchmarkFile(), clashing: [], benchmarks: [] });
    expect(points(input, 'M11').value.number).not.toBeNull();
    expect(points({ ...input, benchmarks: none }, 'M11').withheld).toBe(
      'Points need a floor, a median and a top: there is no own scale, and no benchmark gives all three.',
    );
  });

  it('has no number without a value, and says why', () => {
    const unknown = MetricRecord.parse({ metric: 'M11', values: [{ on: '2026-06-30', confidence: 'unknown' }] });
    expect(points(inputWith([]), 'M11')).toMatchObject({ withheld: 'No value was entered.', formula: null });
    expect(points(inputWith([unknown]), 'M11')).toMatchObject({ withheld: 'Its value is not known.', line: '' });
  });
});

describe('the passport of a phase', () => {
  it('adds up the points, an estimate at half weight, and names what is not counted', () => {
    const passport = explain({ kind: 'phase-score', phase: 'engage' }, worked);
    expect(passport.title).toBe('Engage');
    expect(passport.value.text).toBe('59 points');
    expect(passport.line).toMatch(/^sum of (weight × )?points ÷ .* = 59 points$/);
    expect(passport.notes[0]?.label).toBe('Not counted');
    expect(passport.people.text).toBe('No answers: the figures are the organisation’s own.');
  });

  it('says under half visibility that there is no score', () => {
    const passport = explain({ kind: 'phase-score', phase: 'engage' }, inputWith([]));
    expect(passport).toMatchObject({ withheld: 'no score: under half is visible', formula: null });
  });

  it('counts what is known', () => {
    const passport = explain({ kind: 'phase-visibility', phase: 'engage' }, worked);
    expect(passport).toMatchObject({ title: 'Engage, visible', value: { number: 75, text: '75 %' } });
    expect(passport.line).toBe('4.5 ÷ 6 = 75 %');
  });

  it('is enough to compute every number of the scorecard again', () => {
    const asked = phases.flatMap(({ kpis, metrics }) => [...kpis, ...metrics]);
    const value = fc.double({ min: 0, max: 200, noNaN: true });
    const scale = fc
      .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 })
      .chain((three) => fc.boolean().map((isDown) => three.toSorted((a, b) => (isDown ? b - a : a - b))));
    const record = (metric: MetricId) =>
      fc.tuple(fc.constantFrom('measured', 'estimated'), value, fc.option(scale)).map(([confidence, number, own]) =>
        MetricRecord.parse({
          metric,
          values: [{ on: '2026-06-30', confidence, value: number }],
          ...(own === null ? {} : { scale: { floor: own[0], median: own[1], top: own[2] } }),
        }),
      );
    const records = fc
      .subarray(asked)
      .chain((some) => fc.tuple(...some.map(record)))
      .map((all) => all as readonly MetricRecord[]);
    fc.assert(
      fc.property(records, (all) => {
        const input = inputWith(all);
        for (const phase of scorecardOf(input.assessment, shippedBenchmarks)) {
          const score = explain({ kind: 'phase-score', phase: phase.id }, input);
          expect(score.value.number).toBe(phase.score);
          expect(rebuild(score) ?? -1).toBeCloseTo(phase.score ?? -1, 9);
          const seen = explain({ kind: 'phase-visibility', phase: phase.id }, input);
          expect(rebuild(seen)).toBeCloseTo(phase.visibility * 100, 9);
          for (const { metric, points: own } of phase.metrics) {
            const passport = explain({ kind: 'metric-points', metric }, input);
            expect(rebuild(passport)).toBe(own);
            expect(passport.withheld === null).toBe(own !== null);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
