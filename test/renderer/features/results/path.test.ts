import { describe, expect, it } from 'vitest';
import { lengthWords, stepWords } from '../../../../renderer/features/results/pathWords.ts';
import { t } from './worked.ts';

describe('a step of the way up', () => {
  it('says what changes and what it takes', () => {
    const words = (from: number | null, to: number, efforts: readonly (1 | 2 | 3)[], days: number) =>
      stepWords(t, { from, to, efforts, days });
    expect(words(2, 3, [2], 15)).toEqual({ change: 'from 2 to 3', effort: 'effort 2, 15 days' });
    expect(words(1, 3, [2, 3], 55)).toEqual({ change: 'from 1 to 3', effort: 'efforts 2 and 3, 55 days' });
    expect(words(null, 3, [], 0).effort).toBe('only an answer, at least 3');
    expect(stepWords(t, { from: null, to: 'N', efforts: [], days: 0 }).change).toBe('not known, any answer will do');
    expect(words(2, 3, [], 0).effort).toBe('no action known');
  });

  it('tells a contested gate from one that must rise', () => {
    expect(stepWords(t, { from: 'L', to: 'L', efforts: [], days: 0 })).toEqual({
      change: 'contested, agree on L',
      effort: 'only an agreement',
    });
  });
});

describe('the length of the way', () => {
  it('is told in answers and days', () => {
    expect(lengthWords(t, { steps: 8, days: 125 })).toBe('8 answers, 125 days of work');
    expect(lengthWords(t, { steps: 1, days: 0 })).toBe('1 answer');
  });
});
