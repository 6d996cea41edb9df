import { MetricId } from '../../base/ids.ts';
import type { Translate } from '../../i18n/translate.ts';
import { metrics } from '../../metrics/catalogue.ts';
import { type MetricRow, metricRow } from '../../metrics/metricRow.ts';
import { numberText, reasonText, valueText } from '../../metrics/metricText.ts';
import { actionMetrics } from '../actionMetrics.ts';
import { shortDate } from '../dates.ts';
import type { Block, Section, TableBlock, TableRow } from '../model.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { findMetric } from './actionsSection.ts';
import { trendBlocks } from './trendBlocks.ts';

/** Cash metrics that the ladder's report always shows (content 3.7). */
const cashMetrics: readonly MetricId[] = ['M34', 'M35', 'M36', 'M39', 'M40', 'M41', 'M42', 'M43', 'M44'].map((id) =>
  MetricId.parse(id),
);
const mostMetrics = 12;
const mostFirst = 2;

/** The metrics that somebody watches or the plan should move, most moved first. Own values are never invented: without one it says "not measured". */
export function metricsSection(report: Report, waves: readonly WaveView[]): Section | null {
  const { t } = report;
  const watched = watchedMetrics(report, waves);
  if (watched.length === 0) return null;
  const isKept = watched.some(({ row }) => row !== null && (row.latest !== null || row.record?.target !== undefined));
  const first = watched
    .filter(({ row }) => row?.latest?.number.kind !== 'number')
    .slice(0, mostFirst)
    .map(({ phrase }) => phrase);
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: capitalised(counted(t, 'report.metrics.title', watched.length)),
      said: 'metrics.title',
    },
    { kind: 'space', height: 12 },
    isKept ? standingTable(report, watched) : directionTable(report, watched),
    { kind: 'space', height: 9 },
    {
      kind: 'text',
      role: 'caption',
      text: t(isKept ? 'report.metrics.captionKept' : 'report.metrics.caption'),
      said: 'metrics.caption',
    },
  ];
  blocks.push(...trendBlocks(report, watched));
  if (first.length > 0) {
    blocks.push(
      { kind: 'space', height: 18 },
      {
        kind: 'aside',
        head: t('report.metrics.first'),
        text: capitalised(t('report.metrics.firstText', { count: first.length, names: list(t, first) })),
        said: 'metrics.first',
      },
    );
  }
  return { id: 'metrics', name: t('report.metrics.name'), note: t('report.metrics.note'), blocks, joins: true };
}

