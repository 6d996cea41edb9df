import type { ActionEdit } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import type { PlanDetail } from './makePlan.ts';
import { type PlanState, withEdit } from './planState.ts';
import type { Broken } from './repairs.ts';
import { isFixed } from './schedule.ts';

/** An edit that fixes its action in a wave. */
export function inWave({ notNow: _notNow, ...rest }: ActionEdit, wave: number): ActionEdit {
  return { ...rest, wave };
}

/** An edit that leaves its action's wave to the planner. */
export function freed({ wave: _wave, ...rest }: ActionEdit): ActionEdit {
  return rest;
}

/** Gives actions new waves in a trial, and keeps count of what is fixed where. */
export class Trial {
  state: PlanState;
  readonly touched = new Map<ActionId, number>();
  readonly #after: PlanDetail;
  readonly #drafts: ReadonlyMap<string, Draft>;

  constructor({ state, after }: Broken) {
    this.state = state;
    this.#after = after;
    this.#drafts = new Map(after.drafts.map((draft) => [draft.id, draft]));
  }

  /** Fixes an action in a wave. A part takes its action back from "not now". */
  put(id: ActionId, wave: number): void {
    this.touched.set(id, wave);
    this.state = withEdit(this.state, id, (edit) => inWave(edit, wave));
    const part = this.#drafts.get(id)?.part ?? null;
    if (part !== null) this.state = withEdit(this.state, part.of, ({ notNow: _notNow, ...rest }) => rest);
  }

  /** Where an action stands in the trial; infinite for one without a wave. */
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
