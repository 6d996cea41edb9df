import { levelOf, scoreOf } from '../../../shared/scoring/standingNumbers.ts';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import type { Standing } from './momentRows.ts';

/** Where the open assessment stands now, as far as a snapshot would keep it. */
export function useNow(): Standing {
  const score = useScore();
  const { head, framework } = useAssessment();
  return {
    at: head.updatedAt,
    status: score.status,
    score: scoreOf(score),
    level: levelOf(framework, score),
    distance: score.overall.distance,
    completeness: score.completeness,
  };
}
