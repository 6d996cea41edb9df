import { type Figure, label, line } from '../../charts/geometry.ts';

/** Between two lines that somebody writes on, in pt. */
const pitch = 22;
const width = 498;

/** Where the words before a line end, in pt. */
const writing = 74;

/** Lines to write on, one under the other; the first of each part is named. */
export function writtenLines(parts: readonly { readonly name: string; readonly lines: number }[]): Figure {
  const named = parts.flatMap(({ name, lines }) =>
    Array.from({ length: lines }, (_, index) => (index === 0 ? name : '')),
  );
  return {
    width,
    height: named.length * pitch + 4,
    shapes: named.flatMap((name, index) => {
      const y = (index + 1) * pitch - 2;
      const words = name === '' ? [] : [label(0, y - 2, name, { size: 8 })];
      return [...words, line(writing, y, width, y)];
    }),
  };
}

/** Two lines side by side, each after its own word. */
export function writtenPair(first: string, second: string): Figure {
  const y = pitch - 2;
  const half = width / 2;
  return {
    width,
    height: pitch + 4,
    shapes: [
      label(0, y - 2, first, { size: 8 }),
      line(writing, y, half - 18, y),
      label(half, y - 2, second, { size: 8 }),
      line(half + writing, y, width, y),
    ],
  };
}

const boxSide = 11;
const boxPitch = 42;
/** Where the boxes in words begin, in pt. */
const wordy = 262;

/** A row of boxes to tick: signs of levels first, then words. */
export function boxes(signs: readonly string[], words: readonly string[]): Figure {
  const box = (x: number) => ({
    kind: 'rect' as const,
    x: x + 0.5,
    y: 4,
    width: boxSide,
    height: boxSide,
    stroke: 'grey' as const,
    strokeWidth: 0.75,
  });
  const pitchOfWords = (width - wordy) / Math.max(1, words.length);
  return {
    width,
    height: 20,
    shapes: [
      ...signs.flatMap((sign, index) => [
        box(index * boxPitch),
        label(index * boxPitch + boxSide + 5, 13, sign, { size: 9, fill: 'ink' as const }),
      ]),
      ...words.flatMap((word, index) => [
        box(wordy + index * pitchOfWords),
        label(wordy + index * pitchOfWords + boxSide + 5, 13, word, { size: 8 }),
      ]),
    ],
  };
}
