import { z } from 'zod';
import { MetricScale } from '../assessment/metricRecords.ts';
import { MetricId } from '../base/ids.ts';
import { NonEmptyText } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import file from './benchmarks.json' with { type: 'json' };

/** `A` the publisher's own page, `B` a named study read through another page, `C` what a vendor or practitioner claims. */
export const EvidenceGrade = z.enum(['A', 'B', 'C']);

/** What others report about a metric, in its unit. Never shown without segment and definition (content paper 4). */
export const Benchmark = z.strictObject({
  metric: MetricId,
  segment: NonEmptyText,
  /** What exactly was counted. */
  definition: NonEmptyText,
  low: z.number().optional(),
  median: z.number().optional(),
  high: z.number().optional(),
  /** Worth 0, 50 and 100 points; only where the method gives the three (7.9). */
  scale: MetricScale.optional(),
  /** The year that the figures are about. */
  year: z.int().min(1990).max(2100),
  source: NonEmptyText,
  grade: EvidenceGrade,
  /** The last day of which it speaks; it ages from there. */
  asOf: IsoDate,
});
export type Benchmark = z.output<typeof Benchmark>;

const BenchmarkFile = z.strictObject({
  format: z.literal('cairn.benchmarks'),
  formatVersion: z.literal(1),
  /** When the file as a whole was last gone through. */
  asOf: IsoDate,
  /** Metrics of which the sources contradict each other: shown as one range that says so, never as points. */
  clashing: z.array(MetricId),
  benchmarks: z.array(Benchmark),
});

/** [Note: Replaceable benchmarks] All that others report is in one dated file. It is replaced whole; no code names a figure. */
const shipped = BenchmarkFile.parse(file);

/** Benchmarks older than this are greyed out (content paper 4). */
export const oldestMonths = 36;

/** When the benchmarks were last gone through, `YYYY-MM-DD`. */
export const benchmarksAsOf: string = shipped.asOf;

/** Every benchmark that is shipped. */
export const allBenchmarks: readonly Benchmark[] = shipped.benchmarks;

/** The benchmarks of a metric, one for each segment, as the file orders them. */
export function benchmarksOf(metric: MetricId): readonly Benchmark[] {
  return allBenchmarks.filter((one) => one.metric === metric);
}

/** The benchmark of a segment, else the first of the metric; undefined where there is none or the sources clash. */
export function benchmarkFor(metric: MetricId, segment: string | undefined): Benchmark | undefined {
  if (isClashing(metric)) return undefined;
  const all = benchmarksOf(metric);
  return all.find((one) => one.segment === segment) ?? all[0];
}

/** Whether the sources of a metric contradict each other. */
export function isClashing(metric: MetricId): boolean {
  return shipped.clashing.includes(metric);
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
