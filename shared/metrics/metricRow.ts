import type { MetricRecord, MetricValue } from '../assessment/metricRecords.ts';
import type { MetricId } from '../base/ids.ts';
import { metrics } from './catalogue.ts';
import { latestOf, type MetricNumber, metricNumber, valuesInOrder } from './metricStanding.ts';
import type { Metric } from './schema.ts';

/** Where a metric moved since the value before; `moved` where a middle range is healthy and no way is better. */
export type Trend = 'better' | 'worse' | 'same' | 'moved';

/** What is kept about a metric of the catalogue, and what it comes to. */
export interface MetricRow {
  readonly metric: Metric;
  readonly record: MetricRecord | undefined;
  /** Of the latest period; null before there is a value. */
  readonly latest: { readonly value: MetricValue; readonly number: MetricNumber } | null;
  /** The number of the first period that has one. */
  readonly baseline: { readonly value: number; readonly on: string } | null;
  /** The number of the last period before the latest that has one. */
  readonly previous: number | null;
  /** Against the value before; null until two periods have a number. */
  readonly trend: Trend | null;
  /** Whether the latest number has reached the target; null without either, and for a band. */
  readonly isReached: boolean | null;
}

/** The row of a metric. */
export function metricRow(metric: Metric, record: MetricRecord | undefined): MetricRow {
  const value = record === undefined ? undefined : latestOf(record);
  const latest = value === undefined ? null : { value, number: metricNumber(metric.id, value) };
  const numbers = (record === undefined ? [] : valuesInOrder(record)).flatMap((one) => {
    const number = metricNumber(metric.id, one);
    return number.kind === 'number' ? [{ value: number.value, on: one.on, isLatest: one === value }] : [];
  });
  const now = latest?.number.kind === 'number' ? latest.number.value : null;
  const previous = numbers.filter(({ isLatest }) => !isLatest).at(-1)?.value ?? null;
  const target = record?.target?.value;
  const [first] = numbers;
  return {
    metric,
    record,
    latest,
    baseline: first === undefined ? null : { value: first.value, on: first.on },
    previous,
    trend: now === null || previous === null ? null : trendOf(metric, previous, now),
    isReached: now === null || target === undefined ? null : reached(metric, now, target),
  };
}

/** A row for each metric of the catalogue, in its order. */
export function metricRows(records: readonly MetricRecord[] = []): readonly MetricRow[] {
  const byId: ReadonlyMap<MetricId, MetricRecord> = new Map(records.map((record) => [record.metric, record]));
  return [...metrics.values()].map((metric) => metricRow(metric, byId.get(metric.id)));
}

function trendOf({ direction }: Metric, before: number, now: number): Trend {
  const step = Number((now - before).toFixed(9));
  if (step === 0) return 'same';
  if (direction === 'band') return 'moved';
  return step > 0 === (direction === 'up') ? 'better' : 'worse';
}

function reached({ direction }: Metric, now: number, target: number): boolean | null {
  if (direction === 'band') return null;
  return direction === 'up' ? now >= target : now <= target;
}
