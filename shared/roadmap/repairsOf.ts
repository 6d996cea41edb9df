import { capacityRepairs } from './capacityRepairs.ts';
import { brokenBy, type Move, moved } from './moves.ts';
import { needRepairs } from './needRepairs.ts';
import { detailOf, withSettings } from './planState.ts';
import type { Attempt, Broken, Repair } from './repairs.ts';

/** The most that the assessment's settings take. */
const highestOwnerLimit = 100;

function ownerRepairs({ state, problems }: Broken): readonly Attempt[] {
  const counts = problems.flatMap((problem) => (problem.kind === 'owner-limit' ? [problem.count] : []));
  const amount = Math.max(...counts);
  if (counts.length === 0 || amount > highestOwnerLimit) return [];
  const raised = withSettings(state, (settings) => ({ ...settings, ownerLimit: amount }));
  return [{ kind: 'raise-owner-limit', mends: ['owner-limit'], state: raised, amount }];
}

/** The first wave in which the move breaks nothing. */
function fittingRepair({ start, move, before, problems }: Broken): readonly Attempt[] {
  if (move.to === 'not-now') return [];
  const { action } = move;
  for (const { number } of before.schedule.waves) {
    if (number === move.to) continue;
    const other: Move = { action, to: number };
    const state = moved(start, other);
    if (brokenBy(other, before, detailOf(state)).length > 0) continue;
    return [{ kind: 'first-fitting', mends: problems.map(({ kind }) => kind), state, wave: number }];
  }
  return [];
}

/** Tries a repair out; nothing when it does not mend what it is for. */
function tried({ before, move }: Broken, attempt: Attempt): readonly Repair[] {
  const { kind, mends, state, touched = [], wave = null, amount = null, parts = [] } = attempt;
  const after = detailOf(state);
  const leaves = brokenBy(move, before, after);
  if (leaves.some((problem) => mends.includes(problem.kind))) return [];
  const actions = touched.map((action) => ({ action, wave: after.schedule.waveOf.get(action) ?? null }));
  return [{ kind, changes: state.changes, plan: after.plan, actions, wave, amount, parts, leaves }];
}

/** Every way that makes a broken move whole, tried out: what each one is for is not broken any more after it. Those that leave nothing
 * broken come first. */
export function repairsOf(broken: Broken): readonly Repair[] {
  const attempts = [
    ...needRepairs(broken),
    ...capacityRepairs(broken),
    ...ownerRepairs(broken),
    ...fittingRepair(broken),
  ];
  return attempts
    .flatMap((attempt) => tried(broken, attempt))
    .toSorted((a, b) => Number(a.leaves.length > 0) - Number(b.leaves.length > 0));
}
