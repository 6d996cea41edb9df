/** The described levels around one that has no words of its own. */
export interface Between {
  readonly below: number;
  readonly above: number;
}

/** Between which described levels a level lies; null where it is described itself, and where nothing is below or above it. */
export function betweenLevels(levels: Readonly<Partial<Record<string, unknown>>>, level: number): Between | null {
  if (levels[String(level)] !== undefined) return null;
  const described = Object.keys(levels)
    .filter((key) => levels[key] !== undefined)
    .map(Number);
  const below = described.filter((one) => one < level);
  const above = described.filter((one) => one > level);
  return below.length === 0 || above.length === 0 ? null : { below: Math.max(...below), above: Math.min(...above) };
}
