import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { type Taken, takeAnswer } from '../../../shared/crosswalk/takeAnswer.ts';
import { anAgreed, anAssessment } from '../../builders/anAssessment.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const i5 = 'I5' as QuestionId;
const empty: Draft = { assessment: anAssessment(), facilitation: null, report: null };
const taken: Taken = { answer: 3, reference: 'Revenue Ladder 3.7: Largely', note: null };
const taking = (draft: Draft, take: Taken) => takeAnswer(draft, i5, take).reduce(applyChange, draft);
const agreedOf = ({ assessment }: Draft) => assessment.agreed?.find(({ question }) => question === i5);

describe('takeAnswer', () => {
  it('stores the answer and where it comes from, as one change that fits', () => {
    const changes = takeAnswer(empty, i5, taken);
    expect(changes).toEqual([
      { entry: 'agreed', question: 'I5', value: { question: 'I5', answer: 3, references: [taken.reference] } },
    ]);
    for (const change of changes) expect(changeProblem(fourPillar, empty.assessment, change)).toBeNull();
  });

  it('takes along what waited for an answer, and leaves what waits elsewhere', () => {
    const waiting = { [i5]: { note: 'as said in March', flag: true }, ['T2' as QuestionId]: { note: 'later' } };
    const before: Draft = { ...empty, facilitation: { minutes: 90, waiting } };
    const note = { text: 'from the ladder', visibility: 'client' } as const;
    const draft = taking(before, { ...taken, note });
    expect(agreedOf(draft)).toEqual({
      question: 'I5',
      answer: 3,
      note: 'as said in March',
      flag: true,
      references: [taken.reference],
    });
    expect(draft.facilitation).toEqual({ minutes: 90, waiting: { T2: { note: 'later' } } });
  });

  it('brings the counterpart’s note only where there is none, and to no more eyes', () => {
    const secret = { text: 'the CFO doubts it', visibility: 'consultant' } as const;
    const open = { text: 'seen in the portal', visibility: 'client' } as const;
    const standing = (visibility?: 'client' | 'consultant'): Draft => ({
      ...empty,
      assessment: anAssessment({
        agreed: [anAgreed('I5', 'dont-know', visibility === undefined ? {} : { visibility })],
      }),
    });
    expect(agreedOf(taking(empty, { ...taken, note: open }))).toMatchObject({ note: open.text, visibility: 'client' });
    expect(agreedOf(taking(standing('client'), { ...taken, note: secret }))).toEqual({
      question: 'I5',
      answer: 3,
      note: secret.text,
      references: [taken.reference],
    });
    expect(agreedOf(taking(standing('consultant'), { ...taken, note: open }))?.visibility).toBeUndefined();
  });

  it('keeps everything that was said, whatever it was', () => {
    const details = fc.record(
      {
        note: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        rationale: fc.string({ minLength: 1, maxLength: 20 }),
        references: fc.array(fc.string({ minLength: 1, maxLength: 9 }), { maxLength: 3 }),
        flag: fc.constant(true),
        evidence: fc.constantFrom('opinion' as const, 'shown' as const),
        visibility: fc.constantFrom('client' as const, 'consultant' as const),
      },
      { requiredKeys: ['note'] },
    );
    fc.assert(
      fc.property(details, fc.boolean(), (said, hasAnswer) => {
        const before: Draft = hasAnswer
          ? { ...empty, assessment: anAssessment({ agreed: [anAgreed('I5', 'dont-know', said)] }) }
          : { ...empty, facilitation: { waiting: { [i5]: said } } };
        const draft = taking(before, { ...taken, note: { text: 'other', visibility: 'client' } });
        const references = [...(said.references ?? []).filter((one) => one !== taken.reference), taken.reference];
        expect(agreedOf(draft)).toMatchObject({ ...said, references, answer: 3 });
        expect(draft.facilitation).toBeNull();
      }),
    );
  });

  it('says once where the answer comes from, and keeps clauses that are still missing above it', () => {
    const agreed = anAgreed('I5', 'dont-know', {
      references: [taken.reference],
      missing: [
        { level: 3, clause: 1 },
        { level: 4, clause: 2 },
      ],
    });
    const draft = taking({ ...empty, assessment: anAssessment({ agreed: [agreed] }) }, taken);
    expect(agreedOf(draft)).toMatchObject({ references: [taken.reference], missing: [{ level: 4, clause: 2 }] });
  });
});
