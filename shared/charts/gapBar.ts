import { type Figure, label, rect } from './geometry.ts';

/** A weighted gap as a bar of at most 74 pt with its value at the end; `largest` fills the bar. */
export function gapBar(value: number, largest: number, words: string, blocks: boolean): Figure {
  const length = largest <= 0 ? 0 : (Math.max(0, value) / largest) * 74;
  return {
    width: 98,
    height: 7,
    shapes: [
      rect(0, 0, length, 5, blocks ? 'accent' : 'level4'),
      label(length + 4, 5.4, words, { size: 8, weight: 600, fill: 'ink' }),
    ],
  };
}
