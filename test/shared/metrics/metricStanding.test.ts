import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MetricRecord, MetricScale } from '../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { inputsOf, waysOf } from '../../../shared/metrics/formulas.ts';
import {
  besideNumbers,
  latestOf,
  metricNumber,
  metricPoints,
  scaleFor,
} from '../../../shared/metrics/metricStanding.ts';

const on = '2026-09-30';

function reckon(metric: string, inputs: Readonly<Record<string, number>>) {
  return metricNumber(MetricId.parse(metric), { on, confidence: 'measured', inputs });
}

function metricOf(id: string) {
  const metric = metrics.get(MetricId.parse(id));
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
}

describe('the formulas of the catalogue, with figures worked out by hand', () => {
  const examples: readonly (readonly [string, Readonly<Record<string, number>>, number])[] = [
    ['M03', { passed: 45, created: 60 }, 75],
    ['M04', { movedOn: 30, movedBack: 6, openDeals: 120 }, 20],
    ['M05', { engaged: 18, targetAccounts: 72 }, 25],
    ['M06', { pipelineNext: 1_750_000, targetNext: 500_000 }, 3.5],
    ['M07', { salesQualified: 33, marketingQualified: 150 }, 22],
    ['M09', { salesMarketingCost: 2_350_000, revenue: 5_000_000 }, 47],
    ['M10', { newArr: 400, expansion: 150, contraction: 30, churnedArr: 120 }, 400],
    ['M11', { won: 24, lost: 76 }, 24],
    ['M13', { wonValue: 540_000, won: 30 }, 18_000],
    ['M14', { actual: 1_000, forecast: 1_120 }, 88],
    ['M14', { actual: 100, forecast: 350 }, 0],
    ['M15', { stillOpen: 9, forecastDeals: 25 }, 36],
    ['M16', { bookings: 900, quota: 1_200 }, 75],
    ['M16', { sellersAtQuota: 13, sellers: 20 }, 65],
    ['M17', { deals: 60, winRate: 22, price: 18_000, cycleDays: 75 }, 3_168],
    ['M18', { pipelineNow: 900, target: 500, closed: 200 }, 3],
    ['M19', { sellingHours: 14, workingHours: 40 }, 35],
    ['M20', { rampMonths: 33, sellersRamped: 6 }, 5.5],
    ['M21', { newCost: 600_000, newCustomers: 40 }, 15_000],
    ['M22', { newCost: 352, newArr: 200 }, 1.76],
    ['M23', { cac: 15_200, monthlyRevenue: 1_000, margin: 80 }, 19],
    ['M24', { accountRevenue: 12_000, margin: 80, churnRate: 10 }, 96_000],
    ['M25', { lifetimeValue: 96_000, cac: 24_000 }, 4],
    ['M26', { revenue: 126, revenueBefore: 100 }, 26],
    ['M28', { arrRenewed: 920, arrDue: 1_000 }, 92],
    ['M28', { customersRenewed: 45, customersDue: 50 }, 90],
    ['M29', { opening: 1_000, contraction: 40, churned: 80 }, 88],
    ['M30', { opening: 1_000, expansion: 100, contraction: 40, churned: 80 }, 98],
    ['M31', { expansion: 150, newArr: 225 }, 150],
    ['M32', { upgraded: 12, activeCustomers: 240 }, 5],
    ['M33', { lostCustomers: 7, openingCustomers: 140 }, 5],
    ['M33', { lostArr: 30, openingArr: 1_000 }, 3],
    ['M34', { lostToPayment: 8, lostAll: 34 }, 800 / 34],
    ['M35', { failedCharges: 72, attemptedCharges: 1_000 }, 7.2],
    ['M36', { recoveredValue: 52, failedValue: 100 }, 52],
    ['M37', { goodRatings: 87, ratings: 100 }, 87],
    ['M37', { promoters: 55, detractors: 15, responses: 100 }, 40],
    ['M39', { receivables: 500, creditSales: 900, periodDays: 90 }, 50],
    ['M40', { correctedInvoices: 3, invoices: 200 }, 1.5],
    ['M42', { contracted: 1_000, collected: 930, churned: 20, discounts: 10 }, 4],
    ['M43', { billingTickets: 24, customers: 300 }, 8],
    ['M44', { openingMrr: 100, newMrr: 12, expansion: 5, reactivation: 1, contraction: 2, churned: 4 }, 112],
    ['M45', { completeRecords: 640, records: 800 }, 80],
    ['M46', { duplicates: 24, records: 800 }, 3],
    ['M48', { stepsByHand: 9, steps: 24 }, 37.5],
    ['M49', { minutesPerRun: 15, runs: 120 }, 30],
    ['M50', { factsFound: 7, factsTested: 10 }, 70],
    ['M51', { matchingPairs: 26, pairs: 42 }, 2_600 / 42],
    ['M52', { sellers: 48, revopsStaff: 2 }, 24],
  ];

  it.each(examples)('%s of %o', (metric, inputs, value) => {
    const found = reckon(metric, inputs);
    expect(found.kind === 'number' ? found.value : found).toBeCloseTo(value, 9);
  });

  it('reads off what nobody can reckon: sums and medians', () => {
    const readOff = [...metrics.keys()].filter((id) => waysOf(id).length === 0);
    expect(readOff).toEqual(['M01', 'M02', 'M08', 'M12', 'M27', 'M38', 'M41']);
  });

  it('covers every way of every formula', () => {
    const ways = [...metrics.keys()].flatMap((id) => waysOf(id).map((way) => `${id} ${way.id}`));
    const tried = examples.flatMap(([id, inputs]) =>
      waysOf(MetricId.parse(id))
        .filter((way) => inputsOf(way).needed.every((name) => inputs[name] !== undefined))
        .map((way) => `${id} ${way.id}`),
    );
    expect(ways.filter((way) => !tried.includes(way))).toEqual(['M47 usual']);
  });

  it('takes the evenness of four to eight quarters', () => {
    const quarters = { actualA: 90, planA: 100, actualB: 110, planB: 100, actualC: 90, planC: 100 };
    expect(reckon('M47', quarters)).toEqual({ kind: 'not-computable', reason: 'quarters', of: [] });
    const found = reckon('M47', { ...quarters, actualD: 220, planD: 200 });
    // Shares 0.9, 1.1, 0.9, 1.1: each 0.1 from their mean of 1.
    expect(found.kind === 'number' ? found.value : found).toBeCloseTo(0.9, 9);
  });

  it('keeps the bias beside the accuracy, and the share beside the expansion', () => {
    const beside = (id: string, inputs: Readonly<Record<string, number>>) =>
      besideNumbers(MetricId.parse(id), { on, confidence: 'measured', inputs }).map(({ value }) => value);
    expect(beside('M14', { actual: 1_000, forecast: 1_120 })).toEqual([12]);
    expect(beside('M31', { expansion: 150, newArr: 225 })).toEqual([40]);
    expect(beside('M31', { expansion: 150 })).toEqual([null]);
  });
});

