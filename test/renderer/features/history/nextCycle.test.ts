import { describe, expect, it } from 'vitest';
import { nextTitle } from '../../../../renderer/features/history/nextTitle.ts';
import { actorWords } from '../../../../shared/history/actorWords.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';

const t = createTranslate('en');

describe('the title proposed for the next cycle', () => {
  it.each([
    ['Autumn review', '2026-11-02', 'Autumn review, November 2026'],
    ['Autumn review, November 2026', '2027-05-10', 'Autumn review, May 2027'],
    ['Review Nov 2026', '2027-05-10', 'Review May 2027'],
    ['Review, May 2027', '2027-05-20', 'Review, May 2027 (2)'],
    ['Review, May 2027 (2)', '2027-05-28', 'Review, May 2027 (3)'],
    ['Review, May 2027 (3)', '2027-06-02', 'Review, June 2027'],
    ['Board Q3 2026', '2027-02-01', 'Board Q1 2027'],
    ['Workshop 2026', '2027-02-01', 'Workshop 2027'],
    ['Workshop 2026', '2026-12-01', 'Workshop 2026 (2)'],
    ['Cycle 2', '2026-11-02', 'Cycle 3'],
    ['Cycle 9', '', 'Cycle 10'],
    ['四半期レビュー', '2026-11-02', '四半期レビュー, November 2026'],
  ])('after "%s" on %s is "%s"', (title, date, next) => {
    expect(nextTitle(t, title, date)).toBe(next);
  });
});

describe('who changed something', () => {
  it('is said in words, whatever wrote it', () => {
    expect(['facilitator', 'command line', 'builder'].map((actor) => actorWords(t, actor))).toEqual([
      'Facilitator',
      'Command line',
      'Another program',
    ]);
  });
});
