import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import { type Change, mostChanges } from '../../shared/assessment/change.ts';
import { changeProblem } from '../../shared/assessment/changeProblem.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';

/** The changes in an order in which each of them is allowed after those before it; null when there is none, because something that was
 * left out is needed. */
export function storingOrder(framework: Framework, draft: Draft, changes: readonly Change[]): readonly Change[] | null {
  if (changes.length > mostChanges) return null;
  const ordered: Change[] = [];
  let now = draft;
  let waiting = changes;
  while (waiting.length > 0) {
    const held: Change[] = [];
    for (const change of waiting) {
      if (changeProblem(framework, now.assessment, change) !== null) held.push(change);
      else {
        ordered.push(change);
        now = applyChange(now, change);
      }
    }
    if (held.length === waiting.length) return null;
    waiting = held;
  }
  return ordered;
}
