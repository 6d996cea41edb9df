import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planOf, scoreOf } from '../../../renderer/api/scoreOf.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

it('says what scoring and planning say, of any assessment', () => {
  fc.assert(
    fc.property(arbitraryAssessment(fourPillar), (assessment) => {
      const scored = score(fourPillar, assessment);
      expect(scoreOf(fourPillar, assessment)).toEqual(scored);
      expect(planOf(fourPillar, assessment)).toEqual(makePlan(fourPillar, assessment, scored));
    }),
    { numRuns: 50 },
  );
});

it('computes one state once, and anew for another state or another framework', () => {
  const [once, again] = [scoreOf(fourPillar, theWorkedPillars), scoreOf(fourPillar, theWorkedPillars)];
  expect(again).toBe(once);
  expect(planOf(fourPillar, theWorkedPillars)).toBe(planOf(fourPillar, theWorkedPillars));
  expect(scoreOf(fourPillar, { ...theWorkedPillars })).not.toBe(once);
  expect(scoreOf({ ...fourPillar }, theWorkedPillars)).not.toBe(once);
});