/** While nothing is known of them: which way each should move. */
function directionTable({ t, input }: Report, watched: readonly Watched[]): TableBlock {
  const rows = watched.map(({ id, name, movers }): TableRow => {
    const metric = id === null ? undefined : input.metrics.get(id);
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
  return {
    kind: 'table',
    columns: [
      { label: '', width: 34, weight: 600 },
      { label: t('report.metrics.metric'), width: 176 },
      { label: t('report.metrics.better'), width: 96 },
      { label: t('report.metrics.own'), width: 82 },
      { label: t('report.metrics.movedBy'), width: 110 },
    ],
    rows,
  };
}

/** Where each began, where it stands and where it should be. */
function standingTable({ t, input }: Report, watched: readonly Watched[]): TableBlock {
  const { currency } = input.assessment.organisation;
  const rows = watched.map(({ id, name, movers, row }): TableRow => {
    const text = (value: number): string => (row === null ? '' : valueText(t, row.metric.unit, value, currency));
    const latest = row?.latest ?? null;
    const reason = latest === null ? null : reasonText(t, latest.number);
    const target = row?.record?.target;
    const trend = row?.trend ?? null;
    return {
      kind: 'row',
      cells: [
        id ?? '',
        name,
        row?.baseline === null || row === null
          ? ''
          : t('report.metrics.valueOn', { value: text(row.baseline.value), day: shortDate(t, row.baseline.on) }),
        row === null || latest === null
          ? [{ text: t('report.metrics.notMeasured'), paint: 'grey' }]
          : t('report.metrics.valueOn', {
              value: numberText(t, row.metric, latest.number, currency),
              day: shortDate(t, latest.value.on),
            }),
        trend === null ? '' : t(`metric.trend.${trend}`),
        target === undefined ? '' : targetText(t, text(target.value), target.by),
        list(t, movers),
      ],
      ...(reason === null ? {} : { note: reason }),
    };
  });
  return {
    kind: 'table',
    columns: [
      { label: '', width: 34, weight: 600 },
      { label: t('report.metrics.metric'), width: 108 },
      { label: t('report.metrics.baseline'), width: 80 },
      { label: t('report.metrics.now'), width: 80 },
      { label: t('report.metrics.trend'), width: 56 },
      { label: t('report.metrics.target'), width: 74 },
      { label: t('report.metrics.movedBy'), width: 66 },
    ],
    rows,
  };
}

function targetText(t: Translate, value: string, by: string | undefined): string {
  return by === undefined ? value : t('report.metrics.valueBy', { value, day: shortDate(t, by) });
}

interface Watched {
  /** What is kept about it; null for what is not in the catalogue. */
  readonly row: MetricRow | null;
  /** Null where somebody's own words name it. */
  readonly id: MetricId | null;
  readonly name: string;
  /** As it stands inside a sentence. */
  readonly phrase: string;
  /** Questions of planned actions that carry the metric; the title of an action of no question. */
  readonly movers: readonly string[];
  /** Whether the card of an action names it, or somebody chose to watch it. */
  readonly carded: boolean;
}

/** The metrics that somebody watches, those that cards name, then those that most actions move, so many as the table takes. */
function watchedMetrics(report: Report, waves: readonly WaveView[]): readonly Watched[] {
  const found = new Map<string, Watched>();
  const add = (id: MetricId | null, words: string, mover: string | null, carded: boolean): void => {
    const key = id ?? words;
    const metric = id === null ? undefined : report.input.metrics.get(id);
    const known = found.get(key) ?? {
      id,
      name: metric?.name ?? words,
      phrase: metric?.phrase ?? words,
      movers: [],
      row: rowOf(report, id),
    };
    const movers = mover === null ? [] : [mover];
    const isCarded = carded || found.get(key)?.carded === true;
    found.set(key, { ...known, movers: [...new Set([...known.movers, ...movers])], carded: isCarded });
  };
  const chosen = new Set<string>();
  for (const { metric, watched } of report.input.assessment.metrics ?? []) {
    if (watched !== true || !metrics.has(metric)) continue;
    add(metric, metric, null, true);
    chosen.add(metric);
  }
  if (report.kind === 'ladder') for (const id of cashMetrics) add(id, id, null, true);
  for (const action of plannedActions(waves)) {
    for (const { id: mover, question } of action.about) for (const id of question.metrics) add(id, id, mover, false);
    const typed = action.edit?.metric?.trim() ?? '';
    const all = actionMetrics(report, action);
    if (action.candidate.kind === 'own') for (const id of all) add(id, id, action.title, false);
    const [usual] = all;
    const id = (typed === '' ? usual : findMetric(report, typed)) ?? null;
    if (id !== null || typed !== '')
      add(id, typed === '' ? (id ?? '') : capitalised(typed), action.entry?.id ?? action.title, true);
  }
  const isChosen = ({ id }: Watched): number => Number(id !== null && chosen.has(id));
  return [...found.values()]
    .toSorted((a, b) => isChosen(b) - isChosen(a) || Number(b.carded) - Number(a.carded) || mostMoved(a, b))
    .slice(0, mostMetrics)
    .toSorted(mostMoved);
}

function rowOf({ input }: Report, id: MetricId | null): MetricRow | null {
  const metric = id === null ? undefined : metrics.get(id);
  if (metric === undefined) return null;
  return metricRow(
    metric,
    input.assessment.metrics?.find((record) => record.metric === id),
  );
}

function mostMoved(a: Watched, b: Watched): number {
  return b.movers.length - a.movers.length || ((a.id ?? a.name) < (b.id ?? b.name) ? -1 : 1);
}
