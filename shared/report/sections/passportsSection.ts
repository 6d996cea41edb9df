import { explain } from '../../explain/explain.ts';
import type { Passport } from '../../explain/passport.ts';
import type { Subject } from '../../explain/subject.ts';
import { weightWords } from '../../explain/weightWords.ts';
import type { Block, Section, TableGroup, TableRow } from '../model.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, sentence } from '../words.ts';

/** The numbers that the summary and the sections show, each as it is made: the same passports as on screen. */
export function passportsSection(report: Report): Section {
  const { t } = report;
  const rows = subjectsOf(report).flatMap((subject) => passportRows(report, explain(subject, report.input)));
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: t('report.passports.title') },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: t('report.passports.lead') },
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

function passportRows(report: Report, passport: Passport): readonly (TableRow | TableGroup)[] {
  const { t } = report;
  const { title, value, line, withheld, distance, rounding } = passport;
  const fact = (label: string, text: string): readonly TableRow[] =>
    text === '' ? [] : [{ kind: 'row', cells: [label, text] }];
  const isLevel = passport.subject.kind === 'section-level' || passport.subject.kind === 'overall-level';
  const named = passport.notes.slice(0, -1);
  return [
    {
      kind: 'group',
      text: t('report.passports.head', { title, value: value.text }),
      ...(distance === '' ? {} : { detail: capitalised(distance) }),
    },
    ...fact(t('report.passports.formula'), withheld ?? line),
    ...fact(t('report.passports.weights'), weightWords(t, passport)),
    ...named.flatMap(({ label, text }) => fact(label, text)),
    // A section's level leaves out what its score leaves out, and both are blocked by the same.
    ...(isLevel ? [] : fact(t('report.passports.leftOut'), leftOutText(passport))),
    ...(isLevel || report.kind === 'ladder' ? blockRows(report, passport) : []),
    ...(isLevel ? [] : fact(t('report.passports.people'), passport.people.text)),
    ...(withheld === null ? fact(t('report.passports.rounding'), rounding) : []),
  ];
}

/** "I4 Forecast accuracy learning: Nobody knows." */
function leftOutText({ leftOut }: Passport): string {
  return leftOut.map(({ id, name, text }) => `${sentence(`${id} ${name}`)} ${text}`).join(' ');
}

/** The rules that do not hold yet, and by how much. */
function blockRows({ t }: Report, { blocks }: Passport): readonly TableRow[] {
  if (blocks === null) return [];
  const several = new Set(blocks.rules.map(({ section }) => section)).size > 1;
  const text = blocks.rules
    .map(({ sectionName, text: rule }) => (several ? t('report.passports.rule', { section: sectionName, rule }) : rule))
    .join(' ');
  return [{ kind: 'row', cells: [t('report.passports.blocks', { next: blocks.next }), text] }];
}
