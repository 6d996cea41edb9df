import { useAssessment, useScore } from '../../api/useAssessment.ts';
import type { Standing } from './momentRows.ts';

/** Where the open assessment stands now, as far as a snapshot would keep it. */
export function useNow(): Standing {
  const score = useScore();
  const { head } = useAssessment();
  return {
    at: head.updatedAt,
    status: score.status,
    score: score.kind === 'pillars' ? score.overall.score : null,
    level: score.kind === 'pillars' ? score.overall.level : score.overall.stage,
    distance: score.overall.distance,
    completeness: score.completeness,
  };
}
