/** The value to nine decimals. Every comparison with a threshold goes through it, so that 85.00000000000001 is 85 (method 8b). */
export function toNineDecimals(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** The value, pulled into `lowest`..`highest`. A mean lies among its values; floating sums alone do not promise it. */
export function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
