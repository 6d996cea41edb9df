import type { MetricTrend } from '../charts/metricTrend.ts';
import type { Translate } from '../i18n/translate.ts';
import { shortDate } from '../report/dates.ts';
import type { MetricRow } from './metricRow.ts';
import { metricNumber, valuesInOrder } from './metricStanding.ts';
import { numberText, valueText } from './metricText.ts';
import { standingText } from './standingText.ts';

/** A metric over time, to be drawn under its name; null for fewer than two numbers. Periods before the first number and after the last
 * are left out. */
export function drawnTrend(
  t: Translate,
  { metric, record }: MetricRow,
  name: string,
  currency: string | undefined,
): MetricTrend | null {
  const points = (record === undefined ? [] : valuesInOrder(record)).map((value) => {
    const number = metricNumber(metric.id, value);
    return {
      on: value.on,
      value: number.kind === 'number' ? number.value : null,
      words: numberText(t, metric, number, currency),
      isEstimated: value.confidence === 'estimated',
    };
  });
  const isNumber = ({ value }: (typeof points)[number]): boolean => value !== null;
  const shown = points.slice(points.findIndex(isNumber), points.findLastIndex(isNumber) + 1);
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const target = record?.target;
  const value = target === undefined ? '' : valueText(t, metric.unit, target.value, currency);
  const by = target?.by;
  return {
    name,
    points: shown,
    days: { first: shortDate(t, first.on), last: shortDate(t, last.on) },
    target:
      target === undefined
        ? null
        : {
            value: target.value,
            words:
              by === undefined
                ? t('metric.standing.target', { value })
                : t('metric.standing.targetBy', { value, day: shortDate(t, by) }),
          },
  };
}

/** What the drawing of a metric says: how far it reaches, where it began, stands and should be. */
export function trendAlt(
  t: Translate,
  row: MetricRow,
  name: string,
  { points, days }: MetricTrend,
  currency: string | undefined,
): string {
  const numbers = points.flatMap(({ value }) => value ?? []);
  const text = (value: number): string => valueText(t, row.metric.unit, value, currency);
  return t('metric.drawn.alt', {
    name,
    periods: numbers.length,
    ...days,
    low: text(Math.min(...numbers)),
    high: text(Math.max(...numbers)),
    standing: standingText(t, row, currency) ?? '',
  });
}

/** How the drawings are to be read, as far as they need it. */
export function trendKey(t: Translate, trends: readonly MetricTrend[]): string {
  const has = (is: (point: MetricTrend['points'][number]) => boolean): boolean =>
    trends.some(({ points }) => points.some(is));
  return [
    t('metric.drawn.scale'),
    ...(has(({ isEstimated }) => isEstimated) ? [t('metric.drawn.hollow')] : []),
    ...(has(({ value }) => value === null) ? [t('metric.drawn.gap')] : []),
  ].join(' ');
}
