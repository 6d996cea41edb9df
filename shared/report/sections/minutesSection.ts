import { isContested } from '../../scoring/questionResults.ts';
import { attendanceOf, secondsOfMeeting } from '../../workshop/meetingTime.ts';
import { longDate } from '../dates.ts';
import { minutesOf, wallTime } from '../hours.ts';
import type { Block, Cell, Section, TableBlock } from '../model.ts';
import { type Entry, isVisible, type Report } from '../reportContext.ts';
import { capitalised, list, tallied } from '../words.ts';
import { decisionColumns, decisionRows, decisionsOf } from './decisions.ts';
import { agreedEntries, agreedTable } from './minutesAnswers.ts';
import { timeBlocks } from './minutesTime.ts';
import { parkedTable } from './parkedTable.ts';

/** Questions that are named; where there are more, their ids alone. */
const mostNamed = 24;

/** Whether a room sat over the assessment: a sitting was kept, or an agreed answer has voices behind it. */
export function hasMinutes(report: Report): boolean {
  const { meetings = [] } = report.input.assessment;
  return meetings.length > 0 || agreedEntries(report).some(({ responses }) => responses.length > 1);
}

/** What a room settled: who was there, the time it took, agreed answers with their spread and what was said against them, what stays open,
 * decisions and parked topics. Nothing tells whose answer was whose. */
export function minutesSection(report: Report): Section {
  const { t } = report;
  return {
    id: 'minutes',
    name: t('report.minutes.name'),
    note: t('report.minutes.note'),
    blocks: [
      { kind: 'text', role: 'title', text: t('report.minutes.title') },
      { kind: 'space', height: 6 },
      ...sittings(report).map((text): Block => ({ kind: 'text', role: 'deck', text })),
      { kind: 'space', height: 15 },
      facts(report),
      ...people(report),
      ...timeBlocks(report),
      ...answers(report),
      ...unsettled(report),
      ...decided(report),
      ...parked(report),
    ],
  };
}

/** "2 November 2026, 09:00 to 10:34", one each. */
function sittings(report: Report): readonly string[] {
  const { t, input, date } = report;
  const { meetings = [] } = input.assessment;
  if (meetings.length === 0) return [t('report.minutes.noSitting', { date: longDate(t, date) })];
  return meetings.map(({ startedAt, endedAt }) => {
    const from = wallTime(startedAt, input.options.timeZone);
    const words = { date: longDate(t, from.day), from: from.hour };
    if (endedAt === undefined) return t('report.minutes.sittingOpen', words);
    const to = wallTime(endedAt, input.options.timeZone);
    return from.day === to.day
      ? t('report.minutes.sitting', { ...words, to: to.hour })
      : t('report.minutes.sittingOver', { ...words, end: longDate(t, to.day), to: to.hour });
  });
}

function facts(report: Report): Block {
  const { t, input, entries } = report;
  const { meetings = [], participants = [] } = input.assessment;
  const used = minutesOf(meetings.reduce((sum, one) => sum + secondsOfMeeting(one), 0));
  const there = attendanceOf(input.assessment).filter(({ present }) => present > 0).length;
  const applicable = entries.filter(({ result }) => result.state !== 'not-applicable').length;
  const agreed = agreedEntries(report).filter(({ result }) => result.state !== 'not-applicable').length;
  const sat = meetings.length > 0;
  return {
    kind: 'facts',
    size: 'small',
    items: [
      {
        value: tallied(t, 'report.minutes.agreedCount', agreed),
        note: tallied(t, 'report.minutes.ofQuestions', applicable),
      },
      ...(sat
        ? [
            {
              value: tallied(t, 'report.minutes.minutes', used),
              note: tallied(t, 'report.minutes.sittings', meetings.length),
            },
            {
              value: tallied(t, 'report.minutes.present', there),
              note: tallied(t, 'report.minutes.ofPeople', participants.length),
            },
          ]
        : []),
    ],
  };
}

function under(head: string, ...blocks: readonly Block[]): readonly Block[] {
  return [{ kind: 'space', height: 24 }, { kind: 'heading', text: head }, ...blocks];
}

function people(report: Report): readonly Block[] {
  const { t, input } = report;
  const { meetings = [], participants = [] } = input.assessment;
  if (participants.length === 0) return [];
  const presence = (present: number): Cell => {
    if (present === 0) return [{ text: t('report.minutes.absent'), paint: 'grey' }];
    if (present === meetings.length) return t('report.minutes.there');
    return t('report.minutes.thereOf', { present, count: meetings.length });
  };
  const sat = meetings.length > 0;
  const table: TableBlock = {
    kind: 'table',
    dense: true,
    columns: [
      { label: t('report.room.who'), width: 200, weight: 600 },
      { label: t('report.room.function'), width: sat ? 148 : 298 },
      ...(sat ? [{ label: t('report.minutes.presence'), width: 150 }] : []),
    ],
    rows: attendanceOf(input.assessment).map(({ participant, present }, index) => ({
      kind: 'row',
      cells: [
        participant.label?.trim() || t('report.minutes.unnamed', { number: index + 1 }),
        capitalised(t(`report.function.${participant.function ?? 'unassigned'}`)),
        ...(sat ? [presence(present)] : []),
      ],
    })),
  };
  return under(t(sat ? 'report.minutes.who' : 'report.minutes.whoAnswered'), table);
}

function answers(report: Report): readonly Block[] {
  const { t } = report;
  const head = t('report.minutes.answers');
  if (agreedEntries(report).length === 0) {
    return under(head, { kind: 'text', role: 'body', text: t('report.minutes.nothingAgreed') });
  }
  return under(head, agreedTable(report));
}

/** What the room did not settle. */
function unsettled(report: Report): readonly Block[] {
  const { t, entries } = report;
  const open = entries.filter(({ result }) => result.state === 'open');
  const unknown = entries.filter(({ result }) => result.state === 'dont-know');
  const contested = entries.filter(({ result }) => isContested(result));
  const voices = entries.filter(
    ({ result, agreed }) => result.state === 'answered' && agreed === undefined && !isContested(result),
  );
  const groups = [
    { head: t('report.minutes.open'), those: open },
    { head: t('report.minutes.unknown'), those: unknown },
    { head: t('report.minutes.contested'), those: contested },
    { head: t('report.minutes.voicesOnly'), those: voices },
  ].filter(({ those }) => those.length > 0);
  if (groups.length === 0) return [];
  return [
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.minutes.unsettled') },
    ...groups.map(
      ({ head, those }): Block => ({
        kind: 'aside',
        head: tallied(t, 'report.minutes.headCount', those.length, { head }),
        text: named(report, those),
        rule: 'hair',
      }),
    ),
  ];
}

function named({ t }: Report, entries: readonly Entry[]): string {
  const many = entries.length > mostNamed;
  return list(
    t,
    entries.map(({ id, title }) => (many ? id : title)),
  );
}

/** What people wrote down; what only follows from the plan was decided by nobody. */
function decided(report: Report): readonly Block[] {
  const { t } = report;
  const typed = decisionsOf(report, []).filter(({ derived }) => derived === null);
  const head = t('report.minutes.decisions');
  if (typed.length === 0) return under(head, { kind: 'text', role: 'body', text: t('report.minutes.noDecisions') });
  return under(head, { kind: 'table', columns: decisionColumns(report), rows: decisionRows(report, typed) });
}

function parked(report: Report): readonly Block[] {
  const { t, input } = report;
  const visible = (input.assessment.parked ?? []).filter((one) => isVisible(report, one));
  return visible.length === 0 ? [] : under(t('report.notNow.parked'), parkedTable(report, visible));
}
