import { MetricId } from '../../base/ids.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';

/** Cash metrics that the ladder's report always shows (content 3.7). */
const cashMetrics: readonly MetricId[] = ['M34', 'M35', 'M36', 'M39', 'M40', 'M41', 'M42', 'M43', 'M44'].map((id) =>
  MetricId.parse(id),
);
const mostMetrics = 12;
const mostFirst = 2;

/** The metrics that the plan should move, most moved first. Own values are never invented: without one it says "not measured". */
export function metricsSection(report: Report, waves: readonly WaveView[]): Section | null {
  const { t } = report;
  const watched = watchedMetrics(report, waves);
  if (watched.length === 0) return null;
  const rows = watched.map(({ id, movers }): TableRow => {
    const metric = report.input.metrics.get(id);
    return {
      kind: 'row',
      cells: [
        id,
        metric?.name ?? id,
        metric === undefined ? '' : t(`report.metrics.direction.${metric.direction}`),
        [{ text: t('report.metrics.notMeasured'), paint: 'grey' }],
        list(t, movers),
      ],
    };
  });
  const first = watched.slice(0, mostFirst).map(({ id }) => report.input.metrics.get(id)?.phrase ?? id);
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: capitalised(counted(t, 'report.metrics.title', watched.length)),
      said: 'metrics.title',
    },
    { kind: 'space', height: 12 },
    {
      kind: 'table',
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: t('report.metrics.metric'), width: 176 },
        { label: t('report.metrics.better'), width: 96 },
        { label: t('report.metrics.own'), width: 82 },
        { label: t('report.metrics.movedBy'), width: 110 },
      ],
      rows,
    },
    { kind: 'space', height: 9 },
    { kind: 'text', role: 'caption', text: t('report.metrics.caption'), said: 'metrics.caption' },
    { kind: 'space', height: 18 },
    {
      kind: 'aside',
      head: t('report.metrics.first'),
      text: capitalised(t('report.metrics.firstText', { count: first.length, names: list(t, first) })),
      said: 'metrics.first',
    },
  ];
  return { id: 'metrics', name: t('report.metrics.name'), note: t('report.metrics.note'), blocks, joins: true };
}

interface Watched {
  readonly id: MetricId;
  /** Questions of planned actions that carry the metric. */
  readonly movers: readonly string[];
}

function watchedMetrics(report: Report, waves: readonly WaveView[]): readonly Watched[] {
  const movers = new Map<MetricId, string[]>(report.kind === 'ladder' ? cashMetrics.map((id) => [id, []]) : []);
  for (const action of plannedActions(waves)) {
    for (const entry of action.about) {
      for (const id of entry.question.metrics) {
        const known = movers.get(id) ?? [];
        if (!known.includes(entry.id)) known.push(entry.id);
        movers.set(id, known);
      }
    }
  }
  return [...movers]
    .map(([id, questions]) => ({ id, movers: questions }))
    .toSorted((a, b) => b.movers.length - a.movers.length || (a.id < b.id ? -1 : 1))
    .slice(0, mostMetrics);
}
