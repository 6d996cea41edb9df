/** Where a value of 1-5 lies on the axis, in percent of its length with two decimals; values outside are moved to its ends. */
export function scorePercent(value: number): number {
  const clamped = Math.min(5, Math.max(1, value));
  return Math.round((clamped - 1) * 2500) / 100;
}

/** A range narrower than 0.1 is not drawn. */
export function hasRange(low: number | null | undefined, high: number | null | undefined): boolean {
  // Both come rounded to two decimals, so 2.57 to 2.67 must not fail on binary dust.
  return typeof low === 'number' && typeof high === 'number' && high - low >= 0.1 - 1e-9;
}
