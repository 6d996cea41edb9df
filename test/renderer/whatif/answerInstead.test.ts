import { describe, expect, it } from 'vitest';
import { answerInstead, answersInstead } from '../../../renderer/whatif/answerInstead.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Facilitation } from '../../../shared/assessment/change.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { anAgreed, anAssessment, voicesOf } from '../../builders/anAssessment.ts';

const r4 = 'R4' as QuestionId;
const draftOf = (assessment: Partial<Assessment>, facilitation: Facilitation | null = null): Draft => ({
  assessment: anAssessment(assessment),
  facilitation,
  report: null,
});
const answered = (draft: Draft, question: QuestionId, answer: 3 | 4) =>
  answerInstead(draft, question, answer).reduce(applyChange, draft);

describe('another answer', () => {
  it('leaves what is said beside the old one', () => {
    const said = { note: 'as heard', evidence: 'shown', rationale: 'two of three', flag: true } as const;
    const draft = draftOf({ agreed: [anAgreed('R4', 2, said)] });
    expect(answered(draft, r4, 3).assessment.agreed).toEqual([anAgreed('R4', 3, said)]);
  });

  it('takes clauses of a reached level off what is missing', () => {
    const missing = [
      { level: 3, clause: 1 },
      { level: 4, clause: 2 },
    ];
    const draft = draftOf({ agreed: [anAgreed('R4', 2, { missing })] });
    expect(answered(draft, r4, 3).assessment.agreed).toEqual([anAgreed('R4', 3, { missing: missing.slice(1) })]);
    expect(answered(draft, r4, 4).assessment.agreed).toEqual([anAgreed('R4', 4)]);
  });

  it('is agreed over the voices, which stay', () => {
    const voices = voicesOf('R4', { sales: [1, 5] });
    const { assessment } = answered(draftOf(voices), r4, 3);
    expect(assessment).toMatchObject({ ...voices, agreed: [anAgreed('R4', 3)] });
  });

  it('takes along what waited for one', () => {
    const draft = draftOf({}, { minutes: 90, waiting: { [r4]: { note: 'ask finance' } } });
    const { assessment, facilitation } = answered(draft, r4, 3);
    expect(assessment.agreed).toEqual([anAgreed('R4', 3, { note: 'ask finance' })]);
    expect(facilitation).toEqual({ minutes: 90 });
  });

  it('that is the same is no change', () => {
    const answer = { notApplicable: 'no partners' };
    expect(answerInstead(draftOf({ agreed: [anAgreed('R4', answer)] }), r4, { ...answer })).toEqual([]);
  });
});

it('makes a whole way one edit, in which nothing that waits is lost or doubled', () => {
  const waiting = { [r4]: { note: 'a' }, ['P1' as QuestionId]: { note: 'b' }, ['T1' as QuestionId]: { note: 'c' } };
  const draft = draftOf({}, { waiting });
  const way = [
    { question: r4, to: 3 },
    { question: 'P1' as QuestionId, to: 3 },
  ];
  const result = answersInstead(draft, way).reduce(applyChange, draft);
  expect(result.assessment.agreed).toEqual([anAgreed('R4', 3, { note: 'a' }), anAgreed('P1', 3, { note: 'b' })]);
  expect(result.facilitation).toEqual({ waiting: { T1: { note: 'c' } } });
});
