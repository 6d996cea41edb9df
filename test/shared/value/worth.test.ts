import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guess, ValueInputs } from '../../../shared/assessment/valueInputs.ts';
import { type Calculator, calculators, shapes } from '../../../shared/value/calculators.ts';
import { figureOf, guessOf, isBegun, without, withTyped } from '../../../shared/value/figures.ts';
import { isWithoutSpan, worthOf } from '../../../shared/value/worth.ts';

const alike = (value: number) => ({ low: value, mid: value, high: value });

/** Every calculator filled in, with a span. */
const full: ValueInputs = {
  failedPayments: { revenue: 200_000, failing: 0.07, recovered: 0.45, target: { low: 0.55, mid: 0.6, high: 0.65 } },
  leakage: { revenue: 5_000_000, leaking: { low: 0.01, mid: 0.02, high: 0.03 } },
  retention: { revenue: 5_000_000, points: { low: 0.01, mid: 0.02, high: 0.04 } },
  velocity: {
    opportunities: 100,
    won: 0.2,
    price: 10_000,
    days: 100,
    wonTarget: { low: 0.2, mid: 0.22, high: 0.25 },
    target: { low: 100, mid: 90, high: 80 },
  },
  forecastMiss: { revenue: 1_000_000, missing: 0.2, target: { low: 0.15, mid: 0.12, high: 0.1 }, cost: 0.05 },
};

describe('the worked examples of the content paper', () => {
  it('recovers 2,800 a month of failed payments', () => {
    const inputs = { failedPayments: { revenue: 200_000, failing: 0.07, recovered: 0.45, target: alike(0.65) } };
    expect(worthOf(inputs, 'failedPayments')).toMatchObject({ period: 'month', range: alike(2_800) });
  });

  it('finds 150,000 a year leaking from 5 million at 3 %', () => {
    const inputs = { leakage: { revenue: 5_000_000, leaking: alike(0.03) } };
    expect(worthOf(inputs, 'leakage')).toMatchObject({ period: 'year', range: alike(150_000) });
  });

  it('takes retention, velocity and forecast misses over a year', () => {
    expect(worthOf(full, 'retention').range).toEqual({ low: 50_000, mid: 100_000, high: 200_000 });
    // 100 deals x 10,000 x (0.25 / 80 - 0.2 / 100) a day, times 365.
    expect(worthOf(full, 'velocity').range).toMatchObject({ low: 0, high: 410_625 });
    // A million a quarter, ten points nearer, at five in the hundred, four times.
    expect(worthOf(full, 'forecastMiss').range).toMatchObject({ low: 10_000, high: 20_000 });
  });
});

describe('what is missing', () => {
  it('is named, and there is no number while anything is', () => {
    for (const calculator of calculators) {
      expect(worthOf(undefined, calculator).range).toBeNull();
      expect(worthOf(full, calculator)).toMatchObject({ missing: [], problems: [] });
      for (const { name } of shapes[calculator].figures) {
        const holed = worthOf(withTyped(full, calculator, name, null, null), calculator);
        expect(holed.range).toBeNull();
        expect(holed.missing).toContain(name);
      }
      for (const { name } of shapes[calculator].guesses) {
        const holed = worthOf(withTyped(full, calculator, name, 'mid', null), calculator);
        expect(holed).toMatchObject({ range: null, missing: [name] });
      }
    }
  });

  it('leaves as it is what only one of two guesses moves', () => {
    const { wonTarget: _, ...velocity } = full.velocity ?? {};
    expect(worthOf({ velocity }, 'velocity').range).toMatchObject({ low: 0, high: 182_500 });
    const { target: __, ...neither } = velocity;
    expect(worthOf({ velocity: neither }, 'velocity')).toMatchObject({ range: null, missing: ['wonTarget', 'target'] });
  });
});

