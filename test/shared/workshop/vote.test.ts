import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { Facilitation, mostChanges } from '../../../shared/assessment/change.ts';
import { type Answer, Letters } from '../../../shared/assessment/schema.ts';
import { QuestionId } from '../../../shared/base/ids.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import { letterScale, levelScale } from '../../../shared/scoring/scale.ts';
import { score } from '../../../shared/scoring/score.ts';
import { firstRound, hiddenQuestions, responseOf, voteOn, withoutVotes } from '../../../shared/workshop/vote.ts';
import {
  agreeOn,
  castVote,
  markAbsent,
  reveal,
  secondRoundRefusal,
  takeBack,
  voteAgain,
} from '../../../shared/workshop/voteActs.ts';
import { onePosition, voteResult } from '../../../shared/workshop/voteResult.ts';
import { anAgreed, anAssessment, aResponse } from '../../builders/anAssessment.ts';
import { revenueLadder } from '../../builders/theFrameworks.ts';
import { applied, aRoom, at, person, r4 } from './aVote.ts';

const vote = (draft: Draft, id: string, answer: Answer, secret = false): Draft =>
  applied(draft, castVote(draft, r4, person(id), answer, { at, secret }));
const standings = (draft: Draft) => voteOn(draft, r4).voters.map(({ standing }) => standing);

describe('a vote', () => {
  it('opens by itself when the last has voted, and not before', () => {
    const two = vote(vote(aRoom(3), 'p1', 2), 'p2', 4);
    expect(voteOn(two, r4)).toMatchObject({ voted: 2, isRevealed: false, round: 1 });
    expect(hiddenQuestions(two)).toEqual(new Set([r4]));
    const three = vote(two, 'p3', 3);
    expect(voteOn(three, r4)).toMatchObject({ voted: 3, isRevealed: true });
    expect(hiddenQuestions(three)).toEqual(new Set());
  });

  it('stores each vote as the response of its person, and keeps what was said beside it', () => {
    const before = aRoom(2, { responses: [aResponse('p1', 'R4', 1, { note: 'since May', evidence: 'shown' })] });
    expect(standings(before)).toEqual(['before', 'waiting']);
    const now = vote(before, 'p1', 3);
    expect(responseOf(now, r4, person('p1'))).toEqual(
      aResponse('p1', 'R4', 3, { note: 'since May', evidence: 'shown', answeredAt: at }),
    );
    expect(standings(now)).toEqual(['voted', 'waiting']);
  });

  it('shows no vote before the reveal, and every other answer', () => {
    const other = aResponse('p1', 'R5', 5);
    const hidden = vote(aRoom(2, { responses: [other] }), 'p1', 2);
    expect(withoutVotes(hidden, hiddenQuestions(hidden)).assessment.responses).toEqual([other]);
    expect(withoutVotes(hidden, new Set())).toBe(hidden);
    expect(hiddenQuestions(aRoom(2), r4)).toEqual(new Set([r4]));
  });

  it('is still hidden, and knows who has voted, after everything was written and read again', () => {
    const hidden = applied(vote(aRoom(3), 'p2', 4), []);
    const read: Draft = JSON.parse(JSON.stringify(hidden));
    expect(voteOn(read, r4)).toEqual(voteOn(hidden, r4));
    expect(Facilitation.parse(hidden.facilitation)).toEqual(hidden.facilitation);
  });

  it('counts nobody who is absent, and gives an absent person back what they had said before', () => {
    const before = aRoom(2, { responses: [aResponse('p1', 'R4', 1)] });
    const voted = vote(before, 'p1', 5);
    const absent = applied(voted, markAbsent(voted, r4, person('p1')));
    expect(standings(absent)).toEqual(['absent', 'waiting']);
    expect(responseOf(absent, r4, person('p1'))?.answer).toBe(1);
    expect(voteOn(vote(absent, 'p2', 2), r4)).toMatchObject({ voted: 1, absent: 1, isRevealed: true });
  });

  it('takes keys back one by one until everything is as it was', () => {
    const start = aRoom(3, { responses: [aResponse('p1', 'R4', 1)] });
    let now = vote(vote(vote(start, 'p1', 2), 'p2', 3), 'p1', 4);
    now = applied(now, markAbsent(now, r4, person('p3')));
    expect(voteOn(now, r4).isRevealed).toBe(true);
    for (const [who, answer] of [
      ['p3', 4],
      ['p1', 2],
      ['p2', 2],
      ['p1', 1],
    ] as const) {
      const step = takeBack(now, r4);
      expect(step?.participant).toBe(who);
      now = applied(now, step?.changes ?? []);
      expect(responseOf(now, r4, person('p1'))?.answer).toBe(answer);
    }
    expect(takeBack(now, r4)).toBeNull();
    expect(now.assessment).toEqual(start.assessment);
    expect(standings(now)).toEqual(['before', 'waiting', 'waiting']);
  });

  it('opens on demand, and hides again when the last key is taken back', () => {
    const one = vote(aRoom(3), 'p1', 2);
    const open = applied(one, reveal(one, r4));
    expect(voteOn(open, r4).isRevealed).toBe(true);
    expect(reveal(open, r4)).toEqual([]);
    const back = applied(open, takeBack(open, r4)?.changes ?? []);
    expect(voteOn(back, r4)).toMatchObject({ isRevealed: false, voted: 0 });
  });

  it('stays open while a vote is corrected in the open', () => {
    const one = vote(aRoom(3), 'p1', 2);
    const open = applied(one, reveal(one, r4));
    expect(voteOn(vote(open, 'p1', 3), r4)).toMatchObject({ isRevealed: true, voted: 1 });
  });

  it('does not open by itself when it was secret', () => {
    const secret = vote(vote(aRoom(2), 'p1', 2, true), 'p2', 3, true);
    expect(voteOn(secret, r4)).toMatchObject({ voted: 2, isRevealed: false, isSecret: true });
    expect(voteOn(applied(secret, reveal(secret, r4)), r4)).toMatchObject({ isRevealed: true, isSecret: true });
  });
});

