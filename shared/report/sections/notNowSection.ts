import { isQuantified } from '../benefits.ts';
import { costWords } from '../costs.ts';
import { shortDate } from '../dates.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import { isVisible, type Report } from '../reportContext.ts';
import { capitalised, counted, list, sentence } from '../words.ts';
import { answeredInWave, clearedInWave, stillInTheWay } from './clears.ts';
import { type DecisionView, decisionColumns, decisionRows, decisionsOf } from './decisions.ts';
import { leftOut } from './leftOut.ts';
import { parkedTable } from './parkedTable.ts';
import { questionColumn } from './questionColumn.ts';

/** What is left out on purpose and why, every decision, what the waves clear, and what was parked. */
export function notNowSection(report: Report, waves: readonly WaveView[]): Section {
  const { t } = report;
  const rows = leftOut(report, waves);
  const decisions = decisionsOf(report, waves);
  const parked = (report.input.assessment.parked ?? []).filter((one) => isVisible(report, one));
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: t(decisions.length > 0 ? 'report.notNow.title' : 'report.notNow.titleOnly'),
      said: 'notNow.title',
    },
    { kind: 'space', height: 15 },
    { kind: 'heading', text: t('report.notNow.head') },
    rows.length === 0
      ? { kind: 'text', role: 'body', text: t('report.notNow.nothing'), said: 'notNow.none' }
      : table(report, rows),
  ];
  const caption = capacityCaption(report, waves);
  if (caption !== '')
    blocks.push(
      { kind: 'space', height: 9 },
      { kind: 'text', role: 'caption', text: caption, said: 'notNow.capacity' },
    );
  if (decisions.length > 0) {
    blocks.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.decision.title') },
      { kind: 'table', columns: decisionColumns(report), rows: pricedRows(report, decisions) },
      { kind: 'space', height: 6 },
      {
        kind: 'text',
        role: 'caption',
        text: t(isQuantified(report) ? 'report.cost.captionKnown' : 'report.decision.caption'),
        said: 'decisions.caption',
      },
    );
  }
  blocks.push(...clearedBlocks(report, waves));
  if (parked.length > 0) {
    blocks.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.notNow.parked') },
      parkedTable(report, parked),
    );
  }
  return { id: 'notNow', name: t('report.notNow.name'), note: t('report.notNow.note'), blocks, joins: true };
}

/** Decisions with what each costs, once anything is known, and what follows when nobody decides. */
function pricedRows(report: Report, decisions: readonly DecisionView[]): readonly TableRow[] {
  const { t } = report;
  return decisionRows(report, decisions).map((row, index) => {
    const decision = decisions[index];
    if (decision === undefined || decision.derived === 'owners' || decision.derived === 'unknown') return row;
    const note = [
      ...(decision.cost === null && !isQuantified(report)
        ? []
        : [t('report.cost.decision', { cost: costWords(report, decision.cost) })]),
      ...(decision.ifNot === '' || decision.derived !== null
        ? []
        : [sentence(t('report.cost.ifNot', { text: decision.ifNot }))]),
    ].join(' ');
    return note === '' ? row : { ...row, note };
  });
}

function table(report: Report, rows: readonly TableRow[]): Block {
  const { t } = report;
  return {
    kind: 'table',
    columns: [
      { label: '', width: 34, weight: 600 },
      { label: questionColumn(report), width: 128 },
      { label: t('report.notNow.why'), width: 126 },
      { label: t('report.notNow.would'), width: 210 },
    ],
    rows,
  };
}

/** "Nothing was left over for lack of capacity. Free: 15 days of wave 2." */
function capacityCaption(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  if (plannedActions(waves).length === 0) return '';
  const free = waves.flatMap((wave) => {
    const days = wave.capacityDays - wave.loadDays;
    return days > 0 ? [t('report.notNow.freeDays', { days: plain(t, days), wave: wave.number })] : [];
  });
  const short = report.input.plan.later.some(({ reason }) => reason === 'capacity' || reason === 'too-large');
  return [
    ...(short ? [] : [t('report.notNow.noShortage')]),
    ...(free.length === 0 ? [] : [t('report.notNow.free', { list: list(t, free) })]),
  ].join(' ');
}

/** Blockers by wave with the day of the review; only where there is something in the way. */
function clearedBlocks(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const used = waves.filter((wave) => wave.actions.length > 0);
  if (used.length === 0 || stillInTheWay(report, waves, 0) === '') return [];
  const rows = used.map((wave): TableRow => {
    const cleared = clearedInWave(report, wave);
    const answered = answeredInWave(report, wave);
    const known =
      answered.length === 0 ? '' : counted(t, 'report.notNow.known', answered.length, { ids: list(t, answered) });
    const text = [cleared, known].filter((part) => part !== '').join('; ');
    return {
      kind: 'row',
      cells: [
        t('report.wave.head', { wave: wave.number }),
        t('report.roadmap.loadOf', { load: plain(t, wave.loadDays), capacity: plain(t, wave.capacityDays) }),
        text === '' ? t('report.none') : text,
        stillInTheWay(report, waves, wave.number) || t('report.notNow.clear'),
        shortDate(t, wave.dates.to),
      ],
    };
  });
  return [
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.notNow.cleared') },
    {
      kind: 'table',
      columns: [
        { label: '', width: 50, weight: 600 },
        { label: t('report.page.days'), width: 68 },
        { label: capitalised(t('report.notNow.clearedIf')), width: 166 },
        { label: t('report.notNow.still'), width: 146 },
        { label: t('report.notNow.review'), width: 68 },
      ],
      rows,
    },
  ];
}
