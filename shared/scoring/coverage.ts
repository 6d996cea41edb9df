import type { QuestionId } from '../base/ids.ts';
import type { QuestionResult, QuestionState, Status } from './result.ts';
import { toNineDecimals } from './rounding.ts';

/** How much is answered of what applies. */
export interface Coverage {
  readonly status: Status;
  /** 0-1; null when nothing applies. */
  readonly completeness: number | null;
}

function statusOf(answered: number, completeness: number): Status {
  if (answered === 0) return 'empty';
  const rounded = toNineDecimals(completeness);
  if (rounded < 0.8) return 'incomplete';
  return rounded < 0.95 ? 'nearly-complete' : 'complete';
}

/** Completeness and status over the scored questions (method 8b.4). */
export function coverage(questions: readonly { readonly state: QuestionState }[]): Coverage {
  let answered = 0;
  let applicable = 0;
  for (const { state } of questions) {
    if (state === 'answered') answered += 1;
    if (state !== 'not-applicable') applicable += 1;
  }
  if (applicable === 0) return { status: 'empty', completeness: null };
  return { status: statusOf(answered, answered / applicable), completeness: answered / applicable };
}

/** The questions of a section that carry no level, by reason, in framework order. */
export interface Unanswered {
  readonly open: readonly QuestionId[];
  readonly dontKnow: readonly QuestionId[];
  readonly notApplicable: readonly QuestionId[];
}

/** Lists a section's questions that carry no level. */
export function listUnanswered(results: readonly QuestionResult[]): Unanswered {
  const open: QuestionId[] = [];
  const dontKnow: QuestionId[] = [];
  const notApplicable: QuestionId[] = [];
  for (const { id, state } of results) {
    if (state === 'open') open.push(id);
    else if (state === 'dont-know') dontKnow.push(id);
    else if (state === 'not-applicable') notApplicable.push(id);
  }
  return { open, dontKnow, notApplicable };
}
