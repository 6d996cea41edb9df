import { z } from 'zod';
import { MetricRecord, type MetricValue } from '../assessment/metricRecords.ts';
import type { MetricId } from '../base/ids.ts';
import type { Translate } from '../i18n/translate.ts';
import { metrics, metricTexts } from '../metrics/catalogue.ts';
import { metricNumber, valuesInOrder } from '../metrics/metricStanding.ts';
import { numberText, valueText } from '../metrics/metricText.ts';
import { shortDate } from '../report/dates.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, readAs, stateParts } from './part.ts';

/** What changed about the metrics: values by their period, targets, scales, benchmarks, and which are watched. */
export function metricParts({ t, metricName }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const listed = (value: unknown): ReadonlyMap<MetricId, MetricRecord> =>
    new Map((readAs(z.array(MetricRecord), value) ?? []).map((record) => [record.metric, record]));
  const before = listed(from);
  const after = listed(to);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id) => {
    const name = metricName?.(id) ?? metricTexts('en').get(id)?.name ?? id;
    const was = before.get(id);
    const is = after.get(id);
    const words = (field: string, word: (record: MetricRecord) => string | null): readonly Part[] =>
      partsOf(
        t(`metric.field.${field}`, { metric: name }),
        was === undefined ? null : word(was),
        is === undefined ? null : word(is),
      );
    return [
      ...valueParts(t, name, was, is),
      ...words('target', ({ target }) => (target === undefined ? null : targetWords(t, id, target))),
      ...words('scale', ({ scale }) => (scale === undefined ? null : scaleWords(t, id, scale))),
      ...words('benchmark', ({ benchmark }) => benchmark ?? null),
      ...words('watched', ({ watched }) => (watched === true ? t('metric.watch.yes') : null)),
      ...(was === undefined || is === undefined ? [] : stateParts(readers(t, was), readers(t, is))),
    ];
  });
}

function readers(t: Translate, { visibility = 'client' }: MetricRecord): string {
  return t(`changes.visibility.${visibility}`);
}

/** Values are told apart by their period: two of one day stand beside each other. */
function valueParts(
  t: Translate,
  metric: string,
  was: MetricRecord | undefined,
  is: MetricRecord | undefined,
): readonly Part[] {
  const days = [...new Set([was, is].flatMap((record) => record?.values?.map(({ on }) => on) ?? []))].toSorted();
  const words = (record: MetricRecord | undefined, day: string): string | null => {
    const all = record === undefined ? [] : valuesInOrder(record).filter(({ on }) => on === day);
    return all.map((value) => valueWords(t, record?.metric, value)).join(t('report.format.comma'));
  };
  return days.flatMap((day) =>
    partsOf(t('metric.field.value', { metric, day: shortDate(t, day) }), words(was, day), words(is, day)),
  );
}

function valueWords(t: Translate, id: MetricId | undefined, value: MetricValue): string {
  const metric = id === undefined ? undefined : metrics.get(id);
  const confidence = t(`metric.confidence.${value.confidence}`);
  if (metric === undefined || value.confidence === 'unknown') return confidence;
  const number = numberText(t, metric, metricNumber(metric.id, value), undefined);
  return t('metric.said.figures', { value: number, confidence: confidence.toLowerCase() });
}

function amount(t: Translate, id: MetricId, value: number): string {
  return valueText(t, metrics.get(id)?.unit ?? 'count', value, undefined);
}

function targetWords(t: Translate, id: MetricId, { value, by }: NonNullable<MetricRecord['target']>): string {
  const text = amount(t, id, value);
  return by === undefined ? text : t('metric.said.target', { value: text, day: shortDate(t, by) });
}

function scaleWords(t: Translate, id: MetricId, { floor, median, top }: NonNullable<MetricRecord['scale']>): string {
  return t('metric.said.scale', {
    floor: amount(t, id, floor),
    median: amount(t, id, median),
    top: amount(t, id, top),
  });
}
