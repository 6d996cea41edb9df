import { toNineDecimals } from './rounding.ts';

/** Highest level of a capability and of a pillar. */
export const topLevel = 5;

/** The whole level that gates see in a score 1-5: halves go down, and a contested score counts as the level below it (method 8b.7). */
export function roundedLevel(score: number, contested = false): number {
  return contested ? Math.floor(toNineDecimals(score)) : Math.ceil(toNineDecimals(score - 0.5));
}
