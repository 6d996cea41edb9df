import { describe, expect, it } from 'vitest';
import { shownAssessment } from '../../../renderer/api/shownAssessment.ts';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { QuestionId } from '../../../shared/base/ids.ts';
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
    expect(shownAssessment(draft).responses).toEqual([]);
    expect(shownAssessment(draft)).toBe(shownAssessment(draft));
  });

  it('is the assessment itself once the vote is revealed', () => {
    expect(shownAssessment(votedOn(true))).toBe(assessment);
  });
});