describe('what is inconsistent', () => {
  const problems = (calculator: Calculator, name: string, guess: Guess) => {
    const inputs = (['low', 'mid', 'high'] as const).reduce(
      (all, at) => withTyped(all, calculator, name, at, guess[at] ?? null),
      full,
    );
    const worth = worthOf(inputs, calculator);
    if (worth.problems.length > 0) expect(worth.range).toBeNull();
    return worth.problems;
  };

  it.each([
    ['failedPayments', 'target', { low: 0.6, mid: 0.5, high: 0.7 }, 'order', 'mid'],
    ['failedPayments', 'target', { low: 0.4, mid: 0.5, high: 0.7 }, 'worse', 'low'],
    ['failedPayments', 'target', { low: 0.5, mid: 0.6, high: 1.2 }, 'bounds', 'high'],
    ['leakage', 'leaking', { low: -0.01, mid: 0.02, high: 0.03 }, 'bounds', 'low'],
    ['velocity', 'target', { low: 60, mid: 70, high: 80 }, 'order', 'mid'],
    ['velocity', 'target', { low: 110, mid: 90, high: 80 }, 'worse', 'low'],
    ['velocity', 'target', { low: 90, mid: 80, high: 0 }, 'bounds', 'high'],
    ['forecastMiss', 'target', { low: 0.1, mid: 0.12, high: 0.15 }, 'order', 'mid'],
    ['forecastMiss', 'target', { low: 0.25, mid: 0.12, high: 0.1 }, 'worse', 'low'],
  ] as const)('%s: %s %o is %s', (calculator, name, guess, code, at) => {
    expect(problems(calculator, name, guess)).toEqual([{ guess: name, code, at }]);
  });

  it('is judged on what is there while people type', () => {
    expect(problems('velocity', 'target', { low: 60, high: 80 })).toEqual([
      { guess: 'target', code: 'order', at: 'high' },
    ]);
    expect(problems('velocity', 'target', { high: 80 })).toEqual([]);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e12, noNaN: true });
const days = fc.double({ min: 0.5, max: 10_000, noNaN: true });
const rising = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of, of).map((three) => {
    const [low = 0, mid = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { low, mid, high };
  });
const falling = (of: fc.Arbitrary<number>) => rising(of).map(({ low, mid, high }) => ({ low: high, mid, high: low }));

/** Anything that the fields take, consistent or not. */
const anyInputs: fc.Arbitrary<ValueInputs> = fc.record({
  failedPayments: fc.record({ revenue: money, failing: share, recovered: share, target: rising(share) }),
  leakage: fc.record({ revenue: money, leaking: rising(share) }),
  retention: fc.record({ revenue: money, points: rising(share) }),
  velocity: fc.record({
    opportunities: fc.double({ min: 0, max: 1e9, noNaN: true }),
    won: share,
    price: money,
    days,
    wonTarget: rising(share),
    target: falling(days),
  }),
  forecastMiss: fc.record({ revenue: money, missing: share, target: falling(share), cost: share }),
});

describe('every range', () => {
  it('runs from cautious to hopeful, is never below zero and never not a number', () => {
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(...calculators), (inputs, calculator) => {
        const { range, problems } = worthOf(inputs, calculator);
        expect(range === null).toBe(problems.length > 0);
        if (range === null) return;
        expect(range.low).toBeGreaterThanOrEqual(0);
        expect(range.mid).toBeGreaterThanOrEqual(range.low);
        expect(range.high).toBeGreaterThanOrEqual(range.mid);
        expect(Number.isFinite(range.high)).toBe(true);
      }),
    );
  });

  it('grows with the money that it is taken of', () => {
    const scaled = {
      failedPayments: 'revenue',
      leakage: 'revenue',
      retention: 'revenue',
      velocity: 'price',
      forecastMiss: 'revenue',
    };
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(...calculators), (inputs, calculator) => {
        const name = scaled[calculator];
        const once = worthOf(withTyped(inputs, calculator, name, null, 1_000), calculator).range;
        const twice = worthOf(withTyped(inputs, calculator, name, null, 2_000), calculator).range;
        if (once === null || twice === null) return;
        const size = Math.max(1, once.high);
        expect(Math.abs(twice.high - 2 * once.high) / size).toBeLessThan(1e-5);
      }),
    );
  });

  it('tells when it has no span', () => {
    expect(isWithoutSpan(alike(5))).toBe(true);
    expect(isWithoutSpan({ low: 5, mid: 5, high: 6 })).toBe(false);
  });
});

describe('typed figures', () => {
  it('are set and removed one by one, and nothing empty stays', () => {
    const one = withTyped(undefined, 'leakage', 'leaking', 'mid', 0.02);
    expect(one).toEqual({ leakage: { leaking: { mid: 0.02 } } });
    expect(withTyped(one, 'leakage', 'leaking', 'mid', null)).toEqual({});
    const two = withTyped(one, 'leakage', 'revenue', null, 7);
    expect(figureOf(two, 'leakage', 'revenue')).toBe(7);
    expect(guessOf(two, 'leakage', 'leaking')).toEqual({ mid: 0.02 });
    expect(calculators.filter((one) => isBegun(two, one))).toEqual(['leakage']);
    expect(without({ ...two, retention: { revenue: 1 } }, 'leakage')).toEqual({ retention: { revenue: 1 } });
    expect(isBegun(without(two, 'leakage'), 'leakage')).toBe(false);
  });
});
