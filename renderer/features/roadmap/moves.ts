import type { ActionId } from '../../../shared/base/ids.ts';
import type { ActionPatch } from './actionEdits.ts';
import type { RoadmapView } from './roadmapView.ts';

/** Where a person puts an action: a wave that keeps it, the planner's choice, or out of the waves for a reason. */
export type Move =
  | { readonly to: 'wave'; readonly wave: number }
  | { readonly to: 'planner' }
  | { readonly to: 'not-now'; readonly reason: string };

/** What a move changes in the action's edit. */
export function movePatch(move: Move): ActionPatch {
  switch (move.to) {
    case 'wave':
      return { wave: move.wave, notNow: undefined };
    case 'planner':
      return { wave: undefined, notNow: undefined };
    case 'not-now':
      return { wave: undefined, notNow: move.reason };
  }
}

/** The wave that holds an action, 0 when none does. */
export function waveOf({ plan }: RoadmapView, id: ActionId): number {
  return plan.waves.find((wave) => wave.actions.includes(id))?.number ?? 0;
}

/** True when people decided where it stands. */
export function isPlaced({ report }: RoadmapView, id: ActionId): boolean {
  const edit = report.edits.get(id);
  return edit?.wave !== undefined || edit?.notNow !== undefined;
}

/** Nothing would change: the card lies there already. A wave that the planner chose is kept only on request, not by a drop on itself. */
export function isIdle(view: RoadmapView, id: ActionId, move: Move): boolean {
  switch (move.to) {
    case 'wave':
      return waveOf(view, id) === move.wave;
    case 'planner':
      return !isPlaced(view, id);
    case 'not-now':
      return false;
  }
}

/** Discoveries stand where they do by the method's rule: first wave or not now. */
export function canTakeWave({ plan }: RoadmapView, id: ActionId): boolean {
  return plan.candidates.find((candidate) => candidate.id === id)?.kind !== 'discovery';
}
