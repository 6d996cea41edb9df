/** Points as Word counts lengths: in twentieths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as Word counts the size of text. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as Word counts the width of lines. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Points as the library places pictures: 96 pixels make an inch. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}
