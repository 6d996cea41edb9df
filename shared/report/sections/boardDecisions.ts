import { costWords } from '../costs.ts';
import { shortDate } from '../dates.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { money } from '../money.ts';
import { plain } from '../numbers.ts';
import { plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { boardAsides } from './boardAsides.ts';
import { boardMetrics } from './boardMetrics.ts';
import { answeredInWave, clearedInWave } from './clears.ts';
import { type DecisionView, decisionsOf } from './decisions.ts';
import { projectedWords } from './planWords.ts';
import { restWords } from './restWords.ts';

/** The decisions with what each costs, what the days buy, and what they do not. One page. */
export function boardDecisions(report: Report, waves: readonly WaveView[]): Section {
  const { t } = report;
  const decisions = decisionsOf(report, waves);
  const title =
    decisions.length === 0
      ? t('report.board.titleNone')
      : capitalised(counted(t, 'report.board.title', decisions.length));
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: title, said: 'board.decisions' },
    { kind: 'space', height: 12 },
    ...(decisions.length === 0
      ? [{ kind: 'text', role: 'body', text: t('report.board.none') } as const]
      : decisionTable(report, decisions)),
    { kind: 'space', height: 24 },
    ...daysTable(report, waves),
    ...boardAsides(report, waves),
    ...boardMetrics(report),
  ];
  return {
    id: 'decisions',
    name: t('report.board.decisions'),
    note: t('report.board.decisionsNote'),
    blocks,
    fit: { blocks: blocks.length, whole: true },
  };
}

function decisionTable(report: Report, decisions: readonly DecisionView[]): readonly Block[] {
  const { t } = report;
  const open = [{ text: t('report.open'), paint: 'grey' as const }];
  const rows = decisions.map((decision, index): TableRow => {
    const { text, owner, due, ifNot, cost, derived } = decision;
    return {
      kind: 'row',
      cells: [
        String(index + 1),
        [{ text, weight: 600 }],
        owner === '' ? open : owner,
        due === '' ? open : due,
        costWords(report, cost),
        ifNot === '' ? open : ifNot,
      ],
      ...(derived === null ? {} : { said: { 1: `decisions.${derived}` } }),
    };
  });
  return [
    {
      kind: 'table',
      columns: [
        { label: '', width: 24, weight: 600 },
        { label: t('report.decision.head'), width: 138 },
        { label: t('report.decision.owner'), width: 66 },
        { label: t('report.decision.by'), width: 60 },
        { label: t('report.board.cost'), width: 104 },
        { label: t('report.board.ifNot'), width: 106 },
      ],
      rows,
      clamp: [5, 4, 3],
      rest: restWords(t, 'decisions', rows.length),
    },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: captionOf(report), said: 'board.cost' },
  ];
}

/** What money is made of, once there is a day rate. */
function captionOf({ t, input }: Report): string {
  const { settings, organisation } = input.assessment;
  return settings?.dayRate === undefined
    ? t('report.board.caption')
    : t('report.board.captionRate', { rate: money(t, settings.dayRate, organisation.currency) });
}

/** Waves at the end that hold nothing, as one row. */
function freeRow(report: Report, waves: readonly WaveView[]): readonly TableRow[] {
  const { t, kind } = report;
  const [first] = waves;
  const last = waves.at(-1);
  if (first === undefined || last === undefined) return [];
  const name =
    first === last
      ? t('report.wave.head', { wave: first.number })
      : t('report.page.wavesShort', { first: first.number, last: last.number });
  const projected = projectedWords(report, last.projected);
  return [
    {
      kind: 'row',
      cells: [
        name,
        shortDate(t, last.dates.to),
        plain(t, 0),
        ...(kind === 'ladder' ? [] : [projected]),
        t('report.none'),
        t('report.board.again'),
      ],
    },
  ];
}

function daysTable(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t, kind } = report;
  if (plannedActions(waves).length === 0) return [];
  const used = waves.slice(0, waves.findLastIndex(({ actions }) => actions.length > 0) + 1);
  const rows = used.map((wave): TableRow => {
    const answered = answeredInWave(report, wave);
    const ids = wave.actions.flatMap(({ about, candidate, title }) =>
      candidate.kind === 'discovery' ? [] : [about[0]?.id ?? title],
    );
    const actions = [
      ...ids,
      ...(answered.length === 0 ? [] : [t('report.board.answered', { ids: list(t, answered) })]),
    ];
    const cleared = clearedInWave(report, wave);
    return {
      kind: 'row',
      cells: [
        t('report.wave.head', { wave: wave.number }),
        shortDate(t, wave.dates.to),
        plain(t, wave.loadDays),
        ...(kind === 'ladder' ? [] : [projectedWords(report, wave.projected)]),
        cleared === '' ? t('report.none') : cleared,
        wave.actions.length === 0 ? t('report.board.again') : actions.join(t('report.format.comma')),
      ],
    };
  });
  rows.push(...freeRow(report, waves.slice(used.length)));
  const wide = kind === 'ladder' ? 72 : 0;
  return [
    { kind: 'heading', text: t('report.board.days') },
    {
      kind: 'table',
      columns: [
        { label: '', width: 62, weight: 600 },
        { label: t('report.board.until'), width: 64 },
        { label: t('report.column.days'), width: 40 },
        ...(kind === 'ladder'
          ? []
          : [{ label: t(kind === 'check' ? 'report.check.projected' : 'report.board.projected'), width: 72 }]),
        { label: t('report.board.clears'), width: 122 + wide / 2 },
        { label: t('report.board.actions'), width: 138 + wide / 2 },
      ],
      rows,
      clamp: [3, 2, 1],
      rest: restWords(t, 'waves', rows.length),
    },
    { kind: 'space', height: 24 },
  ];
}
