import type { QuestionState } from '../../../shared/scoring/result.ts';
import type { ItemState } from './itemState.ts';

/** How far the scored questions are. */
export interface Remaining {
  readonly answered: number;
  /** Without the not applicable ones. */
  readonly applicable: number;
  readonly notApplicable: number;
  /** Neither answered nor declared unknown or not applicable. */
  readonly open: number;
  /** Answers that are missing for an overall result, completeness 0.80 (method 8b.4). */
  readonly toOverall: number;
  /** Answers that are missing for a complete result, completeness 0.95. */
  readonly toComplete: number;
}

/** Smallest count whose share of `applicable` is at least `percent`; whole numbers, so no rounding can cost an answer. */
function needed(applicable: number, percent: number): number {
  return Math.ceil((applicable * percent) / 100);
}

export function remainingOf(states: readonly QuestionState[]): Remaining {
  const count = (state: QuestionState) => states.filter((one) => one === state).length;
  const answered = count('answered');
  const notApplicable = count('not-applicable');
  const applicable = states.length - notApplicable;
  return {
    answered,
    applicable,
    notApplicable,
    open: count('open'),
    toOverall: Math.max(0, needed(applicable, 80) - answered),
    toComplete: Math.max(0, needed(applicable, 95) - answered),
  };
}

/** A section's progress: a question is dealt with once it is answered, unknown or not applicable. */
export function dealtWith(states: readonly QuestionState[]): number {
  return states.filter((state) => state !== 'open').length;
}

/** What the room has to take up, in questions. */
export interface RoomWork {
  /** Open, or answered by voices that lie apart. */
  readonly left: number;
  /** Those, and what it has agreed on. What people answered alike beforehand takes no time of the room. */
  readonly of: number;
}

/** The work of the room over its scored questions; `isAgreed` says whether an agreed answer is stored. */
export function roomWork(
  questions: readonly (Pick<ItemState, 'state' | 'dispute'> & { readonly isAgreed: boolean })[],
): RoomWork {
  const left = questions.filter(({ state, dispute }) => state === 'open' || isApart(dispute)).length;
  const agreed = questions.filter(
    ({ state, dispute, isAgreed }) => isAgreed && state !== 'open' && state !== 'not-applicable' && !isApart(dispute),
  ).length;
  return { left, of: left + agreed };
}

/** True while voices that lie apart wait for an agreed answer. */
export function isApart(dispute: ItemState['dispute']): boolean {
  return dispute === 'discuss' || dispute === 'contested';
}
