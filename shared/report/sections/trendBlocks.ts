import type { MetricId } from '../../base/ids.ts';
import { metricTrend } from '../../charts/metricTrend.ts';
import { drawnTrend, trendAlt, trendKey } from '../../metrics/drawnTrend.ts';
import type { MetricRow } from '../../metrics/metricRow.ts';
import type { Block } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** How many drawings stand side by side. */
const columns = 2;

interface NamedMetric {
  /** Null where somebody's own words name it. */
  readonly id: MetricId | null;
  readonly name: string;
  readonly row: MetricRow | null;
}

/** The metrics that were measured more than once, drawn; nothing where there is none. */
export function trendBlocks({ t, input }: Report, metrics: readonly NamedMetric[]): readonly Block[] {
  const { currency } = input.assessment.organisation;
  const drawn = metrics.flatMap(({ id, name, row }) => {
    if (id === null || row === null) return [];
    const title = t('metric.drawn.name', { metric: id, name });
    const trend = drawnTrend(t, row, title, currency);
    return trend === null ? [] : [{ trend, alt: trendAlt(t, row, title, trend, currency) }];
  });
  if (drawn.length === 0) return [];
  const lines = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, index) =>
    drawn.slice(index * columns, (index + 1) * columns),
  );
  const trends = drawn.map(({ trend }) => trend);
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('metric.drawn.head') },
    ...lines.flatMap((line): readonly Block[] => [
      { kind: 'space', height: 9 },
      {
        kind: 'figure',
        figure: metricTrend(
          line.map(({ trend }) => trend),
          columns,
        ),
        alt: line.map(({ alt }) => alt).join(' '),
      },
    ]),
    { kind: 'space', height: 9 },
    { kind: 'text', role: 'caption', text: trendKey(t, trends), said: 'metrics.trends' },
  ];
}
