import { MetricId } from '../../../shared/base/ids.ts';

/** What the address says of the metrics: the one that is open on arrival. */
export interface MetricSearch {
  readonly metric?: MetricId;
}

/** Reads the address; what it does not know is nothing. */
export function metricSearch({ metric }: { readonly metric?: unknown }): MetricSearch {
  const known = MetricId.safeParse(metric);
  return known.success ? { metric: known.data } : {};
}
