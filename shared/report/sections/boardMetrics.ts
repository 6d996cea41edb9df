import type { Translate } from '../../i18n/translate.ts';
import { metrics } from '../../metrics/catalogue.ts';
import { type MetricRow, metricRow } from '../../metrics/metricRow.ts';
import { numberText, valueText } from '../../metrics/metricText.ts';
import type { Block } from '../model.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted } from '../words.ts';

/** A board reads no more. */
const mostNamed = 3;

/** The metrics that somebody watches, a line each with what is known of baseline, latest value and target: those of which most is known
 * first. They give way to all else on the page; nothing while none has a value or a target. */
export function boardMetrics({ t, input }: Report): readonly Block[] {
  const { currency } = input.assessment.organisation;
  const lines = (input.assessment.metrics ?? [])
    .flatMap((record) => {
      const metric = record.watched === true ? metrics.get(record.metric) : undefined;
      if (metric === undefined) return [];
      const parts = partsOf(t, metricRow(metric, record), currency);
      const name = input.metrics.get(metric.id)?.name ?? metric.id;
      return parts.length === 0 ? [] : [{ name, parts }];
    })
    .toSorted((a, b) => b.parts.length - a.parts.length);
  if (lines.length === 0) return [];
  const more = lines.length - mostNamed;
  const text = [
    ...lines
      .slice(0, mostNamed)
      .map(({ name, parts }) => t('report.board.metric', { name, parts: parts.join(t('report.format.comma')) })),
    ...(more > 0 ? [capitalised(counted(t, 'report.board.metricsMore', more))] : []),
  ].join('\n');
  return [
    { kind: 'space', height: 9 },
    { kind: 'aside', head: t('report.board.metrics'), text, spare: true },
  ];
}

/** A number, or in the middle of a sentence that there is none. */
function latestText(
  t: Translate,
  metric: MetricRow['metric'],
  { number }: NonNullable<MetricRow['latest']>,
  currency: string | undefined,
): string {
  const text = numberText(t, metric, number, currency);
  return number.kind === 'number' ? text : text.toLocaleLowerCase('en');
}

/** "baseline 20 %", "latest 24 %", "target 28 %". A single number is the latest alone. */
function partsOf(
  t: Translate,
  { metric, record, baseline, latest, previous }: MetricRow,
  currency: string | undefined,
): readonly string[] {
  const text = (value: number): string => valueText(t, metric.unit, value, currency);
  const target = record?.target;
  return [
    ...(baseline === null || previous === null
      ? []
      : [t('report.board.metricBaseline', { value: text(baseline.value) })]),
    ...(latest === null ? [] : [t('report.board.metricLatest', { value: latestText(t, metric, latest, currency) })]),
    ...(target === undefined ? [] : [t('report.board.metricTarget', { value: text(target.value) })]),
  ];
}
