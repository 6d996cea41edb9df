import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockText, paceOf } from '../../../../renderer/features/questionnaire/pace.ts';
import { dealtWith, remainingOf, roomWork } from '../../../../renderer/features/questionnaire/remaining.ts';
import { coverage } from '../../../../shared/scoring/coverage.ts';
import type { QuestionState } from '../../../../shared/scoring/result.ts';

const many = (state: QuestionState, count: number): QuestionState[] => new Array(count).fill(state);

describe('remainingOf', () => {
  it('says how far it is to an overall and to a complete result', () => {
    const states = [
      ...many('answered', 16),
      ...many('open', 14),
      ...many('dont-know', 1),
      ...many('not-applicable', 1),
    ];
    expect(remainingOf(states)).toEqual({
      answered: 16,
      applicable: 31,
      notApplicable: 1,
      open: 14,
      toOverall: 9,
      toComplete: 14,
    });
    expect(dealtWith(states)).toBe(18);
  });

  it('agrees with the status of the score: that many answers more are just enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (applicable, part) => {
        const answered = part % (applicable + 1);
        const states = [...many('answered', answered), ...many('open', applicable - answered)];
        const { toOverall, toComplete } = remainingOf(states);
        const statusWith = (count: number) =>
          coverage([...many('answered', count), ...many('open', applicable - count)].map((state) => ({ state })))
            .status;
        expect(statusWith(answered + toComplete)).toBe('complete');
        if (toComplete > 0) expect(statusWith(answered + toComplete - 1)).not.toBe('complete');
        expect(['nearly-complete', 'complete']).toContain(statusWith(answered + toOverall));
        if (toOverall > 0) expect(['incomplete', 'empty']).toContain(statusWith(answered + toOverall - 1));
      }),
    );
  });
});

describe('roomWork', () => {
  const one = (state: QuestionState, dispute: 'discuss' | 'contested' | 'settled' | null, isAgreed: boolean) => ({
    state,
    dispute,
    isAgreed,
  });

  it('is what is open or lies apart, of that and what the room agreed on', () => {
    const questions = [
      one('open', null, false),
      one('answered', 'contested', false),
      one('answered', 'discuss', false),
      one('answered', 'settled', true),
      one('dont-know', null, true),
      one('answered', null, false),
      one('not-applicable', null, true),
    ];
    expect(roomWork(questions)).toEqual({ left: 3, of: 5 });
  });
});

describe('paceOf', () => {
  const at = 1_000_000;
  const each = (seconds: number) => ({ kind: 'each', seconds });

  it('divides what is left of the budget among the open questions', () => {
    expect(paceOf(80, 32, 32, { at, open: 32 }, at)).toEqual(each(150));
    expect(paceOf(80, 32, 16, { at, open: 32 }, at + 40 * 60_000)).toEqual(each(150));
  });

  it('gives work that is taken up later its share of the budget', () => {
    expect(paceOf(80, 32, 16, { at, open: 16 }, at)).toEqual(each(150));
  });

  it('says when the time is used up, and nothing when nothing is open', () => {
    expect(paceOf(80, 32, 4, { at, open: 32 }, at + 80 * 60_000)).toEqual(each(0));
    expect(paceOf(80, 32, 4, { at, open: 32 }, at + 89.5 * 60_000)).toEqual({ kind: 'over', minutes: 10 });
    expect(paceOf(80, 32, 0, { at, open: 32 }, at)).toBeNull();
  });

  it('reads like a clock', () => {
    expect([clockText(5), clockText(150), clockText(3_900)]).toEqual(['0:05', '2:30', '1:05:00']);
  });
});
