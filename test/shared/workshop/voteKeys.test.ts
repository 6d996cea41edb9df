import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Answer } from '../../../shared/assessment/schema.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import fourPillar from '../../../shared/frameworks/library/four-pillar/framework.json' with { type: 'json' };
import { Framework } from '../../../shared/frameworks/structure.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import { levelScale } from '../../../shared/scoring/scale.ts';
import { score } from '../../../shared/scoring/score.ts';
import { voteOn } from '../../../shared/workshop/vote.ts';
import { agreeOn, castVote, markAbsent, reveal, takeBack, voteAgain } from '../../../shared/workshop/voteActs.ts';
import { afterVote, neighbourVoter, nextVoter, voteKey } from '../../../shared/workshop/voteKeys.ts';
import { voteResult } from '../../../shared/workshop/voteResult.ts';
import { secretBallot, secretStep } from '../../../shared/workshop/voteSecret.ts';
import { applied, aRoom, at, person, r4 } from './aVote.ts';

const framework = Framework.parse(fourPillar);
const levels = [1, 2, 3, 4, 5];
const key = (name: string, code = '', shiftKey = false, answers: Parameters<typeof voteKey>[1] = levels) =>
  voteKey({ key: name, code, shiftKey }, answers);

describe('voteKey', () => {
  it.each([
    ['1', { do: 'answer', answer: 1 }],
    ['5', { do: 'answer', answer: 5 }],
    ['6', { do: 'nothing' }],
    ['0', { do: 'nothing' }],
    ['-', { do: 'answer', answer: 'dont-know' }],
    ['d', { do: 'answer', answer: 'dont-know' }],
    ['.', { do: 'absent' }],
    [',', { do: 'absent' }],
    ['Backspace', { do: 'take-back' }],
    ['ArrowLeft', { do: 'move', by: -1 }],
    ['ArrowRight', { do: 'move', by: 1 }],
    ['r', { do: 'reveal' }],
    ['Enter', { do: 'confirm' }],
    ['v', { do: 'close' }],
    ['Escape', { do: 'leave' }],
    ['x', { do: 'nothing' }],
    ['=', { do: 'nothing' }],
    ['n', null],
    ['u', null],
    ['j', null],
    ['?', null],
    ['Tab', null],
    [' ', null],
    ['ArrowUp', null],
  ])('reads %j', (name, meant) => {
    expect(key(name)).toEqual(meant);
  });

  it('takes letters and digits on a ladder, and the digits of frequencies', () => {
    const letters = ['N', 'P', 'L', 'F'] as const;
    expect(key('l', '', false, letters)).toEqual({ do: 'answer', answer: 'L' });
    expect(key('4', '', false, letters)).toEqual({ do: 'answer', answer: 'F' });
    expect(key('1', '', false, [0, 1, 2, 3])).toEqual({ do: 'answer', answer: 0 });
    expect(key('5', '', false, [0, 1, 2, 3])).toEqual({ do: 'nothing' });
  });

  it('reads the digit row where it gives signs, and the letters of other scripts', () => {
    expect(key('é', 'Digit2')).toEqual({ do: 'answer', answer: 2 });
    expect(key('м', 'KeyV')).toEqual({ do: 'close' });
  });
});

describe('whose vote the next key is', () => {
  const room = aRoom(3);
  it('goes from person to person, around the table, and belongs to the agreed answer after the reveal', () => {
    expect(nextVoter(voteOn(room, r4), null)).toBe('p1');
    const one = applied(room, castVote(room, r4, person('p2'), 2, { at }));
    expect(afterVote(voteOn(one, r4), person('p2'))).toBe('p3');
    expect(afterVote(voteOn(one, r4), person('p3'))).toBe('p1');
    const open = applied(one, reveal(one, r4));
    expect(nextVoter(voteOn(open, r4), null)).toBeNull();
    expect(nextVoter(voteOn(open, r4), person('p3'))).toBe('p3');
    expect(neighbourVoter(voteOn(open, r4), null, -1)).toBe('p3');
    expect(neighbourVoter(voteOn(open, r4), person('p3'), 1)).toBeNull();
    expect(neighbourVoter(voteOn(one, r4), person('p3'), 1)).toBe('p1');
    expect(neighbourVoter(voteOn(aRoom(0), r4), null, 1)).toBeNull();
  });
});

type Act =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'absent' | 'take-back' | 'reveal' | 'again' | 'left' | 'right' | 'undo' | 'agree' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      answer: fc.constantFrom<Answer[]>(1, 2, 3, 4, 5, 'dont-know'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('absent' as const, 'take-back', 'reveal', 'again', 'left', 'right', 'undo', 'agree'),
    }),
  },
);

