import type { Translate } from '../i18n/translate.ts';
import { shortDate } from '../report/dates.ts';
import type { MetricRow } from './metricRow.ts';
import { numberText, valueText } from './metricText.ts';

/** Where a metric began, stands and should be, in one line: "Baseline 20 %; Latest 24 %, better; Target 28 % by 31 Mar 2027"; null
 * while nothing is known of it. */
export function standingText(t: Translate, row: MetricRow, currency: string | undefined): string | null {
  const { metric, baseline, latest, trend, record } = row;
  const text = (value: number): string => valueText(t, metric.unit, value, currency);
  const target = record?.target;
  const parts: string[] = [];
  if (baseline !== null && trend !== null) parts.push(t('metric.standing.baseline', { value: text(baseline.value) }));
  if (latest !== null) {
    const value = numberText(t, metric, latest.number, currency);
    parts.push(
      trend === null
        ? t('metric.standing.latest', { value })
        : t('metric.standing.moved', { value, trend: t(`metric.trend.${trend}`).toLowerCase() }),
    );
  }
  if (target !== undefined) {
    const value = text(target.value);
    parts.push(
      target.by === undefined
        ? t('metric.standing.target', { value })
        : t('metric.standing.targetBy', { value, day: shortDate(t, target.by) }),
    );
  }
  return parts.length === 0 ? null : parts.join(t('metric.standing.then'));
}