describe('what cannot be reckoned (method 7.13)', () => {
  it('names the figures behind a divisor of zero or less', () => {
    expect(reckon('M14', { actual: 0, forecast: 5 })).toEqual({
      kind: 'not-computable',
      reason: 'zero',
      of: ['actual'],
    });
    expect(reckon('M11', { won: 0, lost: 0 })).toEqual({ kind: 'not-computable', reason: 'zero', of: ['won', 'lost'] });
    expect(reckon('M18', { pipelineNow: 5, target: 4, closed: 6 })).toMatchObject({ reason: 'negative' });
    expect(reckon('M24', { accountRevenue: 5, margin: 80, churnRate: 0 })).toMatchObject({ of: ['churnRate'] });
  });

  it('names the figure that is missing', () => {
    expect(reckon('M11', { won: 4 })).toEqual({ kind: 'not-computable', reason: 'missing', of: ['lost'] });
    expect(reckon('M27', { won: 4 })).toMatchObject({ reason: 'formula' });
  });

  it('gives no number that is too large to be written', () => {
    const figures = { receivables: -1, creditSales: 5e-324, periodDays: 0 };
    expect(reckon('M39', figures)).toMatchObject({ kind: 'not-computable', reason: 'range' });
  });

  it('is unknown when it was looked for and not found', () => {
    expect(metricNumber(MetricId.parse('M11'), { on, confidence: 'unknown' })).toEqual({ kind: 'unknown' });
  });

  it('doubts retention over its bounds, typed or reckoned', () => {
    const typed = (id: string, value: number) =>
      metricNumber(MetricId.parse(id), { on, confidence: 'measured', value });
    expect(typed('M30', 200)).toMatchObject({ doubt: null });
    expect(typed('M30', 200.1)).toMatchObject({ doubt: 'over-200' });
    expect(typed('M29', 100.1)).toMatchObject({ doubt: 'over-100' });
    expect(reckon('M29', { opening: 100, contraction: -5, churned: 0 })).toMatchObject({
      value: 105,
      doubt: 'over-100',
    });
  });

  it('never gives a number that is none', () => {
    const figure = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    );
    for (const id of metrics.keys()) {
      for (const way of waysOf(id)) {
        const { needed } = inputsOf(way);
        fc.assert(
          fc.property(fc.array(figure, { minLength: needed.length, maxLength: needed.length }), (figures) => {
            const inputs = Object.fromEntries(needed.map((name, i) => [name, figures[i] ?? 0]));
            const found = metricNumber(id, { on, confidence: 'measured', inputs });
            expect(found.kind !== 'number' || Number.isFinite(found.value), `${id} ${JSON.stringify(inputs)}`).toBe(
              true,
            );
          }),
          { numRuns: 40 },
        );
      }
    }
  });
});

