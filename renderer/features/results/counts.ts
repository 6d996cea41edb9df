import type { Score } from '../../../shared/scoring/result.ts';

/** How many questions are in each state; `applicable` leaves the not applicable ones out. */
export interface Counts {
  readonly answered: number;
  readonly applicable: number;
  readonly open: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
}

export function countStates(score: Score): Counts {
  const count = (state: Score['questions'][number]['state']) =>
    score.questions.filter((question) => question.state === state).length;
  const notApplicable = count('not-applicable');
  return {
    answered: count('answered'),
    applicable: score.questions.length - notApplicable,
    open: count('open'),
    dontKnow: count('dont-know'),
    notApplicable,
  };
}
