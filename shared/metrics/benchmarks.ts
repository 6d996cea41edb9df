import type { MetricId } from '../base/ids.ts';
import { type Benchmark, BenchmarkFile } from './benchmarkFile.ts';
import file from './benchmarks.json' with { type: 'json' };

/** [Note: Replaceable benchmarks] All that others report is in one dated file, the shipped one or a workspace's own. It is replaced whole
 * and handed down from where the assessment is opened; no code names a figure. */
export interface Benchmarks extends Pick<BenchmarkFile, 'asOf' | 'clashing' | 'benchmarks'> {
  readonly origin: 'shipped' | 'own';
}

/** The benchmarks that Cairn is shipped with. */
export const shippedBenchmarks: Benchmarks = benchmarksFrom(BenchmarkFile.parse(file), 'shipped');

/** The benchmarks of a workspace: its own file, else the shipped one. */
export function benchmarksOr(own: BenchmarkFile | null | undefined): Benchmarks {
  return own === null || own === undefined ? shippedBenchmarks : benchmarksFrom(own, 'own');
}

function benchmarksFrom({ asOf, clashing, benchmarks }: BenchmarkFile, origin: Benchmarks['origin']): Benchmarks {
  return { origin, asOf, clashing, benchmarks };
}

/** Benchmarks older than this are greyed out (content paper 4). */
export const oldestMonths = 36;

/** The benchmarks of a metric, one for each segment, as the file orders them. */
export function benchmarksOf({ benchmarks }: Benchmarks, metric: MetricId): readonly Benchmark[] {
  return benchmarks.filter((one) => one.metric === metric);
}

/** The benchmark of a segment, else the first of the metric; undefined where there is none or the sources clash. */
export function benchmarkFor(
  benchmarks: Benchmarks,
  metric: MetricId,
  segment: string | undefined,
): Benchmark | undefined {
  if (isClashing(benchmarks, metric)) return undefined;
  const all = benchmarksOf(benchmarks, metric);
  return all.find((one) => one.segment === segment) ?? all[0];
}

/** Whether the sources of a metric contradict each other. */
export function isClashing({ clashing }: Benchmarks, metric: MetricId): boolean {
  return clashing.includes(metric);
}

/** From the lowest to the highest figure that any source gives; null without figures. */
export function spanOf(benchmarks: readonly Benchmark[]): { readonly low: number; readonly high: number } | null {
  const figures = benchmarks.flatMap(({ low, median, high }) => [low, median, high].filter((one) => one !== undefined));
  return figures.length === 0 ? null : { low: Math.min(...figures), high: Math.max(...figures) };
}

/** Whether a benchmark is older than 36 months on a day `YYYY-MM-DD`. */
export function isOld({ asOf }: Pick<Benchmark, 'asOf'>, today: string): boolean {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const months = year * 12 + month - 1 + oldestMonths;
  const last = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${asOf.slice(8, 10)}`;
  return today > last;
}
