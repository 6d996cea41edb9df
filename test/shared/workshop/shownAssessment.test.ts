import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { QuestionId } from '../../../shared/base/ids.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
import { anAssessment, voicesOf } from '../../builders/anAssessment.ts';

const r4 = QuestionId.parse('R4');
const assessment = anAssessment(voicesOf('R4', { sales: [2, 5] }));
const votedOn = (revealed: boolean): Draft => ({
  assessment,
  facilitation: { ballots: { [r4]: { round: 2, casts: [], ...(revealed ? { revealed } : {}) } } },
  report: null,
});

describe('shownAssessment', () => {
  it('leaves out what is voted on, and is the same object for the same draft', () => {
    const draft = votedOn(false);
    expect(shownAssessment(draft, false).responses).toEqual([]);
    expect(shownAssessment(draft, false)).toBe(shownAssessment(draft, false));
  });

  it('is the assessment itself once the vote is revealed, or the assessment signed off', () => {
    expect(shownAssessment(votedOn(true), false)).toBe(assessment);
    expect(shownAssessment(votedOn(false), true)).toBe(assessment);
  });
});
