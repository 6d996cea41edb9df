import type {
  ActionEdit,
  Agreed,
  Answer,
  Assessment,
  OwnWords,
  Previous,
  Response,
} from '../../shared/assessment/schema.ts';
import { actionsOf, questionsOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Sentence } from '../../shared/report/model.ts';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { english } from './aReport.ts';
import { type Dice, dice } from './dice.ts';
import { generatedReport } from './generatedReport.ts';

/** A report with marks in the texts that only the consultant may read, and in the names of people. */
export interface PlantedReport {
  readonly input: ReportInput;
  /** Each stands in one text for the consultant alone. */
  readonly marks: readonly string[];
  /** Each stands in the label of a participant. */
  readonly labels: readonly string[];
}

/** What surrounds a mark: long and short texts, other scripts, markup, formulas, words without an end. */
const around: readonly ((mark: string) => string)[] = [
  (mark) => mark,
  (mark) => `${mark} ok`,
  (mark) => `The sponsor said in confidence that nobody should be told about ${mark} before the spring.`,
  (mark) => `部長は${mark}について何も知らない。数字は信用できません。`,
  (mark) => `=HYPERLINK("https://${mark}.invalid","x") <b>&amp;</b>`,
  (mark) => `${'w'.repeat(90)}${mark}`,
  (mark) => `Înainte de ${mark}\r\nși după \u202e${mark}\u202c — „așa”`,
  (mark) => `${'They would rather not say. '.repeat(30)}${mark}`,
];

interface Planter {
  readonly roll: Dice;
  readonly marks: string[];
  /** A text with a mark, or now and then one that the client reads anyway: that is no leak. */
  secret(): string;
}

function planter(roll: Dice, harmless: readonly string[]): Planter {
  const marks: string[] = [];
  return {
    roll,
    marks,
    secret() {
      if (roll.chance(0.15)) return roll.pick(harmless);
      const mark = `Qzx${marks.length}vkj`;
      marks.push(mark);
      return roll.pick(around)(mark);
    },
  };
}

function said<Said extends Agreed | Response>(entry: Said, { roll, secret }: Planter): Said {
  const answer: Answer = typeof entry.answer === 'object' ? { ...entry.answer, notApplicable: secret() } : entry.answer;
  return {
    ...entry,
    answer,
    ...(roll.chance(0.7) ? { note: secret(), visibility: 'consultant' } : { visibility: 'client' }),
    references: [secret(), secret()].slice(roll.whole(0, 1)),
    readers: { references: 'consultant', reason: 'consultant' },
  };
}

function agreedOf(entry: Agreed, planting: Planter): Agreed {
  const { readers, ...rest } = said(entry, planting);
  return { ...rest, rationale: planting.secret(), readers: { ...readers, rationale: 'consultant' } };
}

function editOf(edit: ActionEdit, { roll, secret }: Planter): ActionEdit {
  return {
    ...edit,
    note: secret(),
    ...(roll.chance(0.3) ? { notNow: secret() } : {}),
    ...(roll.chance(0.5) ? { metric: secret() } : {}),
    factors: { impact: 4, urgency: 1.25 },
    factorNotes: { impact: secret(), urgency: secret(), effort: secret(), confidence: secret(), gap: secret() },
    readers: { notNow: 'consultant', metric: 'consultant' },
  };
}

function previousOf(framework: Framework, { roll, secret }: Planter): Previous {
  return {
    name: 'Spring review',
    date: '2026-05-04',
    score: 2.4,
    level: 2,
    answers: questionsOf(framework).map(({ id }) => ({
      question: id,
      answer: roll.chance(0.2) ? { notApplicable: secret() } : framework.kind === 'pillars' ? 2 : 'P',
      rationale: secret(),
    })),
    actions: actionsOf(framework)
      .slice(0, 6)
      .map(({ id }) => ({ id, title: `Carry out ${id}`, status: roll.pick(['done', 'doing', 'open'] as const) })),
  };
}

