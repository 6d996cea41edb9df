import type { ActionEdit, Effort } from '../assessment/schema.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import { effortPoints } from './effort.ts';
import type { Factors } from './plan.ts';

/** How sure an action is to work when nobody has said (method 8b.13). */
const usualConfidence = 0.8;
/** How much of a successor's priority falls on what it waits for (method 8.2). */
const inheritance = 0.9;

interface Given {
  readonly gap: number;
  readonly weight: number;
  readonly impact: number;
  readonly urgency: number;
  readonly effort: Effort;
  readonly edit: ActionEdit | undefined;
}

/** The six factors of an action; what people set by hand goes before what follows from answers and content. */
export function factorsOf({ gap, weight, impact, urgency, effort, edit }: Given): Factors {
  const byHand = edit?.factors;
  return {
    gap: byHand?.gap ?? gap,
    weight: byHand?.weight ?? weight,
    impact: byHand?.impact ?? impact,
    confidence: edit?.confidence ?? usualConfidence,
    urgency: byHand?.urgency ?? urgency,
    effortPoints: effortPoints(effort),
  };
}

/** Gap x weight x impact x confidence x urgency / effort points (method 8.2). */
export function priorityOf({ gap, weight, impact, confidence, urgency, effortPoints: points }: Factors): number {
  return (gap * weight * impact * confidence * urgency) / points;
}

/** Urgency 1.5 for what blocks where it hurts most and for exposure, 1.25 for what blocks, else 1 (method 8.2). */
export function urgencyOf(blocks: boolean, blocksWeakest: boolean, edit: ActionEdit | undefined): number {
  if (blocksWeakest || edit?.exposure === true) return 1.5;
  return blocks ? 1.25 : 1;
}

/** Each action's own priority or 0.9 of what waits for it, whichever is more, until nothing changes (method 8.2): enabling work is not
 * starved. `waits` tells what each action waits for. */
export function effectivePriorities(
  drafts: readonly Draft[],
  waits: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const effective = new Map<string, number>(drafts.map((draft) => [draft.id, draft.priority]));
  let changed: readonly string[] = drafts.map((draft) => draft.id);
  while (changed.length > 0) {
    const raised = new Set<string>();
    for (const id of changed) {
      const inherited = inheritance * (effective.get(id) ?? 0);
      for (const need of waits.get(id) ?? []) {
        if (inherited <= (effective.get(need) ?? Number.POSITIVE_INFINITY)) continue;
        effective.set(need, inherited);
        raised.add(need);
      }
    }
    changed = [...raised];
  }
  return effective;
}

/** The ranking: effective priority, then what blocks, lower effort, larger gap, id by code unit (method 8.4). */
export function byRank(effective: ReadonlyMap<string, number>): (a: Draft, b: Draft) => number {
  const rank = (draft: Draft) => toNineDecimals(effective.get(draft.id) ?? draft.priority);
  return (a, b) =>
    rank(b) - rank(a) ||
    Number(b.blocks) - Number(a.blocks) ||
    a.effort - b.effort ||
    toNineDecimals(b.factors.gap) - toNineDecimals(a.factors.gap) ||
    (a.id < b.id ? -1 : 1);
}
