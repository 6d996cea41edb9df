/** How far apart two categories count: by the answers that lie between them, or by the difference itself. */
export type Metric = 'ordinal' | 'interval';

/** Squared distance of categories `a` < `b`. */
function squaredDistance(a: number, b: number, totals: readonly number[], metric: Metric): number {
  if (metric === 'interval') return (b - a) ** 2;
  let between = 0;
  for (let category = a; category <= b; category += 1) between += totals[category] ?? 0;
  return (between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2) ** 2;
}

/** Krippendorff's alpha: at most 1, 0 means chance. Each unit lists how many answers fell into each category; units with fewer than
 * two answers do not enter. Null without variation (method 7.7, Krippendorff 2011). */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const pairable = units
    .map((frequencies) => ({ frequencies, size: frequencies.reduce((sum, frequency) => sum + frequency, 0) }))
    .filter((unit) => unit.size >= 2);
  const totals: number[] = [];
  let all = 0;
  for (const { frequencies, size } of pairable) {
    for (const [category, frequency] of frequencies.entries()) totals[category] = (totals[category] ?? 0) + frequency;
    all += size;
  }

  let observed = 0;
  let expected = 0;
  for (let a = 0; a < totals.length; a += 1) {
    for (let b = a + 1; b < totals.length; b += 1) {
      const product = (totals[a] ?? 0) * (totals[b] ?? 0);
      if (product === 0) continue;
      const distance = squaredDistance(a, b, totals, metric);
      expected += product * distance;
      for (const { frequencies, size } of pairable) {
        observed += (((frequencies[a] ?? 0) * (frequencies[b] ?? 0)) / (size - 1)) * distance;
      }
    }
  }
  return expected === 0 ? null : 1 - (observed * (all - 1)) / expected;
}
