import type { MetricRecord, MetricScale, MetricValue } from '../assessment/metricRecords.ts';
import type { MetricId } from '../base/ids.ts';
import type { Benchmark } from './benchmarkFile.ts';
import { type Benchmarks, benchmarkFor } from './benchmarks.ts';
import { evaluate, type NoNumber } from './expression.ts';
import { type Beside, wayFor } from './formulas.ts';
import type { Metric } from './schema.ts';

/** A metric's number that can hardly be right: retention over a bound that its definition gives (method 7.13). */
export type Doubt = 'over-200' | 'over-100';

/** What a kept value comes to. */
export type MetricNumber =
  | { readonly kind: 'number'; readonly value: number; readonly doubt: Doubt | null }
  | { readonly kind: 'unknown' }
  /** `of` are the raw figures at fault; `formula` where the metric has none for them. */
  | { readonly kind: 'not-computable'; readonly reason: NoNumber | 'formula'; readonly of: readonly string[] };

/** A number beside the metric, such as the bias; null while its own figures are missing or give none. */
export interface BesideNumber {
  readonly beside: Beside;
  readonly value: number | null;
}

/** The number of a value: as it was typed, else what its raw figures come to in the metric's formula, unit of the catalogue. */
export function metricNumber(metric: MetricId, { confidence, value, inputs }: MetricValue): MetricNumber {
  if (confidence === 'unknown') return { kind: 'unknown' };
  if (value !== undefined) return { kind: 'number', value, doubt: doubtAbout(metric, value) };
  if (inputs === undefined) return { kind: 'unknown' };
  const way = wayFor(metric, inputs);
  if (way === undefined) return { kind: 'not-computable', reason: 'formula', of: Object.keys(inputs) };
  const outcome = evaluate(way.of, inputs);
  return outcome.kind === 'number' ? { ...outcome, doubt: doubtAbout(metric, outcome.value) } : outcome;
}

/** The numbers that a formula keeps beside its own. */
export function besideNumbers(metric: MetricId, { inputs }: MetricValue): readonly BesideNumber[] {
  const besides = inputs === undefined ? [] : (wayFor(metric, inputs)?.besides ?? []);
  return besides.map((beside) => {
    const outcome = evaluate(beside.of, inputs ?? {});
    return { beside, value: outcome.kind === 'number' ? outcome.value : null };
  });
}

/** The values of a record from the earliest period to the latest; of one day, in the order in which they are kept. */
export function valuesInOrder({ values = [] }: MetricRecord): readonly MetricValue[] {
  return values.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The value of the latest period; undefined before there is one. */
export function latestOf(record: MetricRecord): MetricValue | undefined {
  return valuesInOrder(record).at(-1);
}

/** Points 0-100 (method 7.9): 0 at the floor or beyond, 50 at the median, 100 at the top or beyond, straight lines between. The scale
 * says which way is better. */
export function metricPoints(value: number, { floor, median, top }: MetricScale): number {
  const sign = top < floor ? -1 : 1;
  const [at, low, middle, high] = [value * sign, floor * sign, median * sign, top * sign];
  if (at <= low) return 0;
  if (at >= high) return 100;
  const points = at <= middle ? (50 * (at - low)) / (middle - low) : 50 + (50 * (at - middle)) / (high - middle);
  // A step between two numbers that differ only in their last digit.
  return Number(points.toFixed(9));
}

/** What a metric's points are read against; null where nothing sound gives points. */
export type ScaleFound =
  | { readonly from: 'own'; readonly scale: MetricScale }
  | { readonly from: 'benchmark'; readonly scale: MetricScale; readonly benchmark: Benchmark };

/** [Note: Points need three numbers] An own scale, else the scale that the method gives the chosen benchmark (method 7.9). A target
 * alone is one number and says nothing of what is poor, and a band has no single good end: neither gives points. */
export function scaleFor(benchmarks: Benchmarks, metric: Metric, record: MetricRecord | undefined): ScaleFound | null {
  if (record?.scale !== undefined) return { from: 'own', scale: record.scale };
  const benchmark = metric.direction === 'band' ? undefined : benchmarkFor(benchmarks, metric.id, record?.benchmark);
  if (benchmark?.scale === undefined) return null;
  return { from: 'benchmark', scale: benchmark.scale, benchmark };
}

/** The points 0-100 of a metric's number on its scale; null without either. */
export function pointsOn(found: ScaleFound | null, number: number | null): number | null {
  return found === null || number === null ? null : metricPoints(number, found.scale);
}

function doubtAbout(metric: MetricId, value: number): Doubt | null {
  if (metric === 'M30' && value > 200) return 'over-200';
  return metric === 'M29' && value > 100 ? 'over-100' : null;
}
