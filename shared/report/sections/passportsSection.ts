import { explain } from '../../explain/explain.ts';
import type { Note, Passport } from '../../explain/passport.ts';
import type { Subject } from '../../explain/subject.ts';
import { weightWords } from '../../explain/weightWords.ts';
import { renewalsOf } from '../../renewals/arrAtRisk.ts';
import { asksRenewals } from '../../renewals/asksRenewals.ts';
import { scorecardOf } from '../../scorecard/scorecardOf.ts';
import type { Block, Section, TableGroup, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, list, sentence } from '../words.ts';
import { sensitiveAnswers } from './sensitiveAnswers.ts';

/** The numbers that the summary and the sections show, each as it is made: the same passports as on screen. */
export function passportsSection(report: Report): Section {
  const { t } = report;
  // [Note: Four voices] What is printed is explained by what is printed.
  const input = { ...report.input, score: report.score };
  const groups = subjectsOf(report).map((subjects) => subjects.map((subject) => explain(subject, input)));
  const passports = groups.flat();
  const everybody = explain({ kind: 'completeness' }, input).people.text;
  const rows = [
    ...groups.flatMap(([passport, level]) =>
      passport === undefined ? [] : passportRows(report, passport, { level, everybody, first: passports[0] }),
    ),
    ...roundingRows(report, passports),
  ];
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: t('report.passports.title'), said: 'passports.title' },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'deck', text: t('report.passports.lead', { people: everybody }), said: 'passports.lead' },
    { kind: 'space', height: 12 },
    {
      kind: 'table',
      dense: true,
      wholeGroups: true,
      columns: [
        { label: t('report.passports.number'), width: 92 },
        { label: t('report.passports.how'), width: 406 },
      ],
      rows,
    },
    // The others say it beside what opens or leads to what comes next; the page of a pillar questionnaire's blockers is full.
    ...(report.kind === 'pillars' ? [{ kind: 'space', height: 15 } as const, ...sensitiveAnswers(report)] : []),
  ];
  return { id: 'passports', name: t('report.passports.name'), note: t('report.passports.note'), blocks };
}

/** The headline numbers in the order in which the report shows them; a level stands with its score. */
function subjectsOf({ framework, input }: Report): readonly (readonly Subject[])[] {
  const trust: readonly Subject[] = [{ kind: 'completeness' }, { kind: 'confidence' }];
  const isKnown = asksRenewals(framework) && renewalsOf(input.assessment.renewals).atRisk !== null;
  const renewals: readonly Subject[] = isKnown ? [{ kind: 'arr-at-risk' }, { kind: 'renewal-point' }] : [];
  const phases = scorecardOf(input.assessment, input.benchmarks).flatMap(({ id, score }): readonly Subject[] =>
    score === null ? [] : [{ kind: 'phase-score', phase: id }],
  );
  const alone = (subjects: readonly Subject[]) => subjects.map((subject) => [subject]);
  if (framework.kind === 'ladder') {
    const stages = framework.sections.map(({ id }) => ({ kind: 'stage-percent' as const, section: id }));
    return alone([{ kind: 'stage-attained' }, ...stages, { kind: 'limit-pressure' }, ...trust, ...phases]);
  }
  if (framework.kind === 'check') {
    const parts = framework.sections.map(
      ({ id, scale }): Subject => ({ kind: scale === 'levels' ? 'section-score' : 'section-percent', section: id }),
    );
    const levelled = framework.sections.every(({ role, scale }) => role === 'attribute' || scale === 'levels');
    const mean: Subject = { kind: levelled ? 'overall-score' : 'overall-percent' };
    return alone([{ kind: 'verdict' }, ...parts, mean, ...trust, ...renewals, ...phases]);
  }
  const sections = framework.sections.map(({ id }): readonly Subject[] => [
    { kind: 'section-score', section: id },
    { kind: 'section-level', section: id },
  ]);
  return [[{ kind: 'overall-score' }, { kind: 'overall-level' }], ...sections, ...alone([...trust, ...phases])];
}

/** Said of a section's score where its level or the page before says the same better, or where there is nothing to say. */
const silent = new Set(['explain.note.level', 'explain.note.weights', 'explain.note.goals']);

