import { partId } from '../../../shared/assessment/actionKind.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import type { ActionEdit, Assessment } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { proposeParts } from '../../../shared/roadmap/proposeParts.ts';
import { withPatch } from './actionEdits.ts';

/** Fewest and most parts of an action. */
export const fewestParts = 2;
export const mostParts = 12;

function editOf({ actions }: Assessment, id: string): ActionEdit | undefined {
  return actions?.findLast((edit) => edit.id === id);
}

/** Takes away the edits of parts from number `from` on. */
function withoutParts(assessment: Assessment, id: ActionId, from: number): readonly Change[] {
  const count = editOf(assessment, id)?.parts?.length ?? 0;
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => number >= from && editOf(assessment, partId(id, number)) !== undefined)
    .map((number) => ({ entry: 'action', action: partId(id, number), value: null }));
}

/** Splits an action, or splits it anew. It has no wave of its own any more: its parts have. */
export function splitChanges(assessment: Assessment, id: ActionId, days: readonly number[]): readonly Change[] {
  const value = withPatch(id, editOf(assessment, id), { parts: [...days], wave: undefined });
  return [...withoutParts(assessment, id, days.length + 1), { entry: 'action', action: id, value }];
}

/** Puts an action together again; what was typed about single parts goes with them. */
export function joinChanges(assessment: Assessment, id: ActionId): readonly Change[] {
  const value = withPatch(id, editOf(assessment, id), { parts: undefined });
  return [...withoutParts(assessment, id, 1), { entry: 'action', action: id, value }];
}

/** Takes back everything that people said about an action, its parts included; an own action goes away. */
export function forgetChanges(assessment: Assessment, id: ActionId): readonly Change[] {
  return [...withoutParts(assessment, id, 1), { entry: 'action', action: id, value: null }];
}

/** Sizes to begin with: parts that fit the waves, else two halves. */
export function firstSizes(days: number, capacities: readonly number[]): readonly number[] {
  return proposeParts(days, capacities) ?? [days / 2, days / 2];
}

/** The sizes with another count of parts: the last is halved, or takes what the removed one had. */
export function resized(sizes: readonly number[], count: number): readonly number[] {
  const last = sizes.at(-1) ?? 0;
  if (count > sizes.length) {
    const first = last >= 2 ? Math.ceil(last / 2) : last / 2;
    return resized([...sizes.slice(0, -1), first, last - first], count);
  }
  if (count < sizes.length) return resized([...sizes.slice(0, -2), (sizes.at(-2) ?? 0) + last], count);
  return sizes;
}
