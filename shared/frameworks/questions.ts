import { assertNever } from '../base/assertNever.ts';
import type { QuestionId } from '../base/ids.ts';
import type { AnswerScale, CriterionAction, Framework, Question, StepAction } from './structure.ts';

export type Section = Framework['sections'][number];
export type FrameworkAction = StepAction | CriterionAction;

/** A question and where it stands: its section, and its position among all questions of the framework, from 0. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly section: Section;
  readonly position: number;
}

/** An action and the question that it lifts; `step` is its position among the question's actions, from 0. */
export interface PlacedAction {
  readonly action: FrameworkAction;
  readonly question: Question;
  readonly section: Section;
  readonly step: number;
}

interface Index {
  readonly questions: readonly Question[];
  readonly actions: readonly FrameworkAction[];
  readonly symptoms: readonly QuestionId[];
  readonly sectionById: ReadonlyMap<string, Section>;
  readonly questionById: ReadonlyMap<string, PlacedQuestion>;
  readonly actionById: ReadonlyMap<string, PlacedAction>;
  readonly symptomSection: ReadonlyMap<string, Section>;
}

function symptomsIn(section: Section): readonly QuestionId[] {
  return 'symptoms' in section ? section.symptoms : [];
}

function placedActions({ question, section }: PlacedQuestion): readonly PlacedAction[] {
  return question.actions.map((action, step) => ({ action, question, section, step }));
}

function makeIndex(framework: Framework): Index {
  const sections: readonly Section[] = framework.sections;
  const placed = sections
    .flatMap((section) => section.questions.map((question) => ({ question, section })))
    .map((entry, position) => ({ ...entry, position }));
  const actions = placed.flatMap(placedActions);
  const symptoms = sections.flatMap((section) => symptomsIn(section).map((id) => ({ id, section })));
  return {
    questions: placed.map((entry) => entry.question),
    actions: actions.map((entry) => entry.action),
    symptoms: symptoms.map((entry) => entry.id),
    sectionById: new Map(sections.map((section) => [section.id, section])),
    questionById: new Map(placed.map((entry) => [entry.question.id, entry])),
    actionById: new Map(actions.map((entry) => [entry.action.id, entry])),
    symptomSection: new Map(symptoms.map((entry) => [entry.id, entry.section])),
  };
}

// Frameworks are immutable and live as long as the app, so each is indexed once, keyed by the object itself.
const indexes = new WeakMap<Framework, Index>();

function indexOf(framework: Framework): Index {
  const known = indexes.get(framework);
  if (known !== undefined) return known;
  const made = makeIndex(framework);
  indexes.set(framework, made);
  return made;
}

/** All scored questions in framework order; limit symptoms are not among them. */
export function questionsOf(framework: Framework): readonly Question[] {
  return indexOf(framework).questions;
}

/** All actions in framework order. */
export function actionsOf(framework: Framework): readonly FrameworkAction[] {
  return indexOf(framework).actions;
}

/** All limit symptoms in framework order; none in a pillar framework. */
export function symptomsOf(framework: Framework): readonly QuestionId[] {
  return indexOf(framework).symptoms;
}

export function isSymptom(framework: Framework, id: string): boolean {
  return indexOf(framework).symptomSection.has(id);
}

export function findSection(framework: Framework, id: string): Section | undefined {
  return indexOf(framework).sectionById.get(id);
}

/** A scored question with its place; undefined for a limit symptom and for an id that the framework does not have. */
export function findQuestion(framework: Framework, id: string): PlacedQuestion | undefined {
  return indexOf(framework).questionById.get(id);
}

export function findAction(framework: Framework, id: string): PlacedAction | undefined {
  return indexOf(framework).actionById.get(id);
}

/** The section of a question or of a limit symptom. */
export function sectionOf(framework: Framework, question: string): Section | undefined {
  const index = indexOf(framework);
  return index.questionById.get(question)?.section ?? index.symptomSection.get(question);
}

/** How a scored question is answered; in a check its section says it. */
export function scaleOf(framework: Framework, question: string): AnswerScale {
  switch (framework.kind) {
    case 'pillars':
      return 'levels';
    case 'ladder':
      return 'letters';
    case 'check': {
      const section = framework.sections.find(({ questions }) => questions.some(({ id }) => id === question));
      return section?.scale ?? 'letters';
    }
    default:
      return assertNever(framework);
  }
}

/** The id that the grammar gives to a capability's step: `R4-23`. */
export function stepActionId(question: string, from: number): string {
  return `${question}-${from}${from + 1}`;
}
