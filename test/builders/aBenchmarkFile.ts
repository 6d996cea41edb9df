import { BenchmarkFile } from '../../shared/metrics/benchmarkFile.ts';

/** Somebody's own file of benchmarks: win rate in one segment with a scale, sales cycle in two. */
export function aBenchmarkFile(overrides: Readonly<Record<string, unknown>> = {}): BenchmarkFile {
  const own = { year: 2026, source: 'Members of the trade association', grade: 'B', asOf: '2026-06-30' };
  return BenchmarkFile.parse({
    format: 'cairn.benchmarks',
    formatVersion: 1,
    asOf: '2026-10-01',
    clashing: [],
    benchmarks: [
      {
        metric: 'M11',
        segment: 'Nordic software',
        definition: 'Deals won of deals decided',
        low: 14,
        median: 24,
        high: 35,
        scale: { floor: 14, median: 24, top: 35 },
        ...own,
      },
      { metric: 'M12', segment: 'Nordic software', definition: 'First call to signature', median: 75, ...own },
      {
        metric: 'M12',
        segment: 'Nordic software, public buyers',
        definition: 'First call to signature',
        low: 120,
        ...own,
        source: 'Register of tenders',
      },
    ],
    ...overrides,
  });
}
