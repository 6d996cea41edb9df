import { z } from 'zod';
import { MetricId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';

/** A metric's number in its unit (percent 0-100, as the catalogue says), or a raw figure of its formula. */
const Figure = z.number().min(-1e12).max(1e12);

/** How a value came about: read off a system, guessed by somebody, or looked for and not found. */
export const MetricConfidence = z.enum(['measured', 'estimated', 'unknown']);
export type MetricConfidence = z.output<typeof MetricConfidence>;

/** What a metric was in one period. Either the number itself or the raw figures of its formula, by the names that its calculator gives
 * them; neither when it is unknown. A number that follows from raw figures is computed, never stored. */
export const MetricValue = z.strictObject({
  /** The last day of the period. */
  on: IsoDate,
  confidence: MetricConfidence,
  value: Figure.optional(),
  inputs: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/, 'must be the name of a figure'), Figure).optional(),
  /** Of which part of the business it speaks. */
  segment: Text.optional(),
  /** The system that it was read from. */
  source: Text.optional(),
});
export type MetricValue = z.output<typeof MetricValue>;

/** Values worth 0, 50 and 100 points (method 7.9); falling for a metric of which less is better. */
export const MetricScale = z.strictObject({ floor: Figure, median: Figure, top: Figure });
export type MetricScale = z.output<typeof MetricScale>;

/** What people keep about one metric of the catalogue. */
export const MetricRecord = z.strictObject({
  metric: MetricId,
  values: z.array(MetricValue).max(100).optional(),
  target: z.strictObject({ value: Figure, by: IsoDate.optional() }).optional(),
  /** An own scale beats the benchmark. */
  scale: MetricScale.optional(),
  /** The segment of the benchmark that it is compared with, as the file of benchmarks names it; left out: the first one. */
  benchmark: z.string().min(1).max(200).optional(),
  /** Stands in roadmap and report among the metrics to watch. */
  watched: z.boolean().optional(),
  /** Who may know of it; left out: the client. */
  visibility: z.enum(['client', 'consultant']).optional(),
});
export type MetricRecord = z.output<typeof MetricRecord>;
