import { type Figure, type Line, label, line, type Shape } from './geometry.ts';
import { leastGap, trendPlaces } from './trendPlaces.ts';

/** A metric at the end of one period. */
export interface MetricPoint {
  /** ISO day. */
  readonly on: string;
  /** Null where the period has no number: the line has a gap there. */
  readonly value: number | null;
  /** The number with its unit. */
  readonly words: string;
  /** Drawn hollow. */
  readonly isEstimated: boolean;
}

/** A metric over time. */
export interface MetricTrend {
  /** Over the line; empty where its place says it. */
  readonly name: string;
  /** Oldest first, two or more; the first and the last have a number. */
  readonly points: readonly MetricPoint[];
  /** Under the first and the last point. */
  readonly days: { readonly first: string; readonly last: string };
  readonly target: { readonly value: number; readonly words: string } | null;
}

const width = 498;
const gap = 18;
const head = 16;
/** Room for a number over or under the line. */
const numberRoom = 14;
const tall = 42;
const footRoom = 14;
const size = 8;
/** Width of a bold character in the size of its text: digits, with a percent sign among them. */
const character = 0.64;
/** From the edge to the middle of a dot. */
const inset = 4;
const largest = 2.75;
/** The label of the target takes this share of the width, up to so many pt. */
const targetShare = 0.36;
const widestTarget = 122;

/** Metrics side by side in so many columns: each a line over time on a scale of its own, a dot for each number, the target dashed. */
export function metricTrend(trends: readonly MetricTrend[], columns = 1): Figure {
  const column = (width - gap * (columns - 1)) / columns;
  const top = trends.some(({ name }) => name !== '') ? head : 0;
  return {
    width,
    height: top + 2 * numberRoom + tall + footRoom,
    shapes: trends.flatMap((trend, index) => trendShapes(trend, index * (column + gap), top, column)),
  };
}

function trendShapes({ name, points, days, target }: MetricTrend, x: number, top: number, wide: number) {
  const beside = target === null ? 0 : Math.min(widestTarget, wide * targetShare);
  const end = x + wide - beside;
  const axis = top + 2 * numberRoom + tall;
  const places = trendPlaces(
    points.map(({ on }) => on),
    x + inset,
    end - inset,
  );
  const y = scaleOf(points, target, top + numberRoom);
  const dots = points.flatMap((point, index): readonly Dot[] => {
    const { value } = point;
    return value === null ? [] : [{ ...point, value, index, cx: places[index] ?? end, cy: y(value) }];
  });
  const radius = Math.max(0.5, Math.min(largest, leastGap(places, wide) / 4));
  const shapes: Shape[] = [];
  if (name !== '') shapes.push(label(x, 9, name, { size, weight: 600, fill: 'ink', ...cut(wide) }));
  if (target !== null) shapes.push(...targetShapes(target.words, y(target.value), x, end, beside));
  // Before the line, so that what hides the target under a number hides nothing of the line.
  const lines = track(dots);
  shapes.push(...numbers(dots, [...shapes, ...lines], x, end), ...lines);
  for (const { cx, cy, isEstimated } of dots)
    shapes.push({
      kind: 'circle',
      cx,
      cy,
      r: radius,
      fill: isEstimated ? 'paper' : 'ink',
      stroke: 'ink',
      strokeWidth: Math.min(1, radius),
    });
  shapes.push(line(x, axis, end, axis));
  if (days.first !== days.last) shapes.push(label(x, axis + 11, days.first, { size: 7.5 }));
  shapes.push(label(end, axis + 11, days.last, { size: 7.5, anchor: 'end' }));
  return shapes;
}

interface Dot extends MetricPoint {
  readonly value: number;
  readonly index: number;
  readonly cx: number;
  readonly cy: number;
}

const cut = (wide: number, lines = 1) => ({ wrap: { width: wide, leading: 9, lines } });

