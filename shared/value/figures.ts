import { type Guess, ValueInputs } from '../assessment/valueInputs.ts';
import { type Calculator, cases, type GuessCase, shapes } from './calculators.ts';

type Typed = Readonly<Record<string, number | Guess | undefined>>;

function typedOf(inputs: ValueInputs | undefined, calculator: Calculator): Typed {
  return inputs?.[calculator] ?? {};
}

/** A figure that was typed; undefined while it is missing. */
export function figureOf(inputs: ValueInputs | undefined, calculator: Calculator, name: string): number | undefined {
  const value = typedOf(inputs, calculator)[name];
  return typeof value === 'number' ? value : undefined;
}

/** A guess as far as it was typed. */
export function guessOf(inputs: ValueInputs | undefined, calculator: Calculator, name: string): Guess {
  const value = typedOf(inputs, calculator)[name];
  return typeof value === 'object' ? value : {};
}

/** Whether no case of a guess was typed. */
export function isUntouched(guess: Guess): boolean {
  return cases.every((one) => guess[one] === undefined);
}

/** Whether anything was typed into a calculator. */
export function isBegun(inputs: ValueInputs | undefined, calculator: Calculator): boolean {
  const { figures, guesses } = shapes[calculator];
  return (
    figures.some(({ name }) => figureOf(inputs, calculator, name) !== undefined) ||
    guesses.some(({ name }) => !isUntouched(guessOf(inputs, calculator, name)))
  );
}

/** What a formula calculates with: a figure, or a guess in one of its cases, by name. Undefined while it is missing; of several guesses
 * one that was not touched stays as it is today. */
export function valueAt(
  inputs: ValueInputs | undefined,
  calculator: Calculator,
  name: string,
  at: GuessCase,
): number | undefined {
  const { guesses } = shapes[calculator];
  const asked = guesses.find((guess) => guess.name === name);
  if (asked === undefined) return figureOf(inputs, calculator, name);
  const guess = guessOf(inputs, calculator, name);
  const staysAsItIs =
    isUntouched(guess) && guesses.some((other) => !isUntouched(guessOf(inputs, calculator, other.name)));
  return staysAsItIs && asked.now !== null ? figureOf(inputs, calculator, asked.now) : guess[at];
}

/** The inputs with a figure, or one case of a guess, set anew; null removes it, and what holds nothing more goes with it. */
export function withTyped(
  inputs: ValueInputs | undefined,
  calculator: Calculator,
  name: string,
  at: GuessCase | null,
  value: number | null,
): ValueInputs {
  const typed = typedOf(inputs, calculator);
  const next =
    at === null ? (value ?? undefined) : filled({ ...guessOf(inputs, calculator, name), [at]: value ?? undefined });
  return withCalculator(inputs, calculator, { ...typed, [name]: next });
}

/** The inputs without anything of one calculator. */
export function without(inputs: ValueInputs | undefined, calculator: Calculator): ValueInputs {
  return withCalculator(inputs, calculator, {});
}

function withCalculator(inputs: ValueInputs | undefined, calculator: Calculator, typed: Typed): ValueInputs {
  const kept: Readonly<Record<string, unknown>> = { ...inputs, [calculator]: filled(typed) };
  return ValueInputs.parse(filled(kept) ?? {});
}

/** Without the parts that hold nothing; undefined when none is left. */
function filled<Value>(parts: Readonly<Record<string, Value | undefined>>): Record<string, Value> | undefined {
  const there = Object.entries(parts).flatMap(([name, value]): readonly [string, Value][] =>
    value === undefined ? [] : [[name, value]],
  );
  return there.length === 0 ? undefined : Object.fromEntries(there);
}
