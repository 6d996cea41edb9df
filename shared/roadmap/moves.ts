import { actionKind, partDays, partOf } from '../assessment/actionKind.ts';
import { readersWith } from '../assessment/readersOf.ts';
import type { ActionEdit, Visibility } from '../assessment/schema.ts';
import { ActionId } from '../base/ids.ts';
import type { PlanDetail } from './makePlan.ts';
import { type PlanProblem, planProblems, problemKey } from './planProblems.ts';
import { type PlanState, withEdit } from './planState.ts';
import { ownerOf } from './schedule.ts';

/** Where an action goes: into a wave (1-12), to wherever the planner puts it, or to "not now" for a reason, with
 * those who may read it. */
export type Move =
  | { readonly action: ActionId; readonly to: number | 'free' }
  | { readonly action: ActionId; readonly to: 'not-now'; readonly reason: string; readonly readers?: Visibility };

/** An edit with the reason of a move, for its readers. */
export function putOff(edit: ActionEdit, { reason, readers }: Extract<Move, { to: 'not-now' }>): ActionEdit {
  const { readers: before, ...rest } = edit;
  const now = readers === undefined ? before : readersWith(edit, 'notNow', readers);
  return { ...rest, notNow: reason, ...(now === undefined ? {} : { readers: now }) };
}

function placed({ wave: _wave, notNow: _notNow, ...rest }: ActionEdit, move: Move): ActionEdit {
  if (move.to === 'free') return rest;
  return move.to === 'not-now' ? putOff(rest, move) : { ...rest, wave: move.to };
}

/** The state after a move. A part that comes back brings its action back with it; a discovery card has no wave to choose. */
export function moved(state: PlanState, move: Move): PlanState {
  const { framework, assessment } = state;
  const kind = actionKind(framework, move.action, partDays(assessment.actions ?? []));
  const isWaveless = kind === 'discovery' && typeof move.to === 'number';
  const after = withEdit(state, move.action, (edit) =>
    placed(edit, isWaveless ? { action: move.action, to: 'free' } : move),
  );
  const whole = kind === 'part' ? partOf(move.action) : null;
  if (whole === null || move.to === 'not-now') return after;
  return withEdit(after, ActionId.parse(whole.action), ({ notNow: _notNow, ...rest }) => rest);
}

/** The same rule broken as badly before. */
function wasBroken(problem: PlanProblem, earlier: PlanProblem | undefined): boolean {
  if (earlier === undefined) return false;
  if (problem.kind === 'over-capacity') return earlier.kind === problem.kind && problem.overDays <= earlier.overDays;
  if (problem.kind === 'owner-limit') return earlier.kind === problem.kind && problem.count <= earlier.count;
  return true;
}

/** What a move would break that is not broken as badly already, and what is broken about the moved action itself. */
export function brokenBy(move: Move, before: PlanDetail, after: PlanDetail): readonly PlanProblem[] {
  const known = new Map(planProblems(before).map((problem) => [problemKey(problem), problem]));
  const draft = after.drafts.find(({ id }) => id === move.action);
  const owner = draft === undefined ? null : ownerOf(draft);
  const wave = after.schedule.waveOf.get(move.action);
  const isAbout = (problem: PlanProblem): boolean => {
    if (problem.kind === 'needs') return problem.action === move.action || problem.need === move.action;
    return problem.wave === wave && (problem.kind === 'over-capacity' || problem.owner === owner);
  };
  return planProblems(after).filter(
    (problem) => isAbout(problem) || !wasBroken(problem, known.get(problemKey(problem))),
  );
}
