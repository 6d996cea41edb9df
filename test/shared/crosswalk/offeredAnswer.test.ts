import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, Letters } from '../../../shared/assessment/schema.ts';
import { lowestOffer } from '../../../shared/crosswalk/lowestOffer.ts';
import { compareAnswers, isRated, offeredAnswer, rankOf } from '../../../shared/crosswalk/offeredAnswer.ts';

const level = fc.integer({ min: 1, max: 5 });
const letter = fc.constantFrom(...Letters);
const unrated = fc.constantFrom<Answer>('dont-know', { notApplicable: 'sold in one country only' });
const toLetter = (answer: Answer) => offeredAnswer(answer, 'levels', 'letters');
const toLevel = (answer: Answer) => offeredAnswer(answer, 'letters', 'levels');
const rank = (answer: Answer | null) => (answer !== null && isRated(answer) ? rankOf(answer) : Number.NaN);

describe('offeredAnswer', () => {
  it('offers the letter that a level surely bears, and the lowest level that a letter can stand for', () => {
    expect([1, 2, 3, 4, 5].map(toLetter)).toEqual(['N', 'P', 'L', 'F', 'F']);
    expect(Letters.map(toLevel)).toEqual([1, 2, 3, 4]);
  });

  it('keeps what is no level, but not whose confirmation it had', () => {
    expect(toLetter('dont-know')).toBe('dont-know');
    expect(toLevel({ notApplicable: 'no invoices', confirmed: true })).toEqual({ notApplicable: 'no invoices' });
  });

  it('offers nothing for an answer of another scale', () => {
    expect(toLetter('L')).toBeNull();
    expect(toLevel(3)).toBeNull();
    expect(toLetter(0)).toBeNull();
    expect(offeredAnswer(4, 'levels', 'levels')).toBe(4);
  });

  it('never gives back more than it got', () => {
    fc.assert(
      fc.property(level, (own) => {
        const back = toLevel(toLetter(own) ?? 'dont-know');
        expect(back).toBeLessThanOrEqual(own);
      }),
    );
    for (const own of Letters) expect(toLetter(toLevel(own) ?? 'dont-know')).toBe(own);
  });

  it('keeps the order of answers', () => {
    fc.assert(
      fc.property(level, level, (one, other) => {
        const [a, b] = [toLetter(one), toLetter(other)];
        if (one <= other) expect(rank(a)).toBeLessThanOrEqual(rank(b));
      }),
    );
  });
});

describe('compareAnswers', () => {
  it('agrees with whatever was taken from it', () => {
    fc.assert(
      fc.property(fc.oneof(letter, unrated), (counterpart) => {
        const taken = toLevel(counterpart);
        expect(taken).not.toBeNull();
        if (taken !== null) expect(compareAnswers(taken, 'levels', counterpart, 'letters')).toBe('same');
      }),
    );
    fc.assert(
      fc.property(fc.oneof(level, unrated), (counterpart) => {
        const taken = toLetter(counterpart);
        if (taken !== null) expect(compareAnswers(taken, 'letters', counterpart, 'levels')).toBe('same');
      }),
    );
  });

  it('is the same read from the other side', () => {
    const opposite = { lower: 'higher', higher: 'lower', same: 'same', other: 'other' } as const;
    fc.assert(
      fc.property(fc.oneof(level, unrated), fc.oneof(letter, unrated), (own, other) => {
        const there = compareAnswers(other, 'letters', own, 'levels');
        expect(compareAnswers(own, 'levels', other, 'letters')).toBe(opposite[there]);
      }),
    );
  });

  it('reads levels 4 and 5 as fully', () => {
    expect(compareAnswers(5, 'levels', 'F', 'letters')).toBe('same');
    expect(compareAnswers(2, 'levels', 'L', 'letters')).toBe('lower');
    expect(compareAnswers('F', 'letters', 3, 'levels')).toBe('higher');
    expect(compareAnswers(3, 'levels', 'dont-know', 'letters')).toBe('other');
    expect(compareAnswers('dont-know', 'levels', { notApplicable: 'no' }, 'letters')).toBe('other');
  });
});

describe('lowestOffer', () => {
  const offering = fc.record({ offered: fc.oneof(fc.constant(null), level, unrated) });

  it('is the lowest level, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(offering, { maxLength: 6 }), (offerings) => {
        const ranks = offerings.flatMap(({ offered }) =>
          offered !== null && isRated(offered) ? [rankOf(offered)] : [],
        );
        const lowest = lowestOffer(offerings)?.offered ?? null;
        if (ranks.length > 0) expect(lowest).toBe(Math.min(...ranks));
        expect(lowestOffer(offerings.toReversed())?.offered ?? null).toEqual(lowest);
        expect(lowest === null).toBe(offerings.every(({ offered }) => offered === null));
      }),
    );
  });

  it('puts "don’t know" before "not applicable", and both after any level', () => {
    const na = { notApplicable: 'no invoices' };
    expect(lowestOffer([{ offered: na }, { offered: 'dont-know' }])?.offered).toBe('dont-know');
    expect(lowestOffer([{ offered: na }, { offered: 'dont-know' }, { offered: 'F' }])?.offered).toBe('F');
    expect(lowestOffer([{ offered: null }, { offered: na }])?.offered).toEqual(na);
    expect(lowestOffer([])).toBeNull();
  });
});
