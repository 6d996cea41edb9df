import { type Figure, label, line, rect, type Shape } from './geometry.ts';
import { leastGap, placesWithRoom, trendPlaces } from './trendPlaces.ts';

/** What an assessment came to at one moment. */
export interface TrendPoint {
  /** Its ISO day, which places it on the axis; null when it is not known. */
  readonly on: string | null;
  /** Under the point: its day in words. */
  readonly day: string;
  /** Score 1-5, or attained stage 0-4; null where there was none. */
  readonly value: number | null;
  /** Answers to the next level; null where there is no level, or none above it. */
  readonly distance: number | null;
  readonly words: { readonly value: string; readonly distance: string };
}

/** The moments of a trend, and its words. */
export interface TrendInput {
  /** Oldest first; two or more. */
  readonly points: readonly TrendPoint[];
  /** What the plan of the cycle before expected at the last point. */
  readonly projected: { readonly value: number; readonly words: string } | null;
  readonly rows: { readonly value: string; readonly distance: string; readonly distanceUnit: string };
}

const width = 498;
const left = 66;
const right = width - 26;
const top = 16;
const bottom = 74;
const barFoot = 122;
const barHeight = 24;
/** Radius of a point; smaller where points are close together. */
const largest = 3;
/** Where the number of a point stands: its baseline above or below the middle of the point. */
const above = -6;
const below = 13;
/** Room for a day, and for a number. */
const dayWidth = 54;
const numberWidth = 24;

/** Value and distance at every moment, placed by its day: a line of ink for the value on an axis of whole levels, bars for the distance. */
export function trendLine({ points, projected, rows }: TrendInput): Figure {
  const places = trendPlaces(
    points.map(({ on }) => on),
    left + 14,
    right,
  );
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const axis = wholeLevels([...values, ...(projected === null ? [] : [projected.value])]);
  const y = (value: number): number => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - top);
  const days = placesWithRoom(places, dayWidth);
  return {
    width,
    height: 142,
    shapes: [
      label(0, top + 4, rows.value, { size: 9, weight: 600, fill: 'ink' }),
      label(0, barFoot - barHeight + 4, rows.distance, { size: 9, weight: 600, fill: 'ink' }),
      label(0, barFoot - barHeight + 14, rows.distanceUnit, {
        size: 8,
        wrap: { width: left - 8, leading: 9, lines: 2 },
      }),
      ...hairlines(axis, y),
      ...track(points, projected, places, y),
      ...bars(points, places),
      ...points.flatMap(({ day }, index) =>
        days.has(index) ? [label(places[index] ?? right, 136, day, { size: 8, anchor: 'middle' })] : [],
      ),
    ],
  };
}

interface Axis {
  readonly low: number;
  readonly high: number;
}

/** The whole levels around all values: the axis never starts between two. */
function wholeLevels(values: readonly number[]): Axis {
  if (values.length === 0) return { low: 1, high: 5 };
  const low = Math.floor(Math.min(...values));
  return { low, high: Math.max(low + 1, Math.ceil(Math.max(...values))) };
}

function hairlines({ low, high }: Axis, y: (value: number) => number): readonly Shape[] {
  return Array.from({ length: high - low + 1 }, (_, step) => low + step).flatMap((level) => [
    line(left, y(level), width, y(level)),
    label(left - 4, y(level) + 3, String(level), { size: 8, anchor: 'end' }),
  ]);
}

function track(
  points: TrendInput['points'],
  projected: TrendInput['projected'],
  places: readonly number[],
  y: (value: number) => number,
): readonly Shape[] {
  const x = (index: number): number => places[index] ?? right;
  const labelled = placesWithRoom(places, numberWidth);
  const lines: Shape[] = [];
  const marks: Shape[] = [];
  const last = points.length - 1;
  const radius = Math.min(largest, leastGap(places, width) / 5);
  const now = points[last]?.value ?? null;
  // The two numbers of the last point stand on either side of what they belong to.
  const isAbove = projected !== null && (now === null || projected.value >= now);
  if (projected !== null) {
    const at = { cx: x(last), cy: y(projected.value) };
    const start = points.findLastIndex(({ value }, index) => index < last && value !== null);
    const from = points[start]?.value ?? null;
    if (from !== null) lines.push(line(x(start), y(from), at.cx, at.cy, 'grey', 1, [4, 2.5]));
    marks.push(
      { kind: 'circle', ...at, r: largest, fill: 'paper', stroke: 'grey', strokeWidth: 1 },
      label(at.cx, at.cy + (isAbove ? above : below), projected.words, { size: 9, backing: true, anchor: 'middle' }),
    );
  }
  points.forEach(({ value, words }, index) => {
    if (value === null) return;
    const before = points[index - 1]?.value ?? null;
    if (before !== null) lines.push(line(x(index - 1), y(before), x(index), y(value), 'ink', 1.25));
    marks.push({ kind: 'circle', cx: x(index), cy: y(value), r: radius, fill: 'ink' });
    if (!labelled.has(index)) return;
    const style = { size: 9, weight: 600, fill: 'ink', backing: true, anchor: 'middle' } as const;
    marks.push(label(x(index), y(value) + (index === last && isAbove ? below : above), words.value, style));
  });
  return [...lines, ...marks];
}

function bars(points: TrendInput['points'], places: readonly number[]): readonly Shape[] {
  const x = (index: number): number => places[index] ?? right;
  const labelled = placesWithRoom(places, numberWidth);
  const most = Math.max(1, ...points.map(({ distance }) => distance ?? 0));
  const barWidth = Math.min(10, leastGap(places, width) * 0.6);
  const shapes: Shape[] = [line(left, barFoot, width, barFoot)];
  points.forEach(({ distance, words }, index) => {
    if (distance === null) return;
    const height = (distance / most) * (barHeight - 10);
    shapes.push(rect(x(index) - barWidth / 2, barFoot - height, barWidth, height, 'grey'));
    if (!labelled.has(index)) return;
    shapes.push(
      label(x(index), barFoot - height - 3, words.distance, {
        size: 8,
        fill: 'ink',
        anchor: 'middle',
      }),
    );
  });
  return shapes;
}
