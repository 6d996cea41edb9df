/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Dice {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** True `share` of the time. */
  chance(share: number): boolean;
}

export function dice(seed: number): Dice {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
