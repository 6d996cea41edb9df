import type { ActionId } from '../../../shared/base/ids.ts';
import { moveProblems } from '../../../shared/roadmap/checkMove.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';
import type { Candidate } from '../../../shared/roadmap/plan.ts';
import type { RoadmapView } from './roadmapView.ts';

/** The wave that holds an action, 0 when none does. */
export function waveOf({ plan }: RoadmapView, id: ActionId): number {
  return plan.waves.find((wave) => wave.actions.includes(id))?.number ?? 0;
}

/** True when people decided where it stands. */
export function isPlaced({ report }: RoadmapView, id: ActionId): boolean {
  const edit = report.edits.get(id);
  return edit?.wave !== undefined || edit?.notNow !== undefined;
}

/** True when a move leaves the card where it lies. A wave that the planner chose is kept by a choice, not by a drop on itself. */
export function isIdle(view: RoadmapView, { action, to }: Move): boolean {
  if (to === 'not-now') return false;
  return to === 'free' ? !isPlaced(view, action) : waveOf(view, action) === to;
}

/** Discoveries stand where they do by the method's rule: first wave or not now. */
export function canTakeWave({ plan }: RoadmapView, id: ActionId): boolean {
  return plan.candidates.find((candidate) => candidate.id === id)?.kind !== 'discovery';
}

/** True for an action of some length that is not a part. */
export function isSplittable(candidate: Candidate | undefined): boolean {
  return (
    candidate !== undefined && candidate.kind !== 'discovery' && candidate.part === undefined && candidate.days > 0
  );
}

/** The waves in which an action would break a rule. */
export function breakingWaves({ report, plan }: RoadmapView, action: ActionId): readonly number[] {
  const { framework, input, score } = report;
  return plan.waves
    .map(({ number }) => number)
    .filter((to) => moveProblems(framework, input.assessment, score, { action, to }).length > 0);
}
