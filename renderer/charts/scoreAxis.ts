/** The 1-5 axis of a score bar, in px at 1:1. */
export const scoreAxis = { width: 300, height: 28, start: 10, end: 290 } as const;

const mid = (scoreAxis.end - scoreAxis.start) / 4;

/** Where a value of 1-5 lies on the axis, in px with one decimal; values outside are moved to its ends. */
export function scoreX(value: number): number {
  const clamped = Math.min(5, Math.max(1, value));
  return Math.round((scoreAxis.start + (clamped - 1) * mid) * 10) / 10;
}

/** A range narrower than 0.1 is not drawn. */
export function hasRange(low: number | null | undefined, high: number | null | undefined): boolean {
  return typeof low === 'number' && typeof high === 'number' && high - low >= 0.1 - 1e-9;
}
