import { expect, test } from 'vitest';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { calculators } from '../../../shared/value/calculators.ts';
import { calculatorsOf, metricsOf } from '../../../shared/value/speaksTo.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

test('metrics of the catalogue speak to calculators, each to one', () => {
  const known = new Set<string>(metrics.keys());
  const all = calculators.flatMap((one) => metricsOf[one]);
  expect(all.filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});

test('questions speak to calculators by their metrics', () => {
  const spoken = (framework: typeof fourPillar | typeof revenueLadder, id: string) =>
    calculatorsOf(questionsOf(framework).find((question) => question.id === id)?.metrics ?? []);
  expect(spoken(fourPillar, 'T6')).toEqual(['failedPayments', 'leakage']);
  expect(spoken(fourPillar, 'R4')).toEqual(['forecastMiss']);
  expect(spoken(fourPillar, 'T8')).toEqual([]);
  expect(spoken(revenueLadder, '4.4')).toEqual(['velocity']);
  expect(calculatorsOf(['share of calls that were right'])).toEqual([]);
});

test('every calculator is spoken to by some question', () => {
  const asked = [fourPillar, revenueLadder].flatMap((one) => questionsOf(one).flatMap(({ metrics }) => metrics));
  expect(calculatorsOf(asked)).toEqual([...calculators]);
});
