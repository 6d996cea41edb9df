import type { Facilitation } from '../../../shared/assessment/change.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import { seenOf } from '../../../shared/roadmap/planDiff.ts';

export type SeenPlan = NonNullable<Facilitation['seenPlan']>;
/** What has been seen after a person's own edit took the plan from `before` to `after`: its effects are, and what new answers changed
 * earlier still is not. Null when there is nothing to store. The first edit takes note of the whole plan. */
export function seenAfter(seen: SeenPlan | undefined, before: Plan, after: Plan, at: SeenPlan['at']): SeenPlan | null {
  const now = new Map(Object.entries(seenOf(after)));
  if (seen === undefined) return { at, waves: Object.fromEntries(now) };
  const earlier = new Map(Object.entries(seenOf(before)));
  const moved = new Set([...earlier.keys(), ...now.keys()].filter((id) => earlier.get(id) !== now.get(id)));
  if (moved.size === 0) return null;
  const kept = Object.entries(seen.waves).filter(([id]) => !moved.has(id));
  return { at: seen.at, waves: Object.fromEntries([...kept, ...[...now].filter(([id]) => moved.has(id))]) };
}
