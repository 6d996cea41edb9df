import { MetricId } from '../../base/ids.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { findMetric } from './actionsSection.ts';

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
  const rows = watched.map(({ id, name, movers }): TableRow => {
    const metric = id === null ? undefined : report.input.metrics.get(id);
    return {
      kind: 'row',
      cells: [
        id ?? '',
        name,
        metric === undefined ? '' : t(`report.metrics.direction.${metric.direction}`),
        [{ text: t('report.metrics.notMeasured'), paint: 'grey' }],
        list(t, movers),
      ],
    };
  });
  const first = watched.slice(0, mostFirst).map(({ phrase }) => phrase);
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
  /** Null where somebody's own words name it. */
  readonly id: MetricId | null;
  readonly name: string;
  /** As it stands inside a sentence. */
  readonly phrase: string;
  /** Questions of planned actions that carry the metric; the title of an action of no question. */
  readonly movers: readonly string[];
  /** Whether the card of an action names it. */
  readonly carded: boolean;
}

/** The metrics that cards name, then those that most actions move, so many as the table takes. */
function watchedMetrics(report: Report, waves: readonly WaveView[]): readonly Watched[] {
  const found = new Map<string, Watched>();
  const add = (id: MetricId | null, words: string, mover: string | null, carded: boolean): void => {
    const key = id ?? words;
    const metric = id === null ? undefined : report.input.metrics.get(id);
    const known = found.get(key) ?? { id, name: metric?.name ?? words, phrase: metric?.phrase ?? words, movers: [] };
    const movers = mover === null ? [] : [mover];
    const isCarded = carded || found.get(key)?.carded === true;
    found.set(key, { ...known, movers: [...new Set([...known.movers, ...movers])], carded: isCarded });
  };
  if (report.kind === 'ladder') for (const id of cashMetrics) add(id, id, null, true);
  for (const action of plannedActions(waves)) {
    for (const { id: mover, question } of action.about) for (const id of question.metrics) add(id, id, mover, false);
    const typed = action.edit?.metric?.trim() ?? '';
    const usual = action.entry?.question.metrics[0];
    const id = (typed === '' ? usual : findMetric(report, typed)) ?? null;
    if (id !== null || typed !== '')
      add(id, typed === '' ? (id ?? '') : capitalised(typed), action.entry?.id ?? action.title, true);
  }
  return [...found.values()]
    .toSorted((a, b) => Number(b.carded) - Number(a.carded) || mostMoved(a, b))
    .slice(0, mostMetrics)
    .toSorted(mostMoved);
}

function mostMoved(a: Watched, b: Watched): number {
  return b.movers.length - a.movers.length || ((a.id ?? a.name) < (b.id ?? b.name) ? -1 : 1);
}
