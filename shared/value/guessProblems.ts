import type { Guess, ValueInputs } from '../assessment/valueInputs.ts';
import { type Calculator, cases, type GuessCase, type GuessOf, shapes } from './calculators.ts';
import { figureOf, guessOf } from './figures.ts';

/** `bounds`: no share of 0-1, no days over 0 up to 10,000; `order`: the cases do not run from cautious to hopeful; `worse`: worse than
 * today's figure. */
export interface GuessProblem {
  readonly guess: string;
  readonly code: 'bounds' | 'order' | 'worse';
  /** The first case that is wrong. */
  readonly at: GuessCase;
}

const mostDays = 10_000;

/** What is inconsistent in a calculator's guesses: never repaired in silence, and no number comes out while there is any. */
export function guessProblems(inputs: ValueInputs | undefined, calculator: Calculator): readonly GuessProblem[] {
  return shapes[calculator].guesses.flatMap((shape) => {
    const now = shape.now === null ? undefined : figureOf(inputs, calculator, shape.now);
    return problemOf(shape, guessOf(inputs, calculator, shape.name), now);
  });
}

function problemOf(shape: GuessOf, guess: Guess, now: number | undefined): readonly GuessProblem[] {
  const typed = cases.flatMap((at) => {
    const value = guess[at];
    return value === undefined ? [] : [{ at, value }];
  });
  const gain = (from: number, to: number): number => (shape.better === 'more' ? to - from : from - to);
  const found = (code: GuessProblem['code'], wrong: { readonly at: GuessCase } | undefined) =>
    wrong === undefined ? [] : [{ guess: shape.name, code, at: wrong.at }];
  const bounds = typed.find(({ value }) =>
    shape.kind === 'share' ? value < 0 || value > 1 : value <= 0 || value > mostDays,
  );
  if (bounds !== undefined) return found('bounds', bounds);
  const worse = now === undefined ? undefined : typed.find(({ value }) => gain(now, value) < 0);
  if (worse !== undefined) return found('worse', worse);
  return found(
    'order',
    typed.find(({ value }, index) => gain(typed[index - 1]?.value ?? value, value) < 0),
  );
}