describe('metricPoints (method 7.9)', () => {
  it.each([
    ['NRR', 98, { floor: 90, median: 101, top: 115 }, 36.4],
    ['win rate', 24, { floor: 10, median: 21, top: 30 }, 66.7],
    ['CAC payback', 19, { floor: 30, median: 16, top: 6 }, 39.3],
    ['forecast error', 12, { floor: 30, median: 17, top: 5 }, 70.8],
    ['payment recovery', 52, { floor: 30, median: 47.6, top: 70 }, 59.8],
    ['invoice error', 1.5, { floor: 5, median: 2, top: 0.5 }, 66.7],
  ])('%s', (_, value, scale, points) => {
    expect(Number(metricPoints(value, scale).toFixed(1))).toBe(points);
  });

  const scale: fc.Arbitrary<MetricScale> = fc
    .tuple(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.boolean(),
    )
    .map(([floor, step, next, isUp]) => {
      const sign = isUp ? 1 : -1;
      return { floor, median: floor + sign * step, top: floor + sign * (step + next) };
    });

  it('gives 0, 50 and 100 at the three numbers and never leaves 0-100', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: -1e7, max: 1e7 }), (one, value) => {
        expect([one.floor, one.median, one.top].map((at) => metricPoints(at, one))).toEqual([0, 50, 100]);
        const points = metricPoints(value, one);
        expect(points >= 0 && points <= 100).toBe(true);
      }),
    );
  });

  it('never falls when the value gets better', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (one, value, step) => {
        const better = one.top > one.floor ? value + step : value - step;
        expect(metricPoints(better, one) >= metricPoints(value, one)).toBe(true);
      }),
    );
  });
});

describe('scaleFor', () => {
  const record = (metric: string, more: Partial<MetricRecord> = {}): MetricRecord => ({
    metric: MetricId.parse(metric),
    ...more,
  });

  it('takes the benchmark of the method, and an own scale before it', () => {
    expect(scaleFor(shippedBenchmarks, metricOf('M30'), undefined)).toMatchObject({
      from: 'benchmark',
      scale: { floor: 90, median: 101, top: 115 },
    });
    const own = { floor: 80, median: 95, top: 105 };
    expect(scaleFor(shippedBenchmarks, metricOf('M30'), record('M30', { scale: own }))).toEqual({
      from: 'own',
      scale: own,
    });
  });

  it('finds none where sources clash, where a segment has no scale, where a band is healthy and where only a target is set', () => {
    expect(scaleFor(shippedBenchmarks, metricOf('M07'), undefined)).toBeNull();
    expect(scaleFor(shippedBenchmarks, metricOf('M15'), record('M15', { target: { value: 20 } }))).toBeNull();
    expect(
      scaleFor(shippedBenchmarks, metricOf('M11'), record('M11', { benchmark: 'B2B SaaS, small customers' })),
    ).toBeNull();
    expect(scaleFor(shippedBenchmarks, metricOf('M16'), undefined)).toBeNull();
  });

  it('gives the six worked metrics their points', () => {
    const scaled = [...metrics.values()]
      .filter((metric) => scaleFor(shippedBenchmarks, metric, undefined) !== null)
      .map(({ id }) => id);
    expect(scaled).toEqual(['M11', 'M14', 'M23', 'M30', 'M36', 'M40']);
  });
});

test('the latest value is the one of the latest period', () => {
  const values = ['2026-06-30', '2026-09-30', '2026-03-31'].map((day) => ({ on: day, confidence: 'unknown' as const }));
  expect(latestOf({ metric: MetricId.parse('M11'), values })?.on).toBe('2026-09-30');
  expect(latestOf({ metric: MetricId.parse('M11') })).toBeUndefined();
});
