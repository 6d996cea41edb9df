import { type Figure, label, line, type Shape } from './geometry.ts';

/** A place on an axis with what stands beside it. */
export interface QuadrantLine {
  readonly name: string;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
}

export interface PracticeQuadrantInput {
  /** Scores 1-5, along the horizontal axis. */
  readonly practices: readonly QuadrantLine[];
  /** Points 0-100, along the vertical axis. */
  readonly outcomes: readonly QuadrantLine[];
  /** Where low becomes high. */
  readonly middle: { readonly practice: number; readonly outcome: number };
  readonly words: {
    readonly practice: string;
    readonly outcome: string;
    /** The corners, from the upper left to the lower right. */
    readonly corners: readonly [string, string, string, string];
  };
}

const width = 498;
const left = 26;
const right = 396;
const top = 50;
const bottom = 250;
/** Between the frame and the ends of the axes: the names of the corners stand there. */
const margin = 18;
const practiceRange = [1, 5] as const;
const outcomeRange = [0, 100] as const;

function scale([low, high]: readonly [number, number], from: number, to: number): (value: number) => number {
  return (value) => from + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (to - from);
}

/** Places in their order, moved apart on both sides until neighbours keep the pitch, as far as the room from `from` to `to` allows. */
export function movedApart(places: readonly number[], pitch: number, from: number, to: number): readonly number[] {
  const step = places.length < 2 ? pitch : Math.min(pitch, (to - from) / (places.length - 1));
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  const sorted = order.map(({ place }) => place);
  const up = pushedDown(pushedUp(sorted, step, from), step, to);
  const down = pushedUp(pushedDown(sorted, step, to), step, from);
  const result: number[] = [];
  for (const [rank, { index }] of order.entries()) result[index] = ((up[rank] ?? from) + (down[rank] ?? from)) / 2;
  return result;
}

/** Rising places, none under `least` and each a step over the one before. */
function pushedUp(rising: readonly number[], step: number, least: number): readonly number[] {
  let next = least;
  return rising.map((place) => {
    const at = Math.max(place, next);
    next = at + step;
    return at;
  });
}

/** The same from the other end. */
function pushedDown(rising: readonly number[], step: number, most: number): readonly number[] {
  return pushedUp(
    rising.toReversed().map((place) => -place),
    step,
    -most,
  )
    .map((place) => -place)
    .toReversed();
}

/** Every practice beside every outcome: a line for each, a dot where they cross, and four corners that say what it means. */
export function practiceQuadrant({ practices, outcomes, middle, words }: PracticeQuadrantInput): Figure {
  const x = scale(practiceRange, left + margin, right - margin);
  const y = scale(outcomeRange, bottom - margin, top + margin);
  const shapes: readonly Shape[] = [
    { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, stroke: 'hair', strokeWidth: 0.5 },
    line(x(middle.practice), top, x(middle.practice), bottom, 'grey', 0.75, [2, 2]),
    line(left, y(middle.outcome), right, y(middle.outcome), 'grey', 0.75, [2, 2]),
    ...practiceLines(practices, x),
    ...outcomeLines(outcomes, y),
    ...cornerNames(words.corners),
    ...outcomes.flatMap(({ value: high }) =>
      practices.map(({ value }): Shape => ({ kind: 'circle', cx: x(value), cy: y(high), r: 3.25, fill: 'ink' })),
    ),
    ...axes(words, x, y),
  ];
  return { width, height: bottom + 26, shapes };
}

function practiceLines(lines: readonly QuadrantLine[], x: (value: number) => number): readonly Shape[] {
  const pitch = Math.min(68, (right - left) / Math.max(1, lines.length));
  const half = pitch / 2;
  const places = movedApart(
    lines.map(({ value }) => x(value)),
    pitch,
    left + half,
    right - half,
  );
  return lines.flatMap(({ name, value, text }, index) => {
    const at = places[index] ?? left;
    const wrap = { width: pitch - 6, leading: 9, lines: 1 };
    return [
      line(x(value), top, x(value), bottom, 'hair', 0.5),
      line(at, 38, x(value), top, 'grey', 0.5),
      label(at, 25, name, { size: 7.5, weight: 600, fill: 'ink', anchor: 'middle', wrap }),
      label(at, 35, text, { size: 7.5, anchor: 'middle' }),
    ];
  });
}

function outcomeLines(lines: readonly QuadrantLine[], y: (value: number) => number): readonly Shape[] {
  const places = movedApart(
    lines.map(({ value }) => y(value)),
    24,
    top + 6,
    bottom - 12,
  );
  return lines.flatMap(({ name, value, text }, index) => {
    const at = places[index] ?? top;
    const wrap = { width: width - right - 16, leading: 9, lines: 1 };
    return [
      line(left, y(value), right, y(value), 'hair', 0.5),
      line(right, y(value), right + 12, at, 'grey', 0.5),
      label(right + 15, at + 1, name, { size: 7.5, weight: 600, fill: 'ink', wrap }),
      label(right + 15, at + 11, text, { size: 7.5, wrap }),
    ];
  });
}

function cornerNames([upperLeft, upperRight, lowerLeft, lowerRight]: PracticeQuadrantInput['words']['corners']) {
  const high = top + 12;
  const low = bottom - 6;
  const wrap = { width: (right - left) / 2 - 14, leading: 9, lines: 1 };
  return [
    label(left + 6, high, upperLeft, { size: 8, backing: true, wrap }),
    label(right - 6, high, upperRight, { size: 8, anchor: 'end', backing: true, wrap }),
    label(left + 6, low, lowerLeft, { size: 8, backing: true, wrap }),
    label(right - 6, low, lowerRight, { size: 8, anchor: 'end', backing: true, wrap }),
  ];
}

function axes(
  words: PracticeQuadrantInput['words'],
  x: (value: number) => number,
  y: (value: number) => number,
): readonly Shape[] {
  return [
    label(0, 10, words.outcome, { size: 7.5 }),
    ...[0, 50, 100].map((value) => label(left - 5, y(value) + 2.5, String(value), { anchor: 'end' })),
    ...[1, 2, 3, 4, 5].map((value) => label(x(value), bottom + 10, String(value), { anchor: 'middle' })),
    label(left, bottom + 22, words.practice, { size: 7.5 }),
  ];
}