describe('any sequence of keys', () => {
  it('comes to what every score says of the same responses, the latest vote wins, and undo loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(act, { maxLength: 60 }), (count, acts) => {
        let draft = aRoom(count);
        let chosen: ParticipantId | null = null;
        const past: Draft[] = [];
        /** What a plain book-keeper believes: each person's last vote. */
        let believed = new Map<string, Answer>();
        const pastBelieved: ReadonlyMap<string, Answer>[] = [];
        const to = (next: Draft, belief: ReadonlyMap<string, Answer>) => {
          past.push(draft);
          pastBelieved.push(believed);
          draft = next;
          believed = new Map(belief);
        };
        const read = () =>
          new Map((draft.assessment.responses ?? []).map((one) => [String(one.participant), one.answer]));
        for (const one of acts) {
          const who: ParticipantId | null = nextVoter(voteOn(draft, r4), chosen);
          switch (one.do) {
            case 'answer':
              if (who === null) break;
              to(applied(draft, castVote(draft, r4, who, one.answer, { at })), new Map(believed).set(who, one.answer));
              chosen = afterVote(voteOn(draft, r4), who);
              break;
            case 'absent':
              if (who !== null) {
                const next = applied(draft, markAbsent(draft, r4, who));
                to(next, new Map((next.assessment.responses ?? []).map((entry) => [entry.participant, entry.answer])));
              }
              break;
            case 'take-back': {
              const next = applied(draft, takeBack(draft, r4)?.changes ?? []);
              to(next, new Map((next.assessment.responses ?? []).map((entry) => [entry.participant, entry.answer])));
              break;
            }
            case 'reveal':
              to(applied(draft, reveal(draft, r4)), believed);
              break;
            case 'again':
              to(applied(draft, voteAgain(draft, r4)), believed);
              break;
            case 'agree':
              to(applied(draft, agreeOn(draft, r4, 3)), believed);
              break;
            case 'left':
            case 'right':
              chosen = neighbourVoter(voteOn(draft, r4), chosen, one.do === 'left' ? -1 : 1);
              break;
            case 'undo':
              draft = past.pop() ?? draft;
              believed = new Map(pastBelieved.pop() ?? believed);
              break;
          }
          expect(read()).toEqual(believed);
        }
        const { agreed: _, ...unsettled } = draft.assessment;
        const said = questionResults(score(framework, unsettled)).get(r4);
        const result = voteResult(draft, r4, levelScale, false);
        expect(result.levels).toBe(said?.respondents);
        expect(result.mean).toBe(said?.score);
        expect(result.consensus).toBe(said?.consensus);
        expect(result.band).toBe(said?.band);
        expect(result.lowest === null ? null : result.lowest + 1).toBe(said?.min);
        expect(result.highest === null ? null : result.highest + 1).toBe(said?.max);
        expect(Object.fromEntries(result.functions.map(({ name, mean }) => [name, mean]))).toEqual(said?.functions);
        expect(result.choices.flat()).toHaveLength(result.levels);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a secret ballot', () => {
  const press = (ballot: ReturnType<typeof secretBallot>, ...names: readonly string[]) =>
    names.reduce(
      ({ ballot: now, votes }, name) => {
        const meant = key(name);
        if (meant === null || now === null) return { ballot: now, votes };
        const { next, vote } = secretStep(now, meant);
        return { ballot: next, votes: vote === null ? votes : [...votes, vote] };
      },
      { ballot: ballot as ReturnType<typeof secretBallot> | null, votes: [] as object[] },
    );

  it('asks whoever has not voted, in the fixed order, and stores a vote only with Enter', () => {
    const room = aRoom(3);
    const one = applied(room, castVote(room, r4, person('p2'), 2, { at }));
    const ballot = secretBallot(voteOn(one, r4));
    expect(ballot).toEqual({ order: ['p1', 'p3'], at: 0, step: 'pass', chosen: null });
    expect(press(ballot, '4').ballot).toEqual(ballot);
    const chosen = press(ballot, 'Enter', '4', '3');
    expect(chosen.ballot).toMatchObject({ step: 'choose', chosen: 3 });
    expect(chosen.votes).toEqual([]);
    const next = press(ballot, 'Enter', '3', 'Enter');
    expect(next.ballot).toEqual({ order: ['p1', 'p3'], at: 1, step: 'pass', chosen: null });
    expect(next.votes).toEqual([{ participant: 'p1', answer: 3 }]);
  });

  it('lets people not know, skip and think again, and ends with all', () => {
    const ballot = secretBallot(voteOn(aRoom(3), r4));
    const done = press(ballot, 'Enter', 'Enter', '1', 'Backspace', 'Enter', '-', 'Enter', '.', 'Enter', '5', 'Enter');
    expect(done.ballot).toMatchObject({ step: 'done', chosen: null });
    expect(done.votes).toEqual([
      { participant: 'p1', answer: 'dont-know' },
      { participant: 'p3', answer: 5 },
    ]);
    expect(press(secretBallot(voteOn(aRoom(0), r4)), '1').ballot).toMatchObject({ step: 'done' });
  });

  it('is left by Escape from everywhere, without a vote', () => {
    const ballot = secretBallot(voteOn(aRoom(3), r4));
    expect(press(ballot, 'Escape')).toEqual({ ballot: null, votes: [] });
    expect(press(ballot, 'Enter', '4', 'Escape')).toEqual({ ballot: null, votes: [] });
  });
});
