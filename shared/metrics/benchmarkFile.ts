import { z } from 'zod';
import { MetricScale } from '../assessment/metricRecords.ts';
import { MetricId } from '../base/ids.ts';
import { NonEmptyText } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';

/** `A` the publisher's own page, `B` a named study read through another page, `C` what a vendor or practitioner claims. */
export const EvidenceGrade = z.enum(['A', 'B', 'C']);

const Figure = z.number().min(-1e12).max(1e12);

/** What others report about a metric, in its unit. Never shown without segment and definition (content paper 4). */
export const Benchmark = z.strictObject({
  metric: MetricId,
  segment: NonEmptyText.max(200),
  /** What exactly was counted. */
  definition: NonEmptyText.max(500),
  low: Figure.optional(),
  median: Figure.optional(),
  high: Figure.optional(),
  /** Worth 0, 50 and 100 points; only where the method gives the three (7.9). */
  scale: MetricScale.optional(),
  /** The year that the figures are about. */
  year: z.int().min(1990).max(2100),
  source: NonEmptyText.max(300),
  grade: EvidenceGrade,
  /** The last day of which it speaks; it ages from there. */
  asOf: IsoDate,
});
export type Benchmark = z.output<typeof Benchmark>;

/** A file of benchmarks, the shipped one or somebody's own. */
export const BenchmarkFile = z.strictObject({
  format: z.literal('cairn.benchmarks'),
  formatVersion: z.literal(1),
  /** When the file as a whole was last gone through. */
  asOf: IsoDate,
  /** Metrics of which the sources contradict each other: shown as one range that says so, never as points. */
  clashing: z.array(MetricId).max(100),
  /** One for each segment of a metric; the first of a metric stands for it where nobody chose one. */
  benchmarks: z.array(Benchmark).min(1).max(1_000),
});
export type BenchmarkFile = z.output<typeof BenchmarkFile>;
