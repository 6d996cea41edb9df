import { type Figure, line } from '../../charts/geometry.ts';
import { dateRange, longDate, shortDate } from '../dates.ts';
import type { Block, Rich, Section, TableGroup, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import { type ActionView, plannedActions, type WaveView } from '../planned.ts';
import { isVisible, type Report } from '../reportContext.ts';
import { capitalised, sentence } from '../words.ts';
import { clearsShort } from './clears.ts';
import { decisionColumns, decisionRows, decisionsOf } from './decisions.ts';
import { noOwner } from './noOwner.ts';
import { parkedTable } from './parkedTable.ts';
import { needsText } from './planWords.ts';
import { restWords } from './restWords.ts';
import { roomBlockers } from './roomBlockers.ts';
import { roomMap } from './roomMap.ts';
import { roomPage } from './roomPage.ts';

const oranges = {
  pillars: 'report.room.orange',
  ladder: 'report.room.orangeLadder',
  check: 'report.room.orangeCheck',
} as const;

/** What is handed over in the room: sentence and map, blockers and who was there, actions with owners, decisions with lines to write on. Four
 * pages, whatever they hold, each marked as not yet reviewed. */
export function roomSections(report: Report, waves: readonly WaveView[]): readonly Section[] {
  return [roomMap(report), roomBlockers(report), actionsPage(report, waves), decisionsPage(report, waves)];
}

/** The foot of a room copy. */
export function roomFoot({ t, date }: Report): string {
  return [t('report.room.copy'), longDate(t, date), t('report.room.unreviewed')].join(' · ');
}

function actionsPage(report: Report, waves: readonly WaveView[]): Section {
  const { t, kind } = report;
  const title: Block = { kind: 'text', role: 'title', text: t('report.room.actions') };
  const planned = plannedActions(waves);
  if (planned.length === 0) {
    const none: Block = { kind: 'text', role: 'body', text: t('report.room.noActions') };
    return roomPage(report, 'actions', [title, { kind: 'space', height: 12 }, none]);
  }
  const rows = waves.flatMap((wave): readonly (TableRow | TableGroup)[] => {
    if (wave.actions.length === 0) return [];
    const group: TableGroup = {
      kind: 'group',
      text: t('report.wave.head', { wave: wave.number }),
      detail: dateRange(t, wave.dates.from, wave.dates.to),
    };
    return [group, ...wave.actions.map((action) => actionRow(report, action, { wave, waves }))];
  });
  return roomPage(report, 'actions', [
    title,
    { kind: 'space', height: 12 },
    {
      kind: 'table',
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: t('report.column.action'), width: 226 },
        { label: t('report.column.owner'), width: 90 },
        { label: t('report.column.days'), width: 36 },
        { label: t('report.room.due'), width: 60 },
        { label: t('report.column.needs'), width: 52 },
      ],
      rows,
      clamp: [5, 4, 2],
      rest: restWords(t, 'actions', planned.length),
    },
    { kind: 'space', height: 9 },
    {
      kind: 'text',
      role: 'caption',
      text: t(oranges[kind]),
    },
  ]);
}

interface InPlan {
  readonly wave: WaveView;
  readonly waves: readonly WaveView[];
}

function actionRow(report: Report, action: ActionView, { wave, waves }: InPlan): TableRow {
  const { t } = report;
  const { candidate } = action;
  const id =
    candidate.kind === 'own'
      ? t('report.action.ownShort')
      : candidate.kind === 'step'
        ? candidate.question
        : action.about.length === 1
          ? (action.about[0]?.id ?? '')
          : t('report.action.several', { count: action.about.length });
  const first = action.texts?.firstStep ?? (action.about.length === 1 ? (action.about[0]?.texts.lookFor[0] ?? '') : '');
  const title: Rich = [
    { text: capitalised(action.title), weight: 600 },
    ...(first === ''
      ? []
      : [{ text: `\n${t('report.room.first', { step: sentence(first) })}`, paint: 'grey' as const }]),
  ];
  const clears = clearsShort(report, action) !== '';
  return {
    kind: 'row',
    cells: [
      [{ text: id, weight: 600, ...(clears ? { paint: 'accent' as const } : {}) }],
      title,
      action.owner === '' ? [noOwner(report, waves)] : action.owner,
      candidate.days === 0 ? '–' : plain(t, candidate.days),
      shortDate(t, action.edit?.due ?? wave.dates.to),
      needsText(report, action) || '–',
    ],
  };
}

const handLines = 6;
const handPitch = 24;

/** Lines to write on. */
function byHand(): Figure {
  const shapes = Array.from({ length: handLines }, (_, index) => line(0, index * handPitch, 498, index * handPitch));
  return { width: 498, height: (handLines - 1) * handPitch + 12, shapes };
}

function decisionsPage(report: Report, waves: readonly WaveView[]): Section {
  const { t, input } = report;
  const decisions = decisionsOf(report, waves);
  const parked = (input.assessment.parked ?? []).filter((one) => isVisible(report, one));
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: t('report.room.decisions') },
    { kind: 'space', height: 12 },
  ];
  if (decisions.length === 0) blocks.push({ kind: 'text', role: 'body', text: t('report.room.noDecisions') });
  else {
    blocks.push({
      kind: 'table',
      columns: decisionColumns(report),
      rows: decisionRows(report, decisions),
      clamp: [4, 3, 2],
      rest: restWords(t, 'decisions', decisions.length),
    });
  }
  if (parked.length > 0) {
    blocks.push(
      { kind: 'space', height: 24 },
      { kind: 'heading', text: t('report.notNow.parked') },
      { ...parkedTable(report, parked), clamp: [4, 3, 2], rest: restWords(t, 'parked', parked.length) },
    );
  }
  blocks.push(
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.room.hand') },
    { kind: 'space', height: 6 },
    { kind: 'figure', figure: byHand(), alt: t('report.room.handAlt') },
    { kind: 'space', height: 12 },
    { kind: 'aside', head: t('report.room.unreviewed'), text: t('report.room.status'), rule: 'ink' },
  );
  return roomPage(report, 'decisions', blocks);
}
