import { toNineDecimals } from '../scoring/rounding.ts';

/** Most parts of one action. */
const mostParts = 12;

/** `count` parts as even as whole days allow, the longer ones first; thirds of a day only where there is less than a day for each. */
function evenly(days: number, count: number): readonly number[] {
  if (days < count) return Array.from({ length: count }, () => days / count);
  const parts: number[] = [];
  let left = days;
  for (let n = count; n > 1; n -= 1) {
    const part = Math.ceil(toNineDecimals(left / n));
    parts.push(part);
    left = toNineDecimals(left - part);
  }
  return [...parts, left];
}

/** True when the parts find a wave each, in this order. */
function findWaves(parts: readonly number[], capacities: readonly number[]): boolean {
  let wave = 0;
  return parts.every((days) => {
    const at = capacities.findIndex((capacity, i) => i >= wave && days <= capacity);
    wave = at + 1;
    return at >= 0;
  });
}

/** How an action of `days` person-days can be split so that each part fits a wave of these capacities (person-days), one after the other:
 * the fewest even parts, two at least; where even ones do not fit, as much as each wave takes. Null when the waves are too small. */
export function proposeParts(days: number, capacities: readonly number[]): readonly number[] | null {
  if (days <= 0) return null;
  for (let count = 2; count <= mostParts; count += 1) {
    const parts = evenly(days, count);
    if (parts.every((part) => part > 0) && findWaves(parts, capacities)) return parts;
  }
  const parts: number[] = [];
  let left = days;
  for (const capacity of capacities.filter((one) => one > 0).slice(0, mostParts)) {
    if (left <= 0) break;
    parts.push(Math.min(capacity, left));
    left = toNineDecimals(left - capacity);
  }
  return left > 0 || parts.length < 2 ? null : parts;
}