interface Beside {
  /** The level that goes with a score. */
  readonly level: Passport | undefined;
  readonly everybody: string;
  /** The headline number; what it says of missing answers is not repeated for shares of the whole. */
  readonly first: Passport | undefined;
}

function passportRows(
  report: Report,
  passport: Passport,
  { level, everybody, first }: Beside,
): readonly (TableRow | TableGroup)[] {
  const { t } = report;
  const { title, value, line, withheld, distance, people, range, leftOut } = passport;
  const fact = (label: string, text: string): readonly TableRow[] =>
    text === '' ? [] : [{ kind: 'row', cells: [label, text] }];
  const labels = new Set([...silent].map((key) => t(key)));
  const unneeded = ({ label, text }: Note) =>
    labels.has(label) ||
    (label === t('explain.note.range') && (range?.missing.length ?? 0) === 0) ||
    (label === t('explain.note.unweighted') && text === value.text);
  // The last note names the questionnaire, which is the whole report's.
  const notes = passport.notes.slice(0, -1).filter((note) => !unneeded(note));
  const left = leftOutText(t, leftOut);
  const isSaid = passport !== first && first !== undefined && left === leftOutText(t, first.leftOut);
  return [
    {
      kind: 'group',
      text: withheld === null ? t('report.passports.head', { title, value: value.text }) : title,
      continued: t('report.passports.continued', { title }),
      // How far the next verdict is stands with the verdict, not with the mean.
      ...detail(report, level, report.kind === 'check' && passport.subject.kind !== 'verdict' ? '' : distance),
    },
    ...fact(t('report.passports.formula'), withheld ?? line),
    ...fact(t('report.passports.parts'), partsText(report, passport)),
    ...fact(t('report.passports.weights'), isWeighed(passport) ? weightWords(t, passport) : ''),
    ...notes.flatMap(({ label, text }) => fact(label, text)),
    ...(isSaid ? [] : fact(t('report.passports.leftOut'), left)),
    ...levelRows(report, passport, level),
    // A phase rests on figures, not on answers.
    ...(people.text === everybody || passport.subject.kind === 'phase-score'
      ? []
      : fact(t('report.passports.people'), people.text)),
  ];
}

/** "Level 2 Emerging, 2 answers to level 3". */
function detail({ t }: Report, level: Passport | undefined, distance: string): { readonly detail?: string } {
  const at =
    level === undefined || level.withheld !== null ? '' : t('report.passports.level', { level: level.value.text });
  const words = [at, distance].filter((text) => text !== '').join(t('report.format.comma'));
  return words === '' ? {} : { detail: capitalised(words) };
}

/** How the level comes about, and what keeps the next one away. A level leaves out what its score leaves out, and the same people answered. */
function levelRows(report: Report, passport: Passport, level: Passport | undefined): readonly TableRow[] {
  if (level === undefined) return report.kind === 'pillars' ? [] : blockRows(report, passport);
  const made = level.withheld ?? level.line;
  const row: TableRow = { kind: 'row', cells: [report.t('report.passports.levelHow'), made] };
  // What keeps the whole back is said with each of its sections.
  const blocks = level.subject.kind === 'overall-level' ? [] : blockRows(report, level);
  return [...(made === passport.withheld ? [] : [row]), ...blocks];
}

/** Whether somebody weighed an answer, by hand or by goals; what is weighed as usual needs no words. */
function isWeighed({ formula }: Passport): boolean {
  if (formula?.kind !== 'weighted-mean') return false;
  return formula.terms.some(({ weightSource }) => weightSource === 'by-hand' || weightSource === 'goals');
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

/** "I4 Forecast accuracy learning. Nobody knows." Questions that share a reason share the sentence; many stand as ids. */
function leftOutText(t: Report['t'], leftOut: Passport['leftOut']): string {
  return [...Map.groupBy(leftOut, ({ text }) => text)]
    .map(([reason, those]) => {
      const names = those.map(({ id, name }) => (those.length > mostNamed ? id : `${id} ${name}`));
      return `${sentence(list(t, names))} ${reason}`;
    })
    .join(' ');
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
