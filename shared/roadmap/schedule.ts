import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import type { Later, LaterReason } from './plan.ts';
import type { Waits } from './prerequisites.ts';

/** Most actions of one owner in one wave when nobody has said (method 8.4). */
export const usualOwnerLimit = 3;

/** A wave with its actions in the order of choice: those that people fixed, then those that the planner took. */
export interface ScheduledWave {
  readonly number: number;
  readonly capacityDays: number;
  readonly loadDays: number;
  readonly drafts: readonly Draft[];
}

/** What a wave can hold. */
export interface Limits {
  /** Person-days of each wave. */
  readonly capacityDays: readonly number[];
  /** Most actions of one owner in one wave. */
  readonly ownerLimit: number;
}

export interface Schedule {
  readonly waves: readonly ScheduledWave[];
  readonly later: readonly Later[];
  /** The wave of every action that has one. */
  readonly waveOf: ReadonlyMap<string, number>;
}

/** The owner as typed; white space alone is nobody. */
export function ownerOf({ edit }: Draft): string | null {
  const owner = edit?.owner ?? '';
  return owner.trim() === '' ? null : owner;
}

/** One wave while it is being filled. */
class OpenWave {
  readonly number: number;
  readonly capacityDays: number;
  readonly drafts: Draft[] = [];
  loadDays = 0;
  readonly #ownerLimit: number;
  readonly #owners = new Map<string, number>();

  constructor(number: number, capacityDays: number, ownerLimit: number) {
    this.number = number;
    this.capacityDays = capacityDays;
    this.#ownerLimit = ownerLimit;
  }

  take(draft: Draft): void {
    const owner = ownerOf(draft);
    if (owner !== null) this.#owners.set(owner, (this.#owners.get(owner) ?? 0) + 1);
    this.drafts.push(draft);
    this.loadDays = toNineDecimals(this.loadDays + draft.days);
  }

  hasRoomFor({ days }: Draft): boolean {
    return toNineDecimals(this.loadDays + days) <= this.capacityDays;
  }

  hasOwnerFree(draft: Draft): boolean {
    const owner = ownerOf(draft);
    return owner === null || (this.#owners.get(owner) ?? 0) < this.#ownerLimit;
  }
}

/** A person chose its wave. */
export function isFixed({ edit }: Pick<Draft, 'edit'>): boolean {
  return edit?.wave !== undefined && edit.notNow === undefined;
}

/** A wave that somebody fixed an action in exists, even when no capacity was given for it: then it has none. */
function openWaves(ranked: readonly Draft[], { capacityDays, ownerLimit }: Limits): readonly OpenWave[] {
  const fixed = ranked.filter(isFixed).map(({ edit }) => edit?.wave ?? 0);
  const count = Math.max(capacityDays.length, ...fixed);
  return Array.from({ length: count }, (_, i) => new OpenWave(i + 1, capacityDays[i] ?? 0, ownerLimit));
}

/** Fills waves in ranking order (method 8.4, 8b.14). Fixed actions stay where they were put and take their days first; the others take the
 * first wave in which everything they wait for is behind them and capacity and owner allow. Nothing is lost: what fits nowhere is
 * `later`, with its reason. */
export function schedule(ranked: readonly Draft[], waits: Waits, limits: Limits): Schedule {
  const { capacityDays } = limits;
  const waves = openWaves(ranked, limits);
  const waveOf = new Map<string, number>();
  for (const draft of ranked.filter(isFixed)) {
    const wave = waves[(draft.edit?.wave ?? 1) - 1];
    if (wave === undefined) continue;
    wave.take(draft);
    waveOf.set(draft.id, wave.number);
  }

  const ready = new Set<string>();
  const heldByOwner = new Set<string>();
  const waiting = ranked.filter((draft) => !isFixed(draft) && draft.edit?.notNow === undefined);
  for (const wave of waves) {
    for (const draft of waiting) {
      if (waveOf.has(draft.id)) continue;
      const isReady = (waits.get(draft.id) ?? []).every((need) => (waveOf.get(need) ?? wave.number) < wave.number);
      if (!isReady) continue;
      ready.add(draft.id);
      if (!wave.hasRoomFor(draft)) continue;
      if (!wave.hasOwnerFree(draft)) {
        heldByOwner.add(draft.id);
        continue;
      }
      wave.take(draft);
      waveOf.set(draft.id, wave.number);
    }
  }

  const largest = Math.max(...capacityDays);
  const reasonOf = (draft: Draft): LaterReason => {
    if (draft.edit?.notNow !== undefined) return 'not-now';
    if (draft.days > largest) return 'too-large';
    if (!ready.has(draft.id)) return 'prerequisite';
    return heldByOwner.has(draft.id) ? 'owner-limit' : 'capacity';
  };
  const later = ranked
    .filter((draft) => !waveOf.has(draft.id))
    .map((draft) => ({ id: draft.id, reason: reasonOf(draft) }));
  return { waves, later, waveOf };
}
