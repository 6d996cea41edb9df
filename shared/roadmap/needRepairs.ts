import type { ActionEdit } from '../assessment/schema.ts';
import { putOff } from './moves.ts';
import type { PlanProblem, ProblemKind } from './planProblems.ts';
import { withEdit } from './planState.ts';
import type { Attempt, Broken } from './repairs.ts';
import { freed, Trial } from './trial.ts';

type Needs = Extract<PlanProblem, { kind: 'needs' }>;

function needsOf({ problems }: Broken): readonly Needs[] {
  return problems.filter((problem): problem is Needs => problem.kind === 'needs');
}

/** What may mend a move that breaks prerequisites. */
export function needRepairs(broken: Broken): readonly Attempt[] {
  const needs = needsOf(broken);
  if (needs.length === 0) return [];
  const mends: readonly ProblemKind[] = ['needs'];
  const { move, state } = broken;
  const before = new Trial(broken);
  const canPrecede = needs.every(({ need, wave }) => need !== move.action && before.putBefore(need, wave));
  const followers = [...new Set(needs.filter(({ action }) => action !== move.action).map(({ action }) => action))];
  const behind = new Trial(broken);
  const canFollow =
    followers.length > 0 &&
    needs.every(
      ({ action, needWave }) =>
        action !== move.action &&
        needWave !== null &&
        (behind.waveOf(action) > needWave || behind.putBehind(action, needWave)),
    );
  const each = (change: (edit: ActionEdit) => ActionEdit) =>
    followers.reduce((sofar, id) => withEdit(sofar, id, change), state);
  return [
    ...(canPrecede
      ? [{ kind: 'move-needs' as const, mends, state: before.state, touched: [...before.touched.keys()] }]
      : []),
    ...(canFollow
      ? [{ kind: 'move-followers' as const, mends, state: behind.state, touched: [...behind.touched.keys()] }]
      : []),
    ...(followers.length > 0
      ? [{ kind: 'free-followers' as const, mends, state: each(freed), touched: followers }]
      : []),
    ...(followers.length > 0 && move.to === 'not-now'
      ? [
          {
            kind: 'put-off-followers' as const,
            mends,
            state: each((edit) => putOff(freed(edit), move)),
            touched: followers,
          },
        ]
      : []),
  ];
}
