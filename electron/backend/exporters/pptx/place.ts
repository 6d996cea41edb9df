/** pt in an inch, which is what the library counts in. */
export const inch = 72;

/** A box in inches. */
export function place(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): { x: number; y: number; w: number; h: number } {
  return { x: box.x / inch, y: box.y / inch, w: box.width / inch, h: box.height / inch };
}
