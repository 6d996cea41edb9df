import { topLevel } from './level.ts';

/** The target of a question that nobody set one for: one above its section's level (null: none), at least 3 for a key question, and 3
 * without a section level (method 8b.9). */
export function defaultTarget(sectionLevel: number | null, key: boolean): number {
  if (sectionLevel === null) return 3;
  return Math.max(Math.min(topLevel, sectionLevel + 1), key ? 3 : 1);
}

/** How far a score stays below its target, in levels; never negative. */
export function gapTo(target: number, score: number): number {
  return Math.max(0, target - score);
}
