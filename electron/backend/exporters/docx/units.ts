/** Word counts in twentieths, halves and eighths of a point; pictures are placed in pixels of which 96 make an inch. */

export function twips(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export function eighths(points: number): number {
  return Math.round(points * 8);
}

export function pixels(points: number): number {
  return (points * 96) / 72;
}
