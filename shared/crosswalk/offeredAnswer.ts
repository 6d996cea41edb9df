import { type Answer, type Letter, Letters } from '../assessment/schema.ts';
import type { AnswerScale } from '../frameworks/structure.ts';

/** [Note: Cautious counterpart] A level is offered as the letter that it surely bears, and a letter as the lowest level that it can
 * stand for: 1 N, 2 P (some teams, not everywhere), 3 L (one way for all, exceptions known), 4 and 5 F (checked against a target).
 * What goes over and comes back is therefore never higher than it was. */
const letterOfLevel: readonly Letter[] = ['N', 'P', 'L', 'F', 'F'];

/** The answer of one scale that is offered on the other; null when it does not belong to its own scale. "Don't know" and "not applicable"
 * are the same on both; that a second person confirmed it was said of the other question and does not travel. */
export function offeredAnswer(answer: Answer, from: AnswerScale, to: AnswerScale): Answer | null {
  if (typeof answer === 'object') return { notApplicable: answer.notApplicable };
  if (answer === 'dont-know') return answer;
  const isOfScale = from === 'levels' ? isLevel(answer) : typeof answer === 'string';
  if (!isOfScale) return null;
  if (from === to) return answer;
  return typeof answer === 'number' ? (letterOfLevel[answer - 1] ?? null) : Letters.indexOf(answer) + 1;
}

function isLevel(answer: number | Letter): boolean {
  return typeof answer === 'number' && answer >= 1 && answer <= 5;
}

/** How two answers of two scales stand to each other. `same` is read in the coarser scale: level 5 and "fully" agree, though "fully" is
 * offered as level 4. `other` when one of them is no level. */
export type Comparison = 'same' | 'lower' | 'higher' | 'other';

/** How `own` stands to `counterpart`, an answer of another question. */
export function compareAnswers(
  own: Answer,
  ownScale: AnswerScale,
  counterpart: Answer,
  counterpartScale: AnswerScale,
): Comparison {
  if (!isRated(own) || !isRated(counterpart)) {
    const same = own === counterpart || (typeof own === 'object' && typeof counterpart === 'object');
    return same ? 'same' : 'other';
  }
  const offered = offeredAnswer(counterpart, counterpartScale, ownScale);
  if (offered === null || !isRated(offered)) return 'other';
  const back = offeredAnswer(own, ownScale, counterpartScale);
  if (offered === own || back === counterpart) return 'same';
  return rankOf(own) < rankOf(offered) ? 'lower' : 'higher';
}

/** True for a level or a letter. */
export function isRated(answer: Answer): answer is number | Letter {
  return typeof answer !== 'object' && answer !== 'dont-know';
}

/** Where a level or a letter stands on its own scale; only for comparing answers of one scale. */
export function rankOf(answer: number | Letter): number {
  return typeof answer === 'number' ? answer : Letters.indexOf(answer);
}
