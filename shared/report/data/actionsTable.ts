import type { Factors } from '../../roadmap/plan.ts';
import { usualMetrics } from '../../steps/usualMetrics.ts';
import { costOfAction, isPriced } from '../costs.ts';
import type { WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { discoverText, findMetric } from '../sections/actionsSection.ts';
import { clearsShort } from '../sections/clears.ts';
import { needsText } from '../sections/planWords.ts';
import { capitalised, list, sentence } from '../words.ts';
import { type ActionRow, actionRows, mayRead } from './actionRows.ts';
import type { DataTable, DataType, DataValue } from './dataTable.ts';
import { type ColumnOf, onlyIf, tableOf } from './tableOf.ts';
import { dataWords } from './words.ts';

/** The plan's actions with everything that a card says of them, and each factor of their priority. */
export function actionsTable(report: Report, waves: readonly WaveView[]): DataTable {
  return tableOf(
    report,
    'actions',
    [...headColumns(report), ...planColumns(report), ...factorColumns(report), ...workColumns(report)],
    actionRows(report, waves),
  );
}

function headColumns({ t, kind }: Report): readonly ColumnOf<ActionRow>[] {
  const step =
    (end: 'from' | 'to') =>
    ({ view }: ActionRow): DataValue =>
      view?.candidate.kind === 'step' ? view.candidate[end] : null;
  const type = kind === 'pillars' ? 'integer' : 'text';
  const questions = ({ view, entry }: ActionRow): string =>
    (view?.about ?? (entry === undefined ? [] : [entry])).map(({ id }) => id).join(', ');
  return [
    { key: 'id', label: t('report.data.column.action'), type: 'text', width: 10, value: ({ id }) => id },
    { key: 'title', type: 'text', width: 40, value: ({ title }) => capitalised(title) },
    { key: 'question', type: 'text', width: 10, value: questions },
    { key: 'section', type: 'text', width: 18, value: ({ sectionName }) => sectionName },
    { key: 'kind', type: 'text', width: 12, words: dataWords(t, 'kind', ['step', 'own', 'discovery']), value: kindOf },
    { key: 'stepFrom', type, width: 8, value: step('from') },
    { key: 'stepTo', type, width: 8, value: step('to') },
  ];
}

function kindOf({ view, edit }: ActionRow): string {
  return view?.candidate.kind ?? (edit?.own === undefined ? 'step' : 'own');
}

function planColumns(report: Report): readonly ColumnOf<ActionRow>[] {
  const { t, input } = report;
  const currency = input.assessment.organisation.currency?.trim() ?? '';
  const bandOf = ({ view }: ActionRow): DataValue =>
    // A band is the whole action's; a part has days of its own.
    view === null || view.part !== null || view.candidate.kind !== 'step' ? null : view.candidate.effort;
  return [
    { key: 'wave', type: 'integer', width: 7, value: ({ wave }) => wave?.number },
    { key: 'waveFrom', type: 'day', width: 12, value: ({ wave }) => wave?.dates.from },
    { key: 'waveTo', type: 'day', width: 12, value: ({ wave }) => wave?.dates.to },
    { key: 'owner', type: 'text', width: 22, value: ({ edit }) => edit?.owner },
    { key: 'due', type: 'day', width: 12, value: ({ edit, wave }) => edit?.due ?? wave?.dates.to },
    {
      key: 'status',
      type: 'text',
      width: 12,
      words: dataWords(t, 'status', ['open', 'doing', 'done', 'dropped']),
      value: ({ edit }) => edit?.status ?? 'open',
    },
    { key: 'doneOn', type: 'day', width: 12, value: ({ edit }) => edit?.doneOn },
    { key: 'later', type: 'text', width: 26, value: ({ later }) => later },
    { key: 'effort', type: 'integer', width: 8, value: bandOf },
    { key: 'days', type: 'days', width: 8, value: ({ view }) => view?.candidate.days },
    ...onlyIf<ActionRow>(isPriced(input.assessment), [
      { key: 'spend', type: 'money', unit: currency, width: 13, value: ({ edit }) => edit?.spend },
      {
        key: 'cost',
        type: 'money',
        unit: currency,
        width: 13,
        value: ({ id, view }) => (view === null ? null : costOfAction(report, id).money),
      },
    ]),
  ];
}

function factorColumns({ t }: Report): readonly ColumnOf<ActionRow>[] {
  const ranked = ({ view }: ActionRow) =>
    view === null || view.candidate.kind === 'discovery' ? null : view.candidate;
  const factor = (key: string, name: keyof Factors, type: DataType = 'number'): ColumnOf<ActionRow> => ({
    key,
    type,
    width: 11,
    value: (row) => ranked(row)?.factors[name],
  });
  return [
    { key: 'priority', type: 'number', width: 10, value: (row) => ranked(row)?.priority },
    { key: 'effectivePriority', type: 'number', width: 12, value: (row) => ranked(row)?.effectivePriority },
    factor('gapFactor', 'gap'),
    factor('weightFactor', 'weight'),
    factor('impact', 'impact', 'integer'),
    factor('confidenceFactor', 'confidence'),
    factor('urgency', 'urgency'),
    factor('effortPoints', 'effortPoints'),
    {
      key: 'grid',
      type: 'text',
      width: 13,
      words: dataWords(t, 'grid', ['quick-win', 'major-project', 'fill-in', 'park']),
      value: (row) => ranked(row)?.grid,
    },
  ];
}

function workColumns(report: Report): readonly ColumnOf<ActionRow>[] {
  const { t, input } = report;
  const texts = ({ view, id, entry }: ActionRow) => (view === null ? entry?.texts.actions[id] : view.texts);
  const firstStep = (row: ActionRow): DataValue =>
    row.view?.candidate.kind === 'discovery' ? discoverText(report, row.view) : sentence(texts(row)?.firstStep ?? '');
  const doneWhen = (row: ActionRow): DataValue => {
    if (row.view?.candidate.kind !== 'discovery') return sentence(texts(row)?.doneWhen ?? '');
    const ids = row.view.about.map(({ id }) => id);
    return t('report.action.discovered', { count: ids.length, ids: list(t, ids) });
  };
  const note = ({ id, edit }: ActionRow): DataValue => (mayRead(report, id, 'note') ? (edit?.note ?? null) : null);
  return [
    { key: 'prerequisites', type: 'text', width: 18, value: ({ view }) => view?.candidate.prerequisites.join(', ') },
    { key: 'needs', type: 'text', width: 22, value: ({ view }) => (view === null ? null : needsText(report, view)) },
    { key: 'clears', type: 'text', width: 16, value: ({ view }) => (view === null ? null : clearsShort(report, view)) },
    { key: 'firstStep', type: 'text', width: 44, value: firstStep },
    { key: 'doneWhen', type: 'text', width: 44, value: doneWhen },
    { key: 'metric', type: 'text', width: 30, value: (row) => metricOf(report, row) },
    { key: 'checkOn', type: 'day', width: 12, value: ({ edit }) => edit?.checkOn },
    { key: 'sameWork', type: 'text', width: 26, value: ({ id }) => input.sameWork?.get(id) },
    { key: 'note', type: 'text', width: 36, value: note },
  ];
}

/** What tells whether it worked: what people chose or typed, else the first metric of its question or task. Only a whole action can move one. */
function metricOf(report: Report, { id: action, edit, entry, view }: ActionRow): DataValue {
  if (view?.part?.last === false) return null;
  const typed = mayRead(report, action, 'metric') ? edit?.metric : undefined;
  const [usual] = usualMetrics(report.framework, entry?.id ?? null, report.edits.get(view?.part?.of ?? action));
  const id = typed === undefined ? usual : findMetric(report, typed);
  const metric = id === undefined ? undefined : report.input.metrics.get(id);
  if (id === undefined || metric === undefined) return typed ?? null;
  return `${metric.name} (${id})`;
}
