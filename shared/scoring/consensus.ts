import type { ConsensusBand } from './result.ts';
import { clamp, toNineDecimals } from './rounding.ts';

/** Tastle and Wierman's consensus of answers on equally spaced categories: 1 all alike, 0 split between the extremes. `frequencies`
 * says how many chose each category, all categories listed; null under two answers (method 7.7). */
export function consensus(frequencies: readonly number[]): number | null {
  let count = 0;
  let sum = 0;
  for (const [category, frequency] of frequencies.entries()) {
    count += frequency;
    sum += category * frequency;
  }
  if (count < 2) return null;
  const mean = sum / count;
  const width = frequencies.length - 1;
  let result = 1;
  for (const [category, frequency] of frequencies.entries()) {
    if (frequency > 0) result += (frequency / count) * Math.log2(1 - Math.abs(category - mean) / width);
  }
  return clamp(result, 0, 1);
}

/** Reads a consensus: from 0.80 agreed, from 0.60 discuss, below contested (method 7.7). */
export function bandOf(value: number | null): ConsensusBand | null {
  if (value === null) return null;
  const rounded = toNineDecimals(value);
  if (rounded >= 0.8) return 'agreed';
  return rounded >= 0.6 ? 'discuss' : 'contested';
}
