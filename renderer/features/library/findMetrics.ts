import {
  type Metric,
  type MetricPhase,
  MetricPhase as MetricPhases,
  type MetricTexts,
} from '../../../shared/metrics/schema.ts';

/** A metric with its words. */
export interface ReadableMetric extends Metric, MetricTexts {}

export interface MetricGroup {
  readonly phase: MetricPhase;
  readonly metrics: readonly ReadableMetric[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The metrics in which every word of `search` occurs (id, name, definition or formula), by part of the customer's journey. */
export function findMetrics(all: readonly ReadableMetric[], search: string): readonly MetricGroup[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const found = all.filter((metric) => {
    const text = plain(`${metric.id} ${metric.name} ${metric.definition} ${metric.formula}`);
    return wanted.every((word) => text.includes(word));
  });
  return MetricPhases.options
    .map((phase) => ({ phase, metrics: found.filter((metric) => metric.phase === phase) }))
    .filter((group) => group.metrics.length > 0);
}
