import { z } from 'zod';
import { MetricId } from '../base/ids.ts';
import { NonEmptyText } from '../base/text.ts';

/** `percent` 0-100, `index` 0-1, `points` on a scale of 100; `money` and `money-per-day` in the organisation's currency. */
export const MetricUnit = z.enum([
  'money',
  'money-per-day',
  'percent',
  'points',
  'index',
  'ratio',
  'count',
  'minutes',
  'hours',
  'days',
  'months',
]);
export type MetricUnit = z.output<typeof MetricUnit>;

/** Which way is better; `band` means that a middle range is healthy. */
export const MetricDirection = z.enum(['up', 'down', 'band']);
export type MetricDirection = z.output<typeof MetricDirection>;

/** Part of the customer's journey that a metric observes. */
export const MetricPhase = z.enum(['engage', 'execute', 'expand', 'cash', 'operations']);
export type MetricPhase = z.output<typeof MetricPhase>;

export const Metric = z.strictObject({
  id: MetricId,
  unit: MetricUnit,
  direction: MetricDirection,
  phase: MetricPhase,
});
export type Metric = z.output<typeof Metric>;

export const MetricCatalogue = z.strictObject({
  format: z.literal('cairn.metrics'),
  formatVersion: z.literal(1),
  metrics: z.array(Metric).min(1),
});
export type MetricCatalogue = z.output<typeof MetricCatalogue>;

export const MetricTexts = z.strictObject({
  name: NonEmptyText,
  /** The name inside a sentence, without article: "invoice error rate". */
  phrase: NonEmptyText,
  /** One sentence. */
  definition: NonEmptyText,
  /** Plain text, for reading only: nothing is computed from it. */
  formula: NonEmptyText,
});
export type MetricTexts = z.output<typeof MetricTexts>;

/** The catalogue's words in one language. */
export const MetricCatalogueTexts = z.strictObject({
  format: z.literal('cairn.metrics-texts'),
  formatVersion: z.literal(1),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  metrics: z.record(MetricId, MetricTexts),
});
export type MetricCatalogueTexts = z.output<typeof MetricCatalogueTexts>;
