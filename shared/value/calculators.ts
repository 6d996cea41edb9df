import type { ValueInputs } from '../assessment/valueInputs.ts';

/** The five value calculators (content paper, I-19), in the order in which they are shown. */
export const calculators = ['failedPayments', 'leakage', 'retention', 'velocity', 'forecastMiss'] as const;
export type Calculator = (typeof calculators)[number] & keyof ValueInputs;

/** Every guess has three cases; `high` is the most hopeful, whichever way its numbers run. */
export const cases = ['low', 'mid', 'high'] as const;
export type GuessCase = (typeof cases)[number];

/** `share` 0-1; `money` in the organisation's currency. */
export type FigureKind = 'money' | 'share' | 'count' | 'days';

/** A figure as the organisation knows it today. */
export interface FigureOf {
  readonly name: string;
  readonly kind: FigureKind;
}

/** A figure as it could become, in three cases. */
export interface GuessOf {
  readonly name: string;
  readonly kind: 'share' | 'days';
  /** Which way brings more. */
  readonly better: 'more' | 'less';
  /** Today's figure, which no case may be worse than; null where the guess stands alone. */
  readonly now: string | null;
}

export interface CalculatorShape {
  /** What its result is counted in. */
  readonly period: 'month' | 'year';
  readonly figures: readonly FigureOf[];
  /** At least one is needed; one of several that is left empty stays as it is today. */
  readonly guesses: readonly GuessOf[];
}

/** What each calculator asks for. */
export const shapes: Readonly<Record<Calculator, CalculatorShape>> = {
  failedPayments: {
    period: 'month',
    figures: [
      { name: 'revenue', kind: 'money' },
      { name: 'failing', kind: 'share' },
      { name: 'recovered', kind: 'share' },
    ],
    guesses: [{ name: 'target', kind: 'share', better: 'more', now: 'recovered' }],
  },
  leakage: {
    period: 'year',
    figures: [{ name: 'revenue', kind: 'money' }],
    guesses: [{ name: 'leaking', kind: 'share', better: 'more', now: null }],
  },
  retention: {
    period: 'year',
    figures: [{ name: 'revenue', kind: 'money' }],
    guesses: [{ name: 'points', kind: 'share', better: 'more', now: null }],
  },
  velocity: {
    period: 'year',
    figures: [
      { name: 'opportunities', kind: 'count' },
      { name: 'price', kind: 'money' },
      { name: 'won', kind: 'share' },
      { name: 'days', kind: 'days' },
    ],
    guesses: [
      { name: 'wonTarget', kind: 'share', better: 'more', now: 'won' },
      { name: 'target', kind: 'days', better: 'less', now: 'days' },
    ],
  },
  forecastMiss: {
    period: 'year',
    figures: [
      { name: 'revenue', kind: 'money' },
      { name: 'cost', kind: 'share' },
      { name: 'missing', kind: 'share' },
    ],
    guesses: [{ name: 'target', kind: 'share', better: 'less', now: 'missing' }],
  },
};

/** Days that a year of deals is counted over. */
export const daysOfYear = 365;
/** Forecasts are made for a quarter. */
export const quartersOfYear = 4;
