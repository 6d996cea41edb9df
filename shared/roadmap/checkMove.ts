import type { Change } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';
import { brokenBy, type Move, moved } from './moves.ts';
import type { Plan } from './plan.ts';
import { type PlanChange, planDiff } from './planDiff.ts';
import type { PlanProblem } from './planProblems.ts';
import { detailOf, type PlanState } from './planState.ts';
import type { Repair } from './repairs.ts';
import { repairsOf } from './repairsOf.ts';

/** What a move would do. */
export interface MoveCheck {
  /** The move itself, as entry changes; empty when it changes nothing. */
  readonly changes: readonly Change[];
  /** The plan after it. */
  readonly plan: Plan;
  /** The rules that it breaks; empty when the move can be made as it is. */
  readonly problems: readonly PlanProblem[];
  /** What else the planner would do about the other actions. */
  readonly consequences: readonly PlanChange[];
  /** Ways to make the move without breaking the rules; those that leave nothing broken come first. */
  readonly repairs: readonly Repair[];
}

/** Looks at a move before it is made: what it breaks, what else follows, and how it could be made whole. Pure; nothing is stored. */
export function checkMove(framework: Framework, assessment: Assessment, score: Score, move: Move): MoveCheck {
  const start: PlanState = { framework, assessment, score, changes: [] };
  const before = detailOf(start);
  const state = moved(start, move);
  const after = detailOf(state);
  const problems = brokenBy(move, before, after);
  return {
    changes: state.changes,
    plan: after.plan,
    problems,
    consequences: planDiff(state, before.plan, after.plan).filter(({ action }) => action !== move.action),
    repairs: problems.length === 0 ? [] : repairsOf({ start, move, before, state, after, problems }),
  };
}

/** The rules that a move would break; empty when it can be made as it is. Cheaper than {@link checkMove}, for every place of a board. */
export function moveProblems(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  move: Move,
): readonly PlanProblem[] {
  const start: PlanState = { framework, assessment, score, changes: [] };
  return brokenBy(move, detailOf(start), detailOf(moved(start, move)));
}
