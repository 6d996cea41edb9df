import type { ValueInputs } from '../assessment/valueInputs.ts';
import {
  type Calculator,
  type CalculatorShape,
  daysOfYear,
  type GuessCase,
  quartersOfYear,
  shapes,
} from './calculators.ts';
import { valueAt } from './figures.ts';
import { type GuessProblem, guessProblems } from './guessProblems.ts';

/** [Note: Never one number] Money of a benefit, always in three cases. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What comes out of a calculator. */
export interface Worth {
  readonly calculator: Calculator;
  readonly period: CalculatorShape['period'];
  /** Null while a figure is missing or the guesses are inconsistent. */
  readonly range: Range | null;
  /** Names of what is not typed yet. */
  readonly missing: readonly string[];
  readonly problems: readonly GuessProblem[];
}

type Read = (name: string) => number;

/** The formulas of the content paper, 1.22: money in the calculator's period. */
const formulas: Readonly<Record<Calculator, (read: Read) => number>> = {
  failedPayments: (of) => of('revenue') * of('failing') * (of('target') - of('recovered')),
  leakage: (of) => of('revenue') * of('leaking'),
  retention: (of) => of('revenue') * of('points'),
  velocity: (of) =>
    of('opportunities') * of('price') * (of('wonTarget') / of('target') - of('won') / of('days')) * daysOfYear,
  forecastMiss: (of) => of('revenue') * (of('missing') - of('target')) * of('cost') * quartersOfYear,
};

/** What one calculator comes to. */
export function worthOf(inputs: ValueInputs | undefined, calculator: Calculator): Worth {
  const { period, figures, guesses } = shapes[calculator];
  const names = [...figures, ...guesses].map(({ name }) => name);
  const missing = names.filter((name) =>
    (['low', 'mid', 'high'] as const).some((at) => valueAt(inputs, calculator, name, at) === undefined),
  );
  const problems = guessProblems(inputs, calculator);
  const at = (one: GuessCase): number =>
    // Sums of shares such as 0.65 - 0.45 leave dust, and dust below zero would read as a minus.
    Number(formulas[calculator]((name) => valueAt(inputs, calculator, name, one) ?? 0).toFixed(6)) + 0;
  const range = missing.length > 0 || problems.length > 0 ? null : { low: at('low'), mid: at('mid'), high: at('high') };
  return { calculator, period, range, missing, problems };
}

/** Whether the cautious and the hopeful case come to the same. */
export function isWithoutSpan({ low, high }: Range): boolean {
  return low === high;
}
