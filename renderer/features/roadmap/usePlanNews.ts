import { useMemo } from 'react';
import { type PlanChange, planDiff, seenOf } from '../../../shared/roadmap/planDiff.ts';
import { instant } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface PlanNews {
  /** What changed since somebody last took note; empty before anybody worked on the plan. */
  readonly changes: readonly PlanChange[];
  readonly since: string;
  readonly takeNote: () => void;
}

/** What new answers changed since the plan was last seen ([Note: The plan that was seen]). */
export function usePlanNews(view: RoadmapView): PlanNews {
  const { draft, framework, edit } = useAssessment();
  const { assessment, facilitation } = draft;
  const seen = facilitation?.seenPlan;
  const { plan, report } = view;
  const changes = useMemo(
    () => (seen === undefined ? [] : planDiff({ framework, assessment, score: report.score }, seen.waves, plan)),
    [seen, framework, assessment, report.score, plan],
  );
  return {
    changes,
    since: seen?.at ?? '',
    takeNote: () =>
      void edit({
        entry: 'facilitation',
        value: { ...facilitation, seenPlan: { at: instant(), waves: seenOf(plan) } },
      }),
  };
}
