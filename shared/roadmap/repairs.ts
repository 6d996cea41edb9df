import { partId } from '../assessment/actionKind.ts';
import type { Change } from '../assessment/change.ts';
import type { ActionEdit } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import type { PlanDetail } from './makePlan.ts';
import { brokenBy, type Move, moved } from './moves.ts';
import type { Plan } from './plan.ts';
import type { PlanProblem, ProblemKind } from './planProblems.ts';
import { detailOf, type PlanState, withEdit, withSettings } from './planState.ts';
import { proposeParts } from './proposeParts.ts';
import { isFixed } from './schedule.ts';

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

export interface Broken {
  readonly start: PlanState;
  readonly move: Move;
  readonly before: PlanDetail;
  /** After the move. */
  readonly state: PlanState;
  readonly after: PlanDetail;
  readonly problems: readonly PlanProblem[];
}

interface Attempt {
  readonly kind: RepairKind;
  readonly mends: readonly ProblemKind[];
  readonly state: PlanState;
  readonly touched?: readonly ActionId[];
  readonly wave?: number;
  readonly amount?: number;
  readonly parts?: readonly number[];
}

type Needs = Extract<PlanProblem, { kind: 'needs' }>;

const mostDays = 10_000;
const highestOwnerLimit = 100;

function inWave({ notNow: _notNow, ...rest }: ActionEdit, wave: number): ActionEdit {
  return { ...rest, wave };
}

function freed({ wave: _wave, ...rest }: ActionEdit): ActionEdit {
  return rest;
}

function needsOf({ problems }: Broken): readonly Needs[] {
  return problems.filter((problem): problem is Needs => problem.kind === 'needs');
}

/** Gives actions new waves in a trial, and keeps count of what is fixed where. */
class Trial {
  state: PlanState;
  readonly touched = new Map<ActionId, number>();
  readonly #after: PlanDetail;
  readonly #drafts: ReadonlyMap<string, Draft>;

  constructor({ state, after }: Broken) {
    this.state = state;
    this.#after = after;
    this.#drafts = new Map(after.drafts.map((draft) => [draft.id, draft]));
  }

  put(id: ActionId, wave: number): void {
    this.touched.set(id, wave);
    this.state = withEdit(this.state, id, (edit) => inWave(edit, wave));
    const part = this.#drafts.get(id)?.part ?? null;
    if (part !== null) this.state = withEdit(this.state, part.of, ({ notNow: _notNow, ...rest }) => rest);
  }

  waveOf(id: ActionId): number {
    return this.touched.get(id) ?? this.#after.schedule.waveOf.get(id) ?? Number.POSITIVE_INFINITY;
  }

  /** Person-days that are free beside what is fixed in a wave. */
  #room(wave: number): number {
    const { capacityDays } = this.#after.limits;
    let room = capacityDays[wave - 1] ?? 0;
    for (const draft of this.#after.drafts) {
      if (
        this.touched.has(draft.id) ? this.touched.get(draft.id) === wave : isFixed(draft) && draft.edit?.wave === wave
      ) {
        room -= draft.days;
      }
    }
    return toNineDecimals(room);
  }

  /** Puts an action and what it waits for before a wave: as late as it fits, else right before. False when there is no wave left. */
  putBefore(id: ActionId, wave: number, path: ReadonlySet<string> = new Set()): boolean {
    if (this.waveOf(id) < wave) return true;
    if (wave <= 1 || path.has(id)) return false;
    const days = this.#drafts.get(id)?.days ?? 0;
    const fitting = Array.from({ length: wave - 1 }, (_, i) => wave - 1 - i).find((one) => this.#room(one) >= days);
    const target = fitting ?? wave - 1;
    this.put(id, target);
    const deeper = new Set([...path, id]);
    return (this.#after.waits.get(id) ?? []).every((need) => this.putBefore(need, target, deeper));
  }

  /** Puts an action behind a wave, and what is fixed and waits for it behind that. False when there is no wave left. */
  putBehind(id: ActionId, wave: number, path: ReadonlySet<string> = new Set()): boolean {
    const target = wave + 1;
    if (target > this.#after.schedule.waves.length || path.has(id)) return false;
    this.put(id, target);
    const deeper = new Set([...path, id]);
    return this.#after.drafts
      .filter((draft) => isFixed(draft) && (this.#after.waits.get(draft.id) ?? []).includes(id))
      .every((draft) => this.waveOf(draft.id) > target || this.putBehind(draft.id, target, deeper));
  }
}

function needAttempts(broken: Broken): readonly Attempt[] {
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
            state: each((edit) => ({ ...freed(edit), notNow: move.reason })),
            touched: followers,
          },
        ]
      : []),
  ];
}

