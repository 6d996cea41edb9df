import { type Assessment, type FunctionName, Functions, type Participant } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import { findQuestion } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Agenda, AgendaBlock } from './agenda.ts';

/** A function and the questions that carry its tag, with those who speak for it. */
export interface NeededFunction {
  readonly name: FunctionName;
  readonly questions: readonly QuestionId[];
  readonly people: readonly Participant[];
}

/** Whom one part of the agenda needs. */
export interface NeededBlock {
  /** Null: the key questions that go first. */
  readonly section: SectionId | null;
  readonly minutes: number;
  readonly questions: readonly QuestionId[];
  /** Functions with a question in it, those with most questions first. */
  readonly functions: readonly NeededFunction[];
  /** People whose function has no question here, nor in any later part: they may leave before it. */
  readonly mayLeave: readonly Participant[];
}

/** Who is needed for which questions of a meeting. */
export interface Needed {
  /** Every function with a question, in the usual order. */
  readonly functions: readonly NeededFunction[];
  readonly blocks: readonly NeededBlock[];
  /** People without a function: no tag says what concerns them. */
  readonly unassigned: readonly Participant[];
}

/** Reads the function tags of the questions on an agenda against the people who take part. */
export function neededFor(framework: Framework, { participants = [] }: Assessment, agenda: Agenda): Needed {
  const functionsOf = (questions: readonly QuestionId[]): readonly NeededFunction[] =>
    Functions.map((name) => ({
      name,
      questions: questions.filter((id) => findQuestion(framework, id)?.question.functions.includes(name)),
      people: participants.filter((person) => person.function === name),
    })).filter(({ questions: own }) => own.length > 0);
  const parts: readonly (AgendaBlock & { readonly section: SectionId | null })[] = [
    ...(agenda.first === null ? [] : [{ ...agenda.first, section: null }]),
    ...agenda.sections.map(({ id, ...block }) => ({ ...block, section: id })),
  ];
  const blocks = parts.map((part, index) => {
    const still = new Set(
      functionsOf(parts.slice(index).flatMap(({ questions }) => questions)).map(({ name }) => name),
    );
    return {
      ...part,
      functions: functionsOf(part.questions).toSorted((a, b) => b.questions.length - a.questions.length),
      mayLeave: participants.filter(({ function: own = 'unassigned' }) => own !== 'unassigned' && !still.has(own)),
    };
  });
  return {
    functions: functionsOf(parts.flatMap(({ questions }) => questions)),
    blocks,
    unassigned: participants.filter((person) => (person.function ?? 'unassigned') === 'unassigned'),
  };
}
