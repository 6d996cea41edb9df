import { explain } from '../../explain/explain.ts';
import type { Note, Passport } from '../../explain/passport.ts';
import type { Subject } from '../../explain/subject.ts';
import { weightWords } from '../../explain/weightWords.ts';
import type { Block, Section, TableGroup, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, list, sentence } from '../words.ts';
import { sensitiveAnswers } from './sensitiveAnswers.ts';

/** The numbers that the summary and the sections show, each as it is made: the same passports as on screen. */
export function passportsSection(report: Report): Section {
  const { t } = report;
  const passports = subjectsOf(report).map((subject) => explain(subject, report.input));
  const everybody = explain({ kind: 'completeness' }, report.input).people.text;
  const rows = [
    ...passports.flatMap((passport) => passportRows(report, passport, everybody)),
    ...roundingRows(report, passports),
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: t('report.passports.title') },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: t('report.passports.lead', { people: everybody }) },
    { kind: 'space', height: 12 },
    {
      kind: 'table',
      dense: true,
      columns: [
        { label: t('report.passports.number'), width: 92 },
        { label: t('report.passports.how'), width: 406 },
      ],
      rows,
    },
    // A ladder says it beside its unlock list; the page of a pillar questionnaire's blockers is full.
    ...(report.kind === 'pillars' ? [{ kind: 'space', height: 15 } as const, ...sensitiveAnswers(report)] : []),
  ];
  return { id: 'passports', name: t('report.passports.name'), note: t('report.passports.note'), blocks };
}

/** The headline numbers in the order in which the report shows them. */
function subjectsOf({ kind, framework }: Report): readonly Subject[] {
  const trust = [{ kind: 'completeness' as const }, { kind: 'confidence' as const }];
  if (kind === 'ladder') {
    const stages = framework.sections.map(({ id }) => ({ kind: 'stage-percent' as const, section: id }));
    return [{ kind: 'stage-attained' }, ...stages, { kind: 'limit-pressure' }, ...trust];
  }
  const sections = framework.sections.flatMap(({ id }) => [
    { kind: 'section-score' as const, section: id },
    { kind: 'section-level' as const, section: id },
  ]);
  return [{ kind: 'overall-score' }, { kind: 'overall-level' }, ...sections, ...trust];
}

/** Said of a section's score where its level says the same better, or where there is nothing to say. */
const silent = new Set(['explain.note.level', 'explain.note.weights']);

function passportRows(report: Report, passport: Passport, everybody: string): readonly (TableRow | TableGroup)[] {
  const { t } = report;
  const { title, value, line, withheld, distance, people, range, leftOut } = passport;
  const fact = (label: string, text: string): readonly TableRow[] =>
    text === '' ? [] : [{ kind: 'row', cells: [label, text] }];
  const labels = new Set([...silent].map((key) => t(key)));
  const unneeded = ({ label }: Note) =>
    labels.has(label) || (label === t('explain.note.range') && (range?.missing.length ?? 0) === 0);
  // The last note names the questionnaire, which is the whole report's.
  const notes = passport.notes.slice(0, -1).filter((note) => !unneeded(note));
  const isLevel = passport.subject.kind === 'section-level' || passport.subject.kind === 'overall-level';
  return [
    {
      kind: 'group',
      text: withheld === null ? t('report.passports.head', { title, value: value.text }) : title,
      ...(distance === '' ? {} : { detail: capitalised(distance) }),
    },
    ...fact(t('report.passports.formula'), withheld ?? line),
    ...fact(t('report.passports.parts'), partsText(report, passport)),
    ...fact(t('report.passports.weights'), isLevel ? '' : weightWords(t, passport)),
    ...notes.flatMap(({ label, text }) => fact(label, text)),
    // A level leaves out what its score leaves out, and the same people answered.
    ...(isLevel ? [] : fact(t('report.passports.leftOut'), leftOutText(leftOut))),
    ...(isLevel || report.kind === 'ladder' ? blockRows(report, passport) : []),
    ...(isLevel || people.text === everybody ? [] : fact(t('report.passports.people'), people.text)),
  ];
}

/** "R4 2, R6 2 × 2": what a mean is made of, with each weight that is not 1; empty where the formula tells it already. */
function partsText({ t }: Report, { formula }: Passport): string {
  if (formula?.kind !== 'weighted-mean') return '';
  return formula.terms
    .map(({ id, label, text, weight }) => {
      const name = id !== null && label.startsWith(`${id} `) ? id : label;
      const times = weight === 1 ? '' : `${t('explain.sign.times')}${plain(t, weight)}`;
      return `${name} ${text}${times}`;
    })
    .join(t('explain.sign.comma'));
}

/** "I4 Forecast accuracy learning. Nobody knows." */
function leftOutText(leftOut: Passport['leftOut']): string {
  return leftOut.map(({ id, name, text }) => `${sentence(`${id} ${name}`)} ${text}`).join(' ');
}

/** More questions than this are not named: the blockers page shows them. */
const mostNamed = 8;

/** The rules that do not hold yet, by how much, and whom they concern. */
function blockRows({ t, kind }: Report, { blocks }: Passport): readonly TableRow[] {
  if (blocks === null) return [];
  const several = new Set(blocks.rules.map(({ section }) => section)).size > 1;
  const text = blocks.rules
    .map(({ sectionName, text: rule, questions }) => {
      const ids = list(
        t,
        questions.map(({ id }) => id),
      );
      const named = questions.length > mostNamed ? rule : t('report.passports.concerned', { rule, ids });
      return several ? t('report.passports.rule', { section: sectionName, rule: named }) : named;
    })
    .join(' ');
  return [{ kind: 'row', cells: [t(`report.passports.blocks.${kind}`, { next: blocks.next }), text] }];
}

/** Each way of rounding once, with the numbers that it is for. */
function roundingRows({ t }: Report, passports: readonly Passport[]): readonly (TableRow | TableGroup)[] {
  const made = passports.filter(({ withheld }) => withheld === null);
  const ways = Map.groupBy(made, ({ rounding }) => rounding);
  return [
    { kind: 'group', text: t('report.passports.rounding') },
    ...[...ways].map(
      ([rounding, those]): TableRow => ({
        kind: 'row',
        cells: [
          capitalised(list(t, [...new Set(those.map(({ subject }) => t(`report.passports.kind.${subject.kind}`)))])),
          rounding,
        ],
      }),
    ),
  ];
}
