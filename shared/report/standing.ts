import { isContested } from '../scoring/questionResults.ts';
import type { Score } from '../scoring/result.ts';

/** What has to be said of a score before its numbers: nothing applies, nobody knew or answered anything, most of it is contested, every
 * answer is the same level, or nothing out of the ordinary. */
export type Standing =
  | { readonly kind: 'nothing-applies' }
  | { readonly kind: 'not-begun' }
  /** `unknown` of `applicable` questions were answered with “don’t know”, the others are open. */
  | { readonly kind: 'unknown'; readonly unknown: number; readonly applicable: number }
  | { readonly kind: 'contested'; readonly contested: number; readonly answered: number }
  | { readonly kind: 'alike'; readonly level: number }
  | { readonly kind: 'usual' };

/** From this share of contested answers on, the disagreement is the finding and the mean is not. */
const mostlyContested = 0.5;

/** Tells the states in which the usual sentence about a score would mislead. */
export function standingOf(score: Score): Standing {
  if (score.completeness === null) return { kind: 'nothing-applies' };
  const applicable = score.questions.filter(({ state }) => state !== 'not-applicable');
  if (score.status === 'empty') {
    const unknown = applicable.filter(({ state }) => state === 'dont-know').length;
    return unknown === 0 ? { kind: 'not-begun' } : { kind: 'unknown', unknown, applicable: applicable.length };
  }
  const answered = applicable.filter(({ state }) => state === 'answered');
  const contested = contestedCount(score);
  if (score.status !== 'incomplete' && contested > 1 && contested >= answered.length * mostlyContested) {
    return { kind: 'contested', contested, answered: answered.length };
  }
  const [first] = answered;
  const level = first?.level;
  const isAlike = applicable.every((one) => one.level === level && one.score === level);
  return typeof level === 'number' && applicable.length > 1 && isAlike ? { kind: 'alike', level } : { kind: 'usual' };
}

/** How many answers are contested and not agreed on since. */
export function contestedCount(score: Score): number {
  return score.questions.filter(isContested).length;
}