describe('the second round', () => {
  const first = vote(vote(aRoom(2), 'p1', 1), 'p2', 4);

  it('begins hidden with nobody having voted, and keeps the first votes', () => {
    const again = applied(first, voteAgain(first, r4));
    expect(voteOn(again, r4)).toMatchObject({ round: 2, voted: 0, isRevealed: false });
    expect(again.assessment.responses?.map(({ firstVote }) => firstVote)).toEqual([1, 4]);
    const now = vote(vote(again, 'p1', 3), 'p2', 3);
    expect(voteOn(now, r4)).toMatchObject({ isRevealed: true, voted: 2 });
    expect(now.assessment.responses?.map(({ answer, firstVote }) => [answer, firstVote])).toEqual([
      [3, 1],
      [3, 4],
    ]);
    const before = firstRound(now, r4);
    expect(before && voteResult(before, r4, levelScale, false)).toMatchObject({ lowest: 0, highest: 3 });
  });

  it('leaves the first vote of somebody who is absent in it', () => {
    const again = applied(first, voteAgain(first, r4));
    const now = applied(vote(again, 'p1', 3), markAbsent(vote(again, 'p1', 3), r4, person('p2')));
    expect(responseOf(now, r4, person('p2'))).toMatchObject({ answer: 4, firstVote: 4 });
    expect(voteOn(now, r4)).toMatchObject({ isRevealed: true, voted: 1, absent: 1 });
  });

  it('is never followed by a third, also in a file that brings its votes along', () => {
    const again = applied(first, voteAgain(first, r4));
    expect(secondRoundRefusal(again, r4)).toBe('both');
    expect(voteAgain(again, r4)).toEqual([]);
    expect(secondRoundRefusal({ ...again, facilitation: null }, r4)).toBe('both');
    expect(voteOn({ ...again, facilitation: null }, r4).isRevealed).toBe(true);
    expect(secondRoundRefusal(aRoom(2), r4)).toBe('none');
  });
});

describe('a full room', () => {
  it('votes again in one edit', () => {
    const responses = Array.from({ length: 1_000 }, (_, index) => aResponse(`p${index + 1}`, 'R4', 1 + (index % 5)));
    const changes = voteAgain(aRoom(1_000, { responses }), r4);
    expect(changes).toHaveLength(mostChanges);
    expect(changes.at(-1)?.entry).toBe('facilitation');
  });
});

