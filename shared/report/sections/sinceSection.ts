import type { ActionStatus, Answer, Letter, Previous, PreviousAction } from '../../assessment/schema.ts';
import { verdictAt, verdictName } from '../../frameworks/verdictNames.ts';
import { longDate, shortDate } from '../dates.ts';
import type { Block, Cell, FactsBlock, Section, TableRow } from '../model.ts';
import { fixed } from '../numbers.ts';
import { letterRank } from '../outlook.ts';
import { type Entry, entryOf, type Report } from '../reportContext.ts';
import { capitalised, counted, numberWord } from '../words.ts';
import { questionColumn } from './questionColumn.ts';
import { signSwatch, swatchOf } from './swatches.ts';

/** What became of last time: its actions, its answers, its projection. Null where there was no cycle before. Only answers that were confirmed or
 * given anew count [Note: Not confirmed]. */
export function sinceSection(report: Report): Section | null {
  const { t } = report;
  const { previous } = report.input.assessment;
  if (previous === undefined) return null;
  const changes = changesOf(report, previous);
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report, previous, changes), said: 'since.title' },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: leadOf(report, previous), said: 'since.lead' },
    { kind: 'space', height: 15 },
    facts(report, previous),
    ...actionBlocks(report, previous.actions),
    ...answerBlocks(report, changes),
  ];
  return { id: 'since', name: t('report.since.name'), note: t('report.since.note'), blocks, joins: true };
}

interface AnswerChange {
  readonly entry: Entry;
  readonly before: Answer;
  /** Steps on the question's scale; null where one of the two answers is none. */
  readonly steps: number | null;
}

/** Answers that are not what they were, in the framework's order; open ones wait to be confirmed. */
function changesOf(report: Report, previous: Previous): readonly AnswerChange[] {
  const before = new Map(previous.answers.map(({ question, answer }) => [question, answer]));
  return report.entries.flatMap((entry): readonly AnswerChange[] => {
    const answer = before.get(entry.id);
    const { state, level } = entry.result;
    if (answer === undefined || state === 'open') return [];
    const from = stepOf(answer);
    const to = level === null ? null : stepOf(level);
    if (from !== null && to !== null) return from === to ? [] : [{ entry, before: answer, steps: to - from }];
    return stateOf(answer) === state ? [] : [{ entry, before: answer, steps: null }];
  });
}

function stepOf(answer: Answer): number | null {
  if (typeof answer === 'number') return answer;
  return isLetter(answer) ? letterRank(answer) : null;
}

function isLetter(answer: Answer): answer is Letter {
  return typeof answer === 'string' && answer !== 'dont-know';
}

function stateOf(answer: Answer): Entry['result']['state'] {
  if (typeof answer === 'object') return 'not-applicable';
  return answer === 'dont-know' ? answer : 'answered';
}

/** "Six of nine actions are done, five answers moved". */
function titleOf({ t }: Report, { actions }: Previous, changes: readonly AnswerChange[]): string {
  const done = actions.filter(({ status }) => status === 'done').length;
  const moved = changes.filter(({ steps }) => steps !== null).length;
  const parts = [
    ...(actions.length === 0 ? [] : [counted(t, 'report.since.done', actions.length, { done: numberWord(t, done) })]),
    counted(t, moved === 0 ? 'report.since.movedNone' : 'report.since.moved', moved),
  ];
  return capitalised(parts.join(t('report.format.comma')));
}

/** With what is compared, and how many of its answers wait to be confirmed. */
function leadOf(report: Report, { name, date, answers }: Previous): string {
  const { t } = report;
  const open = answers.filter(({ question }) => entryOf(report, question)?.result.state === 'open').length;
  return [
    date === undefined
      ? t('report.since.with', { name })
      : t('report.since.withDate', { name, date: longDate(t, date) }),
    ...(open === 0 ? [] : [capitalised(counted(t, 'report.since.open', open, { all: numberWord(t, answers.length) }))]),
  ].join(' ');
}

/** Where it stood, where the plan was to bring it, where it stands. A ladder has no overall score. */
function facts(report: Report, { score, level, projected }: Previous): FactsBlock {
  const { t } = report;
  const none = t(`report.since.none.${report.kind}`);
  if (report.kind === 'ladder') {
    const stage = (value: number | null | undefined) =>
      value === null || value === undefined ? none : t('report.since.stage', { stage: value });
    return {
      kind: 'facts',
      size: 'small',
      items: [
        { value: stage(level), note: t('report.since.then') },
        { value: stage(report.score.overall.stage), note: t('report.since.now') },
      ],
    };
  }
  const standing = (value: number | null | undefined, at: number | null | undefined) => {
    if (value === null || value === undefined) return none;
    const words = fixed(t, value, 2);
    return at === null || at === undefined ? words : t('report.since.standing', { score: words, level: at });
  };
  if (report.kind === 'check') {
    const { texts } = report;
    const now = report.score.overall.verdict;
    return {
      kind: 'facts',
      size: 'small',
      items: [
        { value: (level !== undefined && verdictAt(texts, level)) || none, note: t('report.since.then') },
        { value: now === null ? none : verdictName(texts, now), note: t('report.since.now') },
      ],
    };
  }
  const { overall } = report.score;
  return {
    kind: 'facts',
    size: 'small',
    items: [
      { value: standing(score, level), note: t('report.since.then') },
      ...(projected === undefined ? [] : [{ value: fixed(t, projected, 2), note: t('report.since.projected') }]),
      { value: standing(overall.score, overall.level), note: t('report.since.now') },
    ],
  };
}

const order: readonly ActionStatus[] = ['done', 'doing', 'open', 'dropped'];

function actionBlocks({ t }: Report, actions: readonly PreviousAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  const rows = actions
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ question, title, owner = '', status, doneOn }): TableRow => {
      const outcome =
        doneOn === undefined || status !== 'done'
          ? t(`report.since.status.${status}`)
          : t('report.since.doneOn', { date: shortDate(t, doneOn) });
      const cells: readonly Cell[] = [question ?? t('report.action.ownShort'), title, owner, outcome];
      return { kind: 'row', cells };
    });
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.since.actions') },
    {
      kind: 'table',
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: t('report.column.action'), width: 252 },
        { label: t('report.column.owner'), width: 106 },
        { label: t('report.since.outcome'), width: 106 },
      ],
      rows,
    },
  ];
}

function answerBlocks(report: Report, changes: readonly AnswerChange[]): readonly Block[] {
  const { t } = report;
  if (changes.length === 0) return [];
  return [
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.since.answers') },
    {
      kind: 'table',
      dense: true,
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: questionColumn(report), width: 252 },
        { label: t('report.since.before'), width: 60 },
        { label: t('report.since.after'), width: 46 },
        { label: t('report.column.change'), width: 106 },
      ],
      rows: changes.map(({ entry, before, steps }) => ({
        kind: 'row',
        cells: [entry.id, entry.name, previousSwatch(before), signSwatch(report, entry), changeWords(report, steps)],
      })),
    },
  ];
}

function previousSwatch(answer: Answer): Cell {
  if (typeof answer === 'number' || isLetter(answer)) return swatchOf(answer);
  return { kind: 'swatch', label: answer === 'dont-know' ? '?' : '–', level: null };
}

/** "one step up", "newly known", in words. */
function changeWords({ t }: Report, steps: number | null): string {
  if (steps === null) return t('report.since.other');
  return counted(t, steps > 0 ? 'report.since.up' : 'report.since.down', Math.abs(steps));
}
