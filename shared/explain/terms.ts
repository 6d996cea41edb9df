import type { Formula, Measure, Term, WeightedTerm } from './formula.ts';

/** A term with only what is said of it. */
export function term(label: string, value: number, text: string, more: Partial<Term> = {}): Term {
  return { id: null, label, value, text, of: null, subject: null, ...more };
}

/** A weighted mean with its two sums. */
export function weightedMean(measure: Measure, terms: readonly WeightedTerm[]): Formula {
  return { kind: 'weighted-mean', measure, terms, ...sumsOf(terms) };
}

/** The two sums of a weighted mean. */
export function sumsOf(terms: readonly WeightedTerm[]): { readonly sum: number; readonly weights: number } {
  return {
    sum: terms.reduce((sum, { weight, value }) => sum + weight * value, 0),
    weights: terms.reduce((sum, { weight }) => sum + weight, 0),
  };
}
