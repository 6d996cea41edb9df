import { expect, it } from 'vitest';
import { answersInstead } from '../../../renderer/whatif/answersInstead.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { anAgreed, anAssessment } from '../../builders/anAssessment.ts';

const r4 = 'R4' as QuestionId;
const p1 = 'P1' as QuestionId;

it('makes a whole way one edit, in which nothing that waits is lost or doubled', () => {
  const waiting = { [r4]: { note: 'a' }, [p1]: { note: 'b' }, ['T1' as QuestionId]: { note: 'c' } };
  const draft: Draft = { assessment: anAssessment({}), facilitation: { waiting }, report: null };
  const way = [
    { question: r4, to: 3 },
    { question: p1, to: 3 },
  ];
  const result = answersInstead(draft, way).reduce(applyChange, draft);
  expect(result.assessment.agreed).toEqual([anAgreed('R4', 3, { note: 'a' }), anAgreed('P1', 3, { note: 'b' })]);
  expect(result.facilitation).toEqual({ waiting: { T1: { note: 'c' } } });
});
