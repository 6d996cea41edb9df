import type { ValueInputs } from '../assessment/valueInputs.ts';
import { assertNever } from '../base/assertNever.ts';
import type { Translate } from '../i18n/translate.ts';
import { grouped, money } from '../report/money.ts';
import { plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import { type Calculator, cases, type FigureKind, type GuessCase, shapes } from './calculators.ts';
import { guessOf, isUntouched, valueAt } from './figures.ts';
import { isWithoutSpan, type Range, type Worth } from './worth.ts';

/** The name of a calculator: "Failed payments won back". */
export function calculatorName(t: Translate, calculator: Calculator): string {
  return t(`value.${calculator}.name`);
}

/** A figure as it is shown: "200,000 EUR", "7 %", "80 days". */
function figureText(t: Translate, kind: FigureKind, value: number, currency: string | undefined): string {
  switch (kind) {
    case 'money':
      return money(t, value, currency);
    case 'share':
      return t('report.format.percent', { value: plain(t, value * 100) });
    case 'days':
      return t('report.effort.days', { count: value, days: plain(t, value) });
    case 'count':
      return Number.isInteger(value) ? grouped(t, value) : plain(t, value);
    default:
      return assertNever(kind);
  }
}

/** A figure inside a formula, where the currency is plain: "200,000", "7 %", "80". */
function bare(t: Translate, kind: FigureKind, value: number): string {
  return kind === 'share' ? figureText(t, kind, value, undefined) : value < 1_000 ? plain(t, value) : grouped(t, value);
}

/** A formula with the numbers of one case put in: "200,000 × 7 % × (65 % − 45 %) = 2,800". */
export function formulaWith(
  t: Translate,
  inputs: ValueInputs | undefined,
  calculator: Calculator,
  at: GuessCase,
  result: number,
): string {
  const { figures, guesses } = shapes[calculator];
  const values = [...figures, ...guesses].map(({ name, kind }) => [
    name,
    bare(t, kind, valueAt(inputs, calculator, name, at) ?? 0),
  ]);
  return t(`value.${calculator}.with`, { ...Object.fromEntries(values), result: grouped(t, result) });
}

/** "1,400 to 4,200 EUR a month, 2,800 EUR in the middle case"; where all cases come to the same, that they do. */
export function rangeText(
  t: Translate,
  { low, mid, high }: Range,
  period: Worth['period'],
  currency: string | undefined,
): string {
  const values = {
    low: grouped(t, low),
    mid: money(t, mid, currency),
    high: money(t, high, currency),
    period: t(`value.period.${period}`),
  };
  return t(isWithoutSpan({ low, mid, high }) ? 'value.rangeAlike' : 'value.range', values);
}

/** A result in words: its range, else "not quantified". */
export function worthText(t: Translate, { range, period }: Worth, currency: string | undefined): string {
  return range === null ? t('report.cost.notQuantified') : rangeText(t, range, period, currency);
}

/** The figures that a result comes from: "recurring revenue of a month 200,000 EUR, payments that fail 7 % and …". */
export function figuresText(
  t: Translate,
  inputs: ValueInputs | undefined,
  calculator: Calculator,
  currency: string | undefined,
): string {
  const { figures, guesses } = shapes[calculator];
  const known = figures.flatMap(({ name, kind }) => {
    const value = valueAt(inputs, calculator, name, 'mid');
    if (value === undefined) return [];
    return [t('value.figure', { name: t(`value.${calculator}.${name}`), value: figureText(t, kind, value, currency) })];
  });
  const guessed = guesses.flatMap(({ name, kind }) => {
    const guess = guessOf(inputs, calculator, name);
    if (isUntouched(guess)) return [];
    const values = cases.flatMap((at) => {
      const value = guess[at];
      return value === undefined ? [] : [figureText(t, kind, value, currency)];
    });
    const value = new Set(values).size === 1 ? (values[0] ?? '') : values.join(t('value.between'));
    return [t('value.figure', { name: t(`value.${calculator}.${name}`), value })];
  });
  return list(t, [...known, ...guessed]);
}