/** Own words as consultants write them: the sentence of the report, changed a little. */
function wordsOf(sentences: readonly Sentence[], language: string, { roll, secret }: Planter): readonly OwnWords[] {
  return sentences
    .filter(() => roll.chance(0.4))
    .map(({ key, generated }) => ({
      key,
      language,
      text: roll.pick([secret(), `${generated} ${secret()}`, generated.slice(0, 80) || secret()]),
      from: generated,
      visibility: 'consultant',
    }));
}

function planted(assessment: Assessment, framework: Framework, planting: Planter): Assessment {
  const { roll, secret } = planting;
  const edited = new Set((assessment.actions ?? []).map(({ id }) => id));
  const further = actionsOf(framework).filter(({ id }) => !edited.has(id) && roll.chance(0.2));
  const hidden = { visibility: 'consultant' } as const;
  const isHidden = roll.chance(0.5);
  return {
    ...assessment,
    ...(isHidden ? { summary: secret() } : {}),
    settings: { ...assessment.settings, ...(isHidden ? { summaryReaders: 'consultant' } : {}) },
    decisions: [
      ...(assessment.decisions ?? []).filter(({ visibility }) => visibility !== 'consultant'),
      ...Array.from({ length: 4 }, () => ({ text: secret(), owner: secret(), ifNot: secret(), spend: 900, ...hidden })),
    ],
    parked: [
      ...(assessment.parked ?? []),
      ...Array.from({ length: 3 }, () => ({ text: secret(), owner: secret(), ...hidden })),
    ],
    agreed: (assessment.agreed ?? []).map((entry) => agreedOf(entry, planting)),
    responses: (assessment.responses ?? []).map((entry, index) => (index < 400 ? said(entry, planting) : entry)),
    actions: [...(assessment.actions ?? []), ...further.map(({ id }): ActionEdit => ({ id }))].map((edit) =>
      editOf(edit, planting),
    ),
    previous: previousOf(framework, planting),
  };
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** A generated report of the client's edition (see `generatedReport`) with a mark in every text for the consultant: answers, actions, plan,
 * decisions, parked topics, own words, the cycle before and the moment that is compared with. The same for the same seed. */
export function plantedReport(seed: number): PlantedReport {
  const roll = dice(seed + 7_000_000);
  const made = generatedReport(seed);
  const { framework, texts, assessment } = made;
  const labels = (assessment.participants ?? []).map((_, index) => `Lblq${index}xvz`);
  const participants = (assessment.participants ?? []).map((one, index) => ({
    ...one,
    label: `Ana ${labels[index] ?? ''}`,
  }));
  const harmless = [
    ...['ok', 'no', '5', 'n/a', '– ', 'Level 3', 'Wave 2', 'はい', '2 November 2026', 'Sales', 'page 2 of 9'],
    ...[assessment.organisation.name, assessment.title, assessment.summary].filter((text) => text !== undefined),
    ...stringsOf(texts),
  ];
  const planting = planter(roll, harmless);
  const options = { ...made.options, edition: 'client' } as const;
  // What is typed comes out as it was typed: the made-up languages change it.
  const plain: ReportInput = { ...made, options, t: english, assessment: { ...assessment, participants } };
  const { sentences } = buildReport(plain);
  const secretive = planted(plain.assessment, framework, planting);
  const words = wordsOf(sentences, options.language, planting);
  const typed: Assessment = { ...secretive, words: [...(assessment.words ?? []), ...words] };
  const scored = score(framework, typed);
  const earlier =
    made.earlier === undefined
      ? {}
      : { earlier: { ...made.earlier, assessment: planted(made.earlier.assessment, framework, planting) } };
  const input: ReportInput = {
    ...plain,
    ...earlier,
    assessment: typed,
    score: scored,
    plan: makePlan(framework, typed, scored),
  };
  return { input, marks: planting.marks, labels };
}
