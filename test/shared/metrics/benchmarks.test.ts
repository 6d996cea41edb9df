import { describe, expect, it } from 'vitest';
import { MetricId } from '../../../shared/base/ids.ts';
import {
  benchmarkFor,
  benchmarksOf,
  isClashing,
  isOld,
  shippedBenchmarks,
  spanOf,
} from '../../../shared/metrics/benchmarks.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';

const { asOf: benchmarksAsOf, benchmarks: allBenchmarks } = shippedBenchmarks;
const id = (name: string) => MetricId.parse(name);

describe('the benchmark file', () => {
  it('speaks of metrics of the catalogue, each segment once', () => {
    const keys = allBenchmarks.map(({ metric, segment }) => `${metric} ${segment}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(allBenchmarks.filter(({ metric }) => !metrics.has(metric))).toEqual([]);
  });

  it('orders its figures and gives each entry at least one', () => {
    for (const one of allBenchmarks) {
      const figures = [one.low, one.median, one.high].filter((figure) => figure !== undefined);
      expect(figures.length, one.segment).toBeGreaterThan(0);
      expect(figures, `${one.metric} ${one.segment}`).toEqual(figures.toSorted((a, b) => a - b));
      expect(one.asOf.slice(0, 4), one.segment).toBe(String(one.year));
      expect(one.asOf <= benchmarksAsOf, one.segment).toBe(true);
    }
  });

  it('runs every scale the way that is better, and none over clashing sources', () => {
    for (const { metric, scale } of allBenchmarks) {
      if (scale === undefined) continue;
      const isUp = scale.floor < scale.median && scale.median < scale.top;
      const isDown = scale.floor > scale.median && scale.median > scale.top;
      expect(metrics.get(metric)?.direction, metric).toBe(isUp ? 'up' : isDown ? 'down' : 'none');
      expect(isClashing(shippedBenchmarks, metric), metric).toBe(false);
    }
  });
});

it('takes the chosen segment, else the first, and none where sources clash', () => {
  expect(benchmarkFor(shippedBenchmarks, id('M30'), undefined)?.median).toBe(101);
  expect(benchmarkFor(shippedBenchmarks, id('M30'), 'B2B SaaS, second study')?.median).toBe(106);
  expect(benchmarkFor(shippedBenchmarks, id('M30'), 'a segment that is gone')?.median).toBe(101);
  expect(benchmarkFor(shippedBenchmarks, id('M15'), undefined)).toBeUndefined();
  expect(benchmarkFor(shippedBenchmarks, id('M20'), undefined)).toBeUndefined();
});

it('spans clashing sources from their lowest to their highest figure', () => {
  expect(spanOf(benchmarksOf(shippedBenchmarks, id('M07')))).toEqual({ low: 13, high: 45 });
  expect(spanOf([])).toBeNull();
});

it('calls a benchmark old the day after 36 months', () => {
  expect(isOld({ asOf: '2023-11-23' }, '2026-11-23')).toBe(false);
  expect(isOld({ asOf: '2023-11-23' }, '2026-11-24')).toBe(true);
  expect(isOld({ asOf: '2011-12-31' }, '2026-11-24')).toBe(true);
});
