import type { Participant, ParticipantFunction } from '../../assessment/schema.ts';
import { Functions } from '../../assessment/schema.ts';
import { questionsOf } from '../../frameworks/questions.ts';
import { agendaOf } from '../../workshop/agenda.ts';
import { type NeededBlock, neededFor } from '../../workshop/needed.ts';
import { longDate } from '../dates.ts';
import type { Block, Rich, Section, TableRow } from '../model.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list, tallied } from '../words.ts';

/** One page for those who are asked to come: what for, who, what happens when, the rules, and what they get. */
export function agendaSection(report: Report): Section {
  const { t, input } = report;
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: titleOf(report) },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: whenWords(report) },
    { kind: 'space', height: 15 },
    { kind: 'aside', head: t('report.minutes.agenda.purpose'), text: purpose(report), rule: 'ink' },
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.minutes.agenda.times') },
    timetable(report),
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.minutes.agenda.people') },
    people(report),
    { kind: 'space', height: 18 },
    { kind: 'heading', text: t('report.minutes.agenda.rules') },
    ...rules(report),
    { kind: 'space', height: 18 },
    { kind: 'aside', head: t('report.minutes.agenda.handover'), text: handover(report), rule: 'ink' },
  ];
  return {
    id: 'agenda',
    name: t('report.minutes.agenda.head'),
    note: t('report.minutes.agenda.note'),
    blocks,
    fit: { blocks: blocks.length },
  };

  function titleOf({ input: { assessment } }: Report): string {
    const title = assessment.title?.trim() ?? '';
    return title === '' ? t('report.minutes.agenda.head') : t('report.minutes.agenda.title', { title });
  }

  function handover({ texts }: Report): string {
    return t('report.minutes.agenda.handoverText', {
      shows: texts.reportShows,
      name: input.assessment.organisation.name,
    });
  }
}

const midnight = 24 * 60;

/** "09:00" so many minutes after a start such as "08:30"; null without one. */
function clock(start: string | undefined, minutes: number): string | null {
  if (start === undefined) return null;
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const at = (hours * 60 + rest + minutes) % midnight;
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function agendaIn({ framework, input }: Report) {
  return agendaOf(framework, input.assessment, input.facilitation ?? null);
}

function whenWords(report: Report): string {
  const { t, input, date } = report;
  const { total } = agendaIn(report);
  const { startsAt } = input.options;
  const words = { date: longDate(t, date), length: tallied(t, 'report.minutes.minutes', total) };
  return startsAt === undefined
    ? t('report.minutes.agenda.length', words)
    : t('report.minutes.agenda.when', { ...words, from: startsAt, to: clock(startsAt, total) ?? '' });
}

function purpose(report: Report): string {
  const { t, input, framework, texts } = report;
  const values = { name: input.assessment.organisation.name, title: texts.title };
  return tallied(t, 'report.minutes.agenda.purposeText', questionsOf(framework).length, values);
}

/** What happens when, and whom it needs. */
function timetable(report: Report): Block {
  const { t, input, framework, texts } = report;
  const agenda = agendaIn(report);
  const needed = neededFor(framework, input.assessment, agenda);
  const everybody = t('report.minutes.agenda.everybody');
  const nameOf = ({ section }: NeededBlock): string =>
    section === null ? t(`report.minutes.agenda.first.${report.kind}`) : (texts.sections[section]?.name ?? section);
  const parts = [
    { name: t('report.minutes.agenda.opening'), minutes: agenda.opening, questions: '', needs: everybody },
    ...needed.blocks.map((block) => ({
      name: nameOf(block),
      minutes: block.minutes,
      questions: counted(t, 'report.minutes.sheet.questions', block.questions.length),
      needs: needs(report, block),
    })),
    { name: t('report.minutes.agenda.closing'), minutes: agenda.closing, questions: '', needs: everybody },
  ];
  let passed = 0;
  const rows = parts.map(({ name, minutes, questions, needs }): TableRow => {
    const at = clock(input.options.startsAt, passed);
    passed += minutes;
    const named: Rich = questions === '' ? name : [{ text: `${name} ` }, { text: questions, paint: 'grey' }];
    return { kind: 'row', cells: [...(at === null ? [] : [at]), named, String(minutes), needs] };
  });
  const timed = input.options.startsAt !== undefined;
  return {
    kind: 'table',
    columns: [
      ...(timed ? [{ label: t('report.minutes.agenda.at'), width: 42, weight: 600 as const }] : []),
      { label: t('report.minutes.agenda.part'), width: timed ? 168 : 210 },
      { label: t('report.minutes.agenda.minutes'), width: 48 },
      { label: t('report.minutes.agenda.needed'), width: 240 },
    ],
    rows,
    clamp: [4, 3, 2],
  };
}

/** The functions that a part is about, and who may go before it. */
function needs(report: Report, { functions, mayLeave }: NeededBlock): Rich {
  const { t } = report;
  const said = functions.map(({ name }) => t(`report.function.${name}`));
  const names = functions.length === Functions.length ? t('report.minutes.agenda.all') : capitalised(list(t, said));
  const free = [...new Set(mayLeave.map(({ function: own = 'unassigned' }) => own))];
  if (free.length === 0) return names;
  const who = list(
    t,
    free.map((name) => t(`report.function.${name}`)),
  );
  return [{ text: `${names}. ` }, { text: t('report.minutes.agenda.mayLeave', { list: who }), paint: 'grey' }];
}

/** Who takes part, by function; those without a name are counted. */
function people(report: Report): Block {
  const { t, input } = report;
  const { participants = [] } = input.assessment;
  if (participants.length === 0) return { kind: 'text', role: 'body', text: t('report.minutes.agenda.nobody') };
  const of = (name: ParticipantFunction): readonly Participant[] =>
    participants.filter(({ function: own = 'unassigned' }) => own === name);
  const rows = [...Functions, 'unassigned' as const].flatMap((name): readonly TableRow[] => {
    const those = of(name);
    if (those.length === 0) return [];
    const names = those.flatMap(({ label }) => label?.trim() || []);
    const rest = those.length - names.length;
    const unnamed = rest === 0 ? [] : [counted(t, 'report.room.unnamed', rest)];
    return [
      {
        kind: 'row',
        cells: [
          capitalised(t(`report.function.${name}`)),
          capitalised([...names, ...unnamed].join(t('report.format.comma'))),
        ],
      },
    ];
  });
  return {
    kind: 'table',
    columns: [
      { label: t('report.room.function'), width: 130, weight: 600 },
      { label: t('report.room.who'), width: 368 },
    ],
    rows,
  };
}

function rules(report: Report): readonly Block[] {
  const { t, texts } = report;
  const aside = (name: 'choosing' | 'hidden' | 'evidence' | 'differ', text: string): Block => ({
    kind: 'aside',
    head: t(`report.minutes.agenda.rule.${name}`),
    text,
    rule: 'hair',
    clamp: [6, 4, 3],
  });
  return [
    aside('choosing', texts.choosingRule),
    aside('hidden', t('report.minutes.agenda.ruleText.hidden')),
    aside('evidence', t('report.minutes.agenda.ruleText.evidence')),
    aside('differ', t('report.minutes.agenda.ruleText.differ')),
  ];
}
