import type { Assessment } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import { questionsOf, type Section, scaleOf, sectionOf, symptomsOf } from '../frameworks/questions.ts';
import type { CheckFramework, Framework, LadderFramework, PillarFramework, Question } from '../frameworks/structure.ts';
import type { CheckTexts, FrameworkTexts, LadderTexts, PillarTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Benchmarks } from '../metrics/benchmarks.ts';
import type { Plan } from '../roadmap/plan.ts';
import { type AnswerTable, gatherAnswers } from '../scoring/answers.ts';
import { questionWeighing, type Weighing } from '../scoring/goalWeights.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { CheckScore, LadderScore, PillarScore, QuestionResult, Score } from '../scoring/result.ts';
import { letterScale, levelScale, type Scale } from '../scoring/scale.ts';
import { type Tally, tally } from '../scoring/tally.ts';

/** What passports are made of; a report's input fits. Framework, texts, score and plan belong together: one framework, one assessment. */
export interface ExplainInput {
  readonly framework: Framework;
  readonly texts: FrameworkTexts;
  readonly assessment: Assessment;
  readonly score: Score;
  /** Left out: made anew for the passports that need one. */
  readonly plan?: Plan;
  /** Left out: those that Cairn is shipped with. */
  readonly benchmarks?: Benchmarks;
  readonly t: Translate;
}

/** A scored question with everything that a passport says of it. */
export interface Entry {
  readonly id: QuestionId;
  readonly name: string;
  /** "R4 Forecasting". */
  readonly label: string;
  readonly question: Question;
  readonly section: Section;
  readonly result: QuestionResult;
  readonly tally: Tally;
  /** Levels 1-5, or ranks of letters. */
  readonly scale: Scale;
  /** What it counts and why; null outside pillars, where all count alike. */
  readonly weighing: Weighing | null;
  /** Its place in the answer table. */
  readonly position: number;
}

interface Common {
  readonly input: ExplainInput;
  readonly t: Translate;
  readonly assessment: Assessment;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Questions in framework order, then limit symptoms. */
  readonly table: AnswerTable;
}

export interface PillarCase extends Common {
  readonly kind: 'pillars';
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly score: PillarScore;
}

export interface LadderCase extends Common {
  readonly kind: 'ladder';
  readonly framework: LadderFramework;
  readonly texts: LadderTexts;
  readonly score: LadderScore;
}

export interface CheckCase extends Common {
  readonly kind: 'check';
  readonly framework: CheckFramework;
  readonly texts: CheckTexts;
  readonly score: CheckScore;
}

/** Structure, words, answers and results of one assessment, joined. */
export type Case = PillarCase | LadderCase | CheckCase;

// A screen asks for many passports of one input, which never changes: each input is joined once, keyed by the object itself.
const cases = new WeakMap<ExplainInput, Case>();

/** The joined input. Throws when framework, texts and score are of different kinds. */
export function caseOf(input: ExplainInput): Case {
  const known = cases.get(input);
  if (known !== undefined) return known;
  const made = join(input);
  cases.set(input, made);
  return made;
}

function join(input: ExplainInput): Case {
  const { framework, texts, score, assessment, t } = input;
  const questions = questionsOf(framework);
  const table = gatherAnswers([...questions.map((question) => question.id), ...symptomsOf(framework)], assessment);
  const results = questionResults(score);
  const weigh = framework.kind === 'pillars' ? questionWeighing(framework, assessment.settings) : null;
  const entries = questions.flatMap((question, position): readonly Entry[] => {
    const result = results.get(question.id);
    const section = sectionOf(framework, question.id);
    if (result === undefined || section === undefined) return [];
    const name = texts.questions[question.id]?.name ?? question.id;
    const label = t('explain.label', { id: question.id, name });
    const weighing = weigh !== null && 'goal' in question ? weigh(question) : null;
    const scale = scaleOf(framework, question.id) === 'letters' ? letterScale : levelScale;
    const told = tally(table, position, scale);
    return [{ id: question.id, name, label, question, section, result, tally: told, scale, weighing, position }];
  });
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const common: Common = { input, t, assessment, entries, byId, table };
  if (framework.kind === 'pillars' && texts.kind === 'pillars' && score.kind === 'pillars') {
    return { ...common, kind: 'pillars', framework, texts, score };
  }
  if (framework.kind === 'ladder' && texts.kind === 'ladder' && score.kind === 'ladder') {
    return { ...common, kind: 'ladder', framework, texts, score };
  }
  if (framework.kind === 'check' && texts.kind === 'check' && score.kind === 'check') {
    return { ...common, kind: 'check', framework, texts, score };
  }
  throw new Error('framework, texts and score are of different kinds');
}

/** True for a question that is answered by letters; false by levels. */
export function isLettered({ scale }: Pick<Entry, 'scale'>): boolean {
  return scale === letterScale;
}

/** The entry of a question. Throws for an id that the framework does not have. */
export function entryOf({ byId }: Case, id: string): Entry {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error(`no question ${id} in this framework`);
  return entry;
}

/** The entries of a section, in framework order. */
export function entriesIn({ entries }: Case, section: SectionId): readonly Entry[] {
  return entries.filter((entry) => entry.section.id === section);
}

/** The result of a section. Throws for an id that the framework does not have. */
export function sectionResult<Result extends { readonly id: SectionId }>(
  { sections }: { readonly sections: readonly Result[] },
  id: SectionId,
): Result {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id} in this framework`);
  return section;
}

/** The name of a section: "Process". */
export function sectionName({ texts }: Case, id: SectionId): string {
  return texts.sections[id]?.name ?? id;
}
