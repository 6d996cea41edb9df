import { MetricId } from '../../../shared/base/ids.ts';
import { metricTexts } from '../../../shared/metrics/catalogue.ts';
import { actionMetrics } from '../../../shared/report/actionMetrics.ts';
import type { ActionView } from '../../../shared/report/planned.ts';
import type { Report } from '../../../shared/report/reportContext.ts';

/** The name of a metric, or the person's own words. */
export function metricName(language: string, metric: string): string {
  const id = MetricId.safeParse(metric);
  return (id.success ? metricTexts(language).get(id.data)?.name : undefined) ?? metric;
}

/** What is stored for a typed metric: the id of the catalogue's that is called so, else the words; undefined for none. */
export function metricOf(language: string, text: string): string | undefined {
  const typed = text.trim();
  const known = [...metricTexts(language)].find(([, { name }]) => name.toLowerCase() === typed.toLowerCase());
  return known?.[0] ?? (typed === '' ? undefined : typed);
}

/** The metric that tells whether the action worked, in words; empty where nothing does. */
export function watchedMetric(report: Report, action: Pick<ActionView, 'candidate' | 'edit'>): string {
  const metric = action.edit?.metric ?? actionMetrics(report, action)[0];
  return metric === undefined ? '' : metricName(report.input.options.language, metric);
}
