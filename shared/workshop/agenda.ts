import type { Facilitation } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import { questionsOf } from '../frameworks/questions.ts';
import type { Framework, Question } from '../frameworks/structure.ts';

/** Questions that the room takes together, and the whole minutes that it has for them. */
export interface AgendaBlock {
  readonly questions: readonly QuestionId[];
  readonly minutes: number;
}

/** One section of the questionnaire on the agenda. */
export interface AgendaSection extends AgendaBlock {
  readonly id: SectionId;
}

/** How a meeting spends its time, in whole minutes. */
export interface Agenda {
  /** Welcome and rules, before the first question. */
  readonly opening: number;
  /** The key questions (gates) of all sections, when they go first; null when each stays in its section. */
  readonly first: AgendaBlock | null;
  /** In the order of the framework; a section that has no question left to take is left out. */
  readonly sections: readonly AgendaSection[];
  /** Decisions, parked topics and what comes next, after the last question. */
  readonly closing: number;
  /** Everything together. */
  readonly total: number;
  /** Seconds for one question; 0 without questions. */
  readonly secondsEach: number;
  /** Whether somebody set the time; otherwise it is the middle of what a room usually needs for this framework. */
  readonly isSet: boolean;
}

/** The agenda of a meeting over all questions that apply. The time budget is for questions alone, as on the status line: opening and closing
 * come on top of it. Minutes are whole and add up to the budget. */
export function agendaOf(framework: Framework, assessment: Assessment, facilitation: Facilitation | null): Agenda {
  const outside = notApplicable(assessment);
  const keyFirst = facilitation?.keyQuestionsFirst === true;
  const asked = questionsOf(framework).filter(({ id }) => !outside.has(id));
  const key = keyFirst ? asked.filter(isKeyQuestion).map(({ id }) => id) : [];
  const early = new Set(key);
  const blocks = framework.sections.map((section) => ({
    id: section.id,
    questions: section.questions.map(({ id }) => id).filter((id) => !outside.has(id) && !early.has(id)),
  }));
  const budget = facilitation?.minutes ?? Math.round((framework.minutes.from + framework.minutes.to) / 2);
  const split = splitter(budget, asked.length);
  const first = key.length === 0 ? null : { questions: key, minutes: split(key.length) };
  const sections = blocks
    .filter(({ questions }) => questions.length > 0)
    .map((block) => ({ ...block, minutes: split(block.questions.length) }));
  const opening = frame(budget, 0.06, 15);
  const closing = frame(budget, 0.1, 30);
  return {
    opening,
    first,
    sections,
    closing,
    total: opening + closing + (asked.length === 0 ? 0 : budget),
    secondsEach: asked.length === 0 ? 0 : (budget * 60) / asked.length,
    isSet: facilitation?.minutes !== undefined,
  };
}

/** A key question of pillars, a gate of a ladder; a check has neither. */
export function isKeyQuestion(question: Question): boolean {
  if ('gate' in question) return question.gate;
  return 'key' in question && question.key;
}

/** Questions that the room agreed do not apply; the last agreed answer counts. */
function notApplicable({ agreed = [] }: Assessment): ReadonlySet<QuestionId> {
  const found = new Set<QuestionId>();
  for (const { question, answer } of agreed) {
    if (typeof answer === 'object') found.add(question);
    else found.delete(question);
  }
  return found;
}

/** Hands out the budget block by block: rounding what has been handed out so far, so that nothing is lost or added on the way. */
function splitter(budget: number, questions: number): (count: number) => number {
  let taken = 0;
  const until = (count: number) => Math.round((budget * count) / questions);
  return (count) => {
    const before = until(taken);
    taken += count;
    return until(taken) - before;
  };
}

/** A share of the budget in steps of five minutes, at least five. */
function frame(budget: number, share: number, most: number): number {
  return Math.min(most, Math.max(5, Math.round((budget * share) / 5) * 5));
}
