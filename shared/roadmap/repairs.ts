import type { Change } from '../assessment/change.ts';
import type { ActionId } from '../base/ids.ts';
import type { PlanDetail } from './makePlan.ts';
import type { Move } from './moves.ts';
import type { Plan } from './plan.ts';
import type { PlanProblem, ProblemKind } from './planProblems.ts';
import type { PlanState } from './planState.ts';

/** How a move can be made whole. `move-needs`: what it waits for moves before it; `move-followers`: what waits for it moves behind it;
 * `free-followers`: the planner places those anew; `put-off-followers`: they are put off too; `first-fitting`: the action goes to the
 * first wave in which nothing breaks; `raise-capacity`, `raise-owner-limit`: the wave holds as much as the move needs; `free-others`: the
 * planner places anew what else was fixed in the wave; `split`: the wave takes a first part. */
export type RepairKind =
  | 'move-needs'
  | 'move-followers'
  | 'free-followers'
  | 'put-off-followers'
  | 'first-fitting'
  | 'raise-capacity'
  | 'raise-owner-limit'
  | 'free-others'
  | 'split';

/** One such way, tried out. */
export interface Repair {
  readonly kind: RepairKind;
  /** All entry changes in order, the move included where it still holds: made instead of the move's own. */
  readonly changes: readonly Change[];
  /** The plan after it. */
  readonly plan: Plan;
  /** The other actions that it touches by name, with the wave that each one ends in (null: later). */
  readonly actions: readonly { readonly action: ActionId; readonly wave: number | null }[];
  /** `first-fitting`: the wave; `raise-capacity`: the wave that is raised; `split`: the wave of the first part; else null. */
  readonly wave: number | null;
  /** `raise-capacity`: the new person-days; `raise-owner-limit`: the new limit; else null. */
  readonly amount: number | null;
  /** `split`: person-days of the parts; else empty. */
  readonly parts: readonly number[];
  /** What it does not mend: other rules that the move breaks still, or that the repair breaks. */
  readonly leaves: readonly PlanProblem[];
}

/** A move that breaks something, with the plan before and after it. */
export interface Broken {
  readonly start: PlanState;
  readonly move: Move;
  readonly before: PlanDetail;
  /** After the move. */
  readonly state: PlanState;
  readonly after: PlanDetail;
  readonly problems: readonly PlanProblem[];
}

/** A way that may make a move whole: the state after it, and what it has to mend. */
export interface Attempt {
  readonly kind: RepairKind;
  readonly mends: readonly ProblemKind[];
  readonly state: PlanState;
  readonly touched?: readonly ActionId[];
  readonly wave?: number;
  readonly amount?: number;
  readonly parts?: readonly number[];
}