describe('a vote on a ladder', () => {
  const first = QuestionId.parse('1.1');
  const resultOf = ({ assessment }: Draft) => questionResults(score(revenueLadder, assessment)).get(first);
  const voted = (['N', 'P', 'F'] as const).reduce<Draft>(
    (draft, answer, index) => applied(draft, castVote(draft, first, person(`p${index + 1}`), answer, { at })),
    aRoom(3),
  );

  it('comes to what the results say', () => {
    const strip = voteResult(voted, first, letterScale, false);
    const result = resultOf(voted);
    expect(voteOn(voted, first).isRevealed).toBe(true);
    expect(strip).toMatchObject({ lowest: 0, highest: 3, median: 1, levels: 3 });
    expect(result).toMatchObject({ source: 'responses', consensus: strip.consensus, band: strip.band });
    expect(result?.percent).toBeCloseTo(((strip.mean ?? 0) / letterScale.highest) * 100);
  });

  it.each(Letters)('scores the agreed %s', (letter) => {
    const settled = applied(voted, agreeOn(voted, first, letter));
    const alone = resultOf({ ...voted, assessment: anAssessment({ agreed: [anAgreed('1.1', letter)] }) });
    expect(resultOf(settled)).toMatchObject({ source: 'agreed', level: letter, percent: alone?.percent });
    expect(voteOn(settled, first).isSettled).toBe(true);
  });
});

describe('the agreed answer', () => {
  it('is stored with why and dissent in one step, and settles the vote', () => {
    const voted = vote(vote(aRoom(3), 'p1', 1), 'p2', 4);
    const open = applied(voted, reveal(voted, r4));
    const now = applied(open, agreeOn(open, r4, 2, { rationale: 'The tool only', dissent: 'Sales sees four' }));
    expect(now.assessment.agreed).toEqual([
      anAgreed('R4', 2, { rationale: 'The tool only', dissent: 'Sales sees four' }),
    ]);
    expect(now.assessment.responses).toEqual(open.assessment.responses);
    expect(voteOn(now, r4)).toMatchObject({ isSettled: true, isRevealed: true });
    expect(agreeOn(open, r4, 2).filter(({ entry }) => entry === 'facilitation')).toHaveLength(1);
  });

  it('takes along what waited for an answer', () => {
    const voted: Draft = { ...vote(aRoom(1), 'p1', 1) };
    const waiting: Draft = {
      ...voted,
      facilitation: { ...voted.facilitation, waiting: { [r4]: { note: 'ask Finance' } } },
    };
    const now = applied(waiting, agreeOn(waiting, r4, 1));
    expect(now.assessment.agreed?.[0]?.note).toBe('ask Finance');
    expect(now.facilitation?.waiting).toBeUndefined();
  });

  it('is open from the start where a question was settled before', () => {
    const settled = aRoom(3, { responses: [aResponse('p1', 'R4', 2)], agreed: [anAgreed('R4', 3)] });
    expect(voteOn(settled, r4)).toMatchObject({ isSettled: true, isRevealed: true });
    expect(voteOn(aRoom(3, { agreed: [anAgreed('R4', 3)] }), r4)).toMatchObject({
      isSettled: false,
      isRevealed: false,
    });
  });
});

describe('what the votes come to', () => {
  const all = (answers: readonly Answer[]) =>
    answers.reduce<Draft>((draft, answer, index) => vote(draft, `p${index + 1}`, answer), aRoom(answers.length));

  it('suggests the middle vote, of two the lower one', () => {
    expect(voteResult(all([1, 2, 4, 5]), r4, levelScale, false).median).toBe(1);
    expect(voteResult(all([5, 2, 4]), r4, levelScale, false).median).toBe(3);
    expect(voteResult(all(['dont-know']), r4, levelScale, false)).toMatchObject({
      median: null,
      dontKnow: 1,
      mean: null,
    });
  });

  it('is of one mind only when everybody gave the same level', () => {
    expect(onePosition(voteResult(all([3, 3]), r4, levelScale, false))).toBe(2);
    expect(onePosition(voteResult(all([3]), r4, levelScale, false))).toBe(2);
    expect(onePosition(voteResult(all([3, 'dont-know']), r4, levelScale, false))).toBeNull();
    expect(onePosition(voteResult(all([3, 4]), r4, levelScale, false))).toBeNull();
  });

  it('hides the means of small functions where the votes were secret', () => {
    const means = (isSecret: boolean) => voteResult(all([1, 2, 3, 4, 5]), r4, levelScale, isSecret).functions;
    expect(means(false).map(({ mean }) => mean)).toEqual([1, 2, 3, 4, 5]);
    expect(means(true).every(({ mean }) => mean === null)).toBe(true);
  });
});
