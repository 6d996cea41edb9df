import { describe, expect, it } from 'vitest';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { score } from '../../../shared/scoring/score.ts';
import { confirmAlike, sweepOf } from '../../../shared/workshop/sweep.ts';
import { hiddenQuestions, withoutVotes } from '../../../shared/workshop/vote.ts';
import { anAgreed, anAssessment, voicesOf } from '../../builders/anAssessment.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const revenue = fourPillar.sections.find(({ questions }) => questions.some(({ id }) => id === 'R2'))?.id as SectionId;

function draftOf(
  answers: Readonly<Record<string, Parameters<typeof voicesOf>[1]>>,
  more: Partial<Assessment> = {},
): Draft {
  const voices = Object.entries(answers).map(([question, said]) => voicesOf(question, said));
  const people = new Map(voices.flatMap(({ participants }) => participants).map((person) => [person.id, person]));
  const assessment = anAssessment({
    participants: [...people.values()],
    responses: voices.flatMap(({ responses }) => responses),
    ...more,
  });
  return { assessment, facilitation: null, report: null };
}

const sweep = (draft: Draft) => sweepOf(fourPillar, draft, score(fourPillar, draft.assessment), revenue);

describe('sweepOf', () => {
  const draft = draftOf(
    {
      R1: { sales: [3, 3], marketing: [4, 'dont-know'] },
      R2: { sales: [1, 5] },
      R3: { sales: [2] },
      R4: { sales: [2, 2] },
      R5: { sales: [2, 3, 4] },
    },
    { agreed: [anAgreed('R4', 2)] },
  );

  it('confirms where two or more agree and nobody did yet, halves going down', () => {
    expect(sweep(draft).alike).toMatchObject([
      { question: 'R1', level: 3, respondents: 3, without: 1, min: 3, max: 4 },
    ]);
  });

  it('keeps the others apart, widest first', () => {
    expect(sweep(draft).discuss).toEqual(['R2', 'R5']);
    expect(sweep(draft).unheard).toEqual(['R3', 'R6', 'R7', 'R8']);
  });
});

describe('while a vote is open', () => {
  const answered = draftOf({ R1: { sales: [3, 3] }, R2: { sales: [1, 5] } });
  const people = answered.assessment.participants ?? [];
  const votedOn = (question: string): Draft => ({
    ...answered,
    // Of the second round nobody has voted yet.
    facilitation: { ballots: { [question as QuestionId]: { round: 2 as const, casts: [] } } },
  });

  it('says nothing of what is voted on', () => {
    expect(people.length).toBeGreaterThan(1);
    const hidden = withoutVotes(votedOn('R1'), hiddenQuestions(votedOn('R1')));
    const seen = sweepOf(fourPillar, votedOn('R1'), score(fourPillar, hidden.assessment), revenue);
    expect([...seen.alike.map(({ question }) => question), ...seen.discuss, ...seen.unheard]).not.toContain('R1');
    expect(sweep(votedOn('R2'))).toMatchObject({ alike: [{ question: 'R1' }], discuss: [] });
  });

  it('confirms nothing that is voted on meanwhile', () => {
    expect(confirmAlike(votedOn('R1'), sweep(answered).alike)).toEqual([]);
    expect(confirmAlike(votedOn('R2'), sweep(answered).alike)).toHaveLength(1);
  });
});

describe('confirmAlike', () => {
  it('stores every level in one list of changes, with the notes that waited', () => {
    const waiting = { ['R1' as QuestionId]: { note: 'one' }, ['R3' as QuestionId]: { note: 'two' } };
    const draft: Draft = {
      ...draftOf({ R1: { sales: [3, 3] }, R3: { sales: [2, 2] } }),
      facilitation: { minutes: 90, waiting },
    };
    const changes = confirmAlike(draft, sweep(draft).alike);
    const after = changes.reduce(applyChange, draft);
    expect(after.assessment.agreed).toEqual([
      { question: 'R1', answer: 3, note: 'one' },
      { question: 'R3', answer: 2, note: 'two' },
    ]);
    expect(after.facilitation).toEqual({ minutes: 90 });
    expect(changes.filter(({ entry }) => entry === 'facilitation')).toHaveLength(1);
    expect(sweep(after).alike).toEqual([]);
  });

  it('leaves alone what was agreed on meanwhile', () => {
    const draft = draftOf({ R1: { sales: [3, 3] } });
    const { alike } = sweep(draft);
    const meanwhile = draftOf({ R1: { sales: [3, 3] } }, { agreed: [anAgreed('R1', 5)] });
    expect(confirmAlike(meanwhile, alike)).toEqual([]);
  });
});