/** Heights of values between the lowest and the highest, target included; one value alone stands in the middle. */
function scaleOf(
  points: readonly MetricPoint[],
  target: MetricTrend['target'],
  from: number,
): (value: number) => number {
  const values = [...points.flatMap(({ value }) => value ?? []), ...(target === null ? [] : [target.value])];
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => from + (span === 0 ? tall / 2 : tall * (1 - (value - low) / span));
}

function targetShapes(words: string, y: number, x: number, end: number, beside: number): readonly Shape[] {
  return [
    line(x, y, end + 6, y, 'grey', 0.75, [3, 2]),
    label(end + 10, y + 2.5, words, { size: 7.5, fill: 'ink', ...cut(beside - 16, 3) }),
  ];
}

/** From one number to the next; nothing over a period that has none. */
function track(dots: readonly Dot[]): readonly Line[] {
  return dots.slice(1).flatMap((dot, place) => {
    const before = dots[place];
    return before === undefined || before.index + 1 < dot.index
      ? []
      : [line(before.cx, before.cy, dot.cx, dot.cy, 'ink', 1.25)];
  });
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** The first and the last number, and of the others those that have room and stand clear of the lines, the latest first. Each stands on the
 * side that its own line leaves free. */
function numbers(dots: readonly Dot[], lines: readonly Shape[], x: number, end: number): readonly Shape[] {
  const half = (end - x) / 2 - 2;
  const last = dots.length - 1;
  const taken: Box[] = [];
  const order = [...new Set([last, 0, ...[...dots.keys()].toReversed()])];
  return order.flatMap((place) => {
    const dot = dots[place];
    if (dot === undefined) return [];
    const isEnd = place === 0 || place === last;
    const rises = dot.value - (dots[place - 1]?.value ?? dot.value);
    const rose = (dots[place + 1]?.value ?? dot.value) - dot.value;
    const isBelow = place === 0 ? rose > 0 : place === last ? rises < 0 : rises < 0 && rose > 0;
    const isTurn = rises * rose <= 0;
    const anchor = place === 0 ? 'start' : place === last ? 'end' : isTurn ? 'middle' : rises > 0 ? 'end' : 'start';
    const at = place === 0 ? x : place === last ? end : dot.cx;
    const y = dot.cy + (isBelow ? 11 : -5.5);
    const wide = Math.min(dot.words.length * size * character, isEnd ? half : end - x);
    const from = { start: at, middle: at - wide / 2, end: at - wide }[anchor];
    const box = { from, to: from + wide, y };
    const isFree = box.from >= x && box.to <= end && !taken.some((one) => overlaps(one, box));
    const isMet = (): boolean =>
      lines.some((one) => one.kind === 'line' && crosses(one, box)) ||
      dots.some((one) => one !== dot && isUnder(one, box));
    if (!isEnd && (!isFree || isMet())) return [];
    taken.push(box);
    return [
      label(at, y, dot.words, {
        size,
        weight: 600,
        fill: 'ink',
        anchor,
        backing: true,
        ...(isEnd ? cut(half) : {}),
      }),
    ];
  });
}

function overlaps(one: Box, other: Box): boolean {
  return one.from < other.to + 4 && other.from < one.to + 4 && Math.abs(one.y - other.y) < size + 2;
}

/** Whether a dot lies under the text of a box. */
function isUnder({ cx, cy }: Dot, { from, to, y }: Box): boolean {
  return cx > from - largest && cx < to + largest && cy > y - size - largest && cy < y + 1 + largest;
}

/** Whether a line runs through the text of a box. */
function crosses({ x1, y1, x2, y2 }: Line, { from, to, y }: Box): boolean {
  const left = Math.max(from, Math.min(x1, x2));
  const right = Math.min(to, Math.max(x1, x2));
  if (left > right) return false;
  const at = (x: number): number => (x2 === x1 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1));
  return Math.max(at(left), at(right)) > y - size * 0.75 && Math.min(at(left), at(right)) < y + 1;
}