/** The wave takes as much of the action as it has room for; the rest is split so that it fits the waves after it. */
function splitAttempt({ start, move, after }: Broken, wave: number): readonly Attempt[] {
  const draft = after.drafts.find(({ id }) => id === move.action);
  if (draft === undefined || draft.part !== null || after.schedule.waveOf.get(draft.id) !== wave) return [];
  const { capacityDays } = after.limits;
  const others = after.drafts.filter((one) => one !== draft && isFixed(one) && one.edit?.wave === wave);
  const room = toNineDecimals((capacityDays[wave - 1] ?? 0) - others.reduce((sum, { days }) => sum + days, 0));
  const rest = toNineDecimals(draft.days - room);
  if (room <= 0 || rest <= 0) return [];
  const later = capacityDays.slice(wave);
  const tail = later.some((capacity) => capacity >= rest) ? [rest] : proposeParts(rest, later);
  if (tail === null || tail.length > 11) return [];
  const parts = [room, ...tail];
  const whole = withEdit(start, draft.id, ({ wave: _wave, notNow: _notNow, ...edit }) => ({ ...edit, parts }));
  const state = withEdit(whole, partId(draft.id, 1), (edit) => inWave(edit, wave));
  return [{ kind: 'split', mends: ['over-capacity'], state, wave, parts }];
}

function capacityAttempts(broken: Broken): readonly Attempt[] {
  const { state, after, move } = broken;
  return broken.problems.flatMap((problem): readonly Attempt[] => {
    if (problem.kind !== 'over-capacity') return [];
    const { wave, overDays } = problem;
    const { capacityDays } = after.limits;
    const days = toNineDecimals((capacityDays[wave - 1] ?? 0) + overDays);
    const raised = Array.from({ length: Math.max(capacityDays.length, wave) }, (_, i) =>
      i === wave - 1 ? days : (capacityDays[i] ?? 0),
    );
    const others = after.drafts.filter(
      (draft) => draft.id !== move.action && isFixed(draft) && draft.edit?.wave === wave,
    );
    const leaving: Draft[] = [];
    let over = overDays;
    for (const draft of others.toReversed()) {
      if (over <= 0) break;
      if (draft.days === 0) continue;
      leaving.push(draft);
      over = toNineDecimals(over - draft.days);
    }
    const mends: readonly ProblemKind[] = ['over-capacity'];
    return [
      ...(days > mostDays
        ? []
        : [
            {
              kind: 'raise-capacity' as const,
              mends,
              state: withSettings(state, (settings) => ({ ...settings, capacityDays: raised })),
              wave,
              amount: days,
            },
          ]),
      ...(over > 0
        ? []
        : [
            {
              kind: 'free-others' as const,
              mends,
              state: leaving.reduce((sofar, { id }) => withEdit(sofar, id, freed), state),
              touched: leaving.map(({ id }) => id),
            },
          ]),
      ...splitAttempt(broken, wave),
    ];
  });
}

function ownerAttempts({ state, problems }: Broken): readonly Attempt[] {
  const counts = problems.flatMap((problem) => (problem.kind === 'owner-limit' ? [problem.count] : []));
  const amount = Math.max(...counts);
  if (counts.length === 0 || amount > highestOwnerLimit) return [];
  const raised = withSettings(state, (settings) => ({ ...settings, ownerLimit: amount }));
  return [{ kind: 'raise-owner-limit', mends: ['owner-limit'], state: raised, amount }];
}

/** The first wave in which the move breaks nothing. */
function fittingAttempt({ start, move, before, problems }: Broken): readonly Attempt[] {
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
    ...needAttempts(broken),
    ...capacityAttempts(broken),
    ...ownerAttempts(broken),
    ...fittingAttempt(broken),
  ];
  return attempts
    .flatMap((attempt) => tried(broken, attempt))
    .toSorted((a, b) => Number(a.leaves.length > 0) - Number(b.leaves.length > 0));
}
