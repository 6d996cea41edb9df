import { describe, expect, test } from 'vitest';
import { dateRange, longDate, shortDate } from '../../../shared/report/dates.ts';
import { fixed, plain, share } from '../../../shared/report/numbers.ts';
import { capitalised, list, numberWord, sentence, sentences } from '../../../shared/report/words.ts';
import { english } from '../../builders/aReport.ts';

describe('numbers', () => {
  test('round half away from zero', () => {
    expect([2.675, 1.005, 2.5, -2.5, 4.25].map((value) => fixed(english, value, 2))).toEqual([
      '2.68',
      '1.01',
      '2.50',
      '−2.50',
      '4.25',
    ]);
    expect([2.25, 2.35, 0.05, -0.04].map((value) => fixed(english, value, 1))).toEqual(['2.3', '2.4', '0.1', '0.0']);
  });

  test('drop what says nothing', () => {
    expect([1, 1.5, 0.25, 10, 100].map((value) => plain(english, value))).toEqual(['1', '1.5', '0.25', '10', '100']);
    expect([0, 0.967741, 1].map((value) => share(english, value))).toEqual(['0 %', '96.8 %', '100 %']);
  });

  test('are words up to twelve', () => {
    expect([0, 1, 12, 13].map((value) => numberWord(english, value))).toEqual(['none', 'one', 'twelve', '13']);
  });
});

describe('days', () => {
  test('are written in full, short, and as a range that names a shared year once', () => {
    expect(longDate(english, '2026-11-02')).toBe('2 November 2026');
    expect(shortDate(english, '2027-09-30')).toBe('30 Sep 2027');
    expect(dateRange(english, '2026-11-02', '2026-12-02')).toBe('2 Nov to 2 Dec 2026');
    expect(dateRange(english, '2026-12-03', '2027-01-31')).toBe('3 Dec 2026 to 31 Jan 2027');
  });
});

describe('words', () => {
  test('join as a list', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => list(english, items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  test('become sentences once', () => {
    expect(sentence('true last quarter')).toBe('True last quarter.');
    expect(sentence('already ends.')).toBe('Already ends.');
    expect(sentence('終わり。')).toBe('終わり。');
    expect(sentences(['one', ' ', 'two?'])).toBe('One. Two?');
    expect(capitalised('')).toBe('');
  });
});
