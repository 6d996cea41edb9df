import { type ActionView, actionView } from '../../../shared/report/planned.ts';
import { waveOf } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface GridAction {
  readonly action: ActionView;
  readonly impact: number;
  readonly effort: number;
  /** 0: not planned. */
  readonly wave: number;
}

/** Everything that has an impact and an effort, in ranking order; what is found out has neither. */
export function gridActions(view: RoadmapView): readonly GridAction[] {
  return view.plan.candidates.flatMap((candidate) => {
    if (candidate.kind === 'discovery') return [];
    const { impact } = candidate.factors;
    return actionView(view.report, candidate.id).map((action) => ({
      action,
      impact,
      effort: candidate.effort,
      wave: waveOf(view, candidate.id),
    }));
  });
}
