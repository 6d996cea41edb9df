import type { MetricId } from '../base/ids.ts';
import type { Translate } from '../i18n/translate.ts';
import { metrics, metricTexts } from '../metrics/catalogue.ts';
import { valueText } from '../metrics/metricText.ts';

/** How metrics are named, and how their numbers are written. */
export interface MetricWords {
  readonly name: (metric: MetricId) => string;
  /** With its unit. */
  readonly value: (metric: MetricId, value: number) => string;
  readonly bare: (value: number) => string;
}

/** {@link MetricWords} in a language, with amounts in the organisation's currency. */
export function metricWords(t: Translate, language: string, currency: string | undefined): MetricWords {
  const texts = metricTexts(language);
  return {
    name: (metric) => texts.get(metric)?.name ?? metric,
    value: (metric, value) => valueText(t, metrics.get(metric)?.unit ?? 'count', value, currency),
    bare: (value) => valueText(t, 'count', value, undefined),
  };
}
