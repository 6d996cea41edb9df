import type { Answer, Letter } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import { rankOf } from './letters.ts';

/** What one answer says. `unreadable` is an answer of another scale: import refuses those, and scoring passes over them. */
export type Reading = number | 'dont-know' | 'not-applicable' | 'unreadable';

/** The whole numbers that the answers of one kind of question stand for. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/** Levels 1-5 of a capability. */
export const levelScale: Scale = { lowest: 1, highest: 5 };
/** Ranks of the letters N, P, L, F of a criterion, 0-3. */
export const letterScale: Scale = { lowest: 0, highest: Letters.length - 1 };
/** How often a limit symptom shows, 0-3. */
export const frequencyScale: Scale = { lowest: 0, highest: 3 };

function isLetter(answer: string): answer is Letter {
  return Letters.some((letter) => letter === answer);
}

/** Reads an answer on a scale; letters give their rank. */
export function readAnswer(answer: Answer, scale: Scale): Reading {
  if (typeof answer === 'object') return 'not-applicable';
  if (answer === 'dont-know') return answer;
  // Only the letter scale takes letters, and it takes no numbers: a 2 is not an L.
  const code = typeof answer === 'number' ? answer : isLetter(answer) ? rankOf(answer) : Number.NaN;
  const fits = (typeof answer === 'number') === (scale !== letterScale);
  return fits && code >= scale.lowest && code <= scale.highest ? code : 'unreadable';
}
