import { label, line, type Shape } from './geometry.ts';
import type { Column } from './swimLanes.ts';

export interface ProjectionPoint {
  /** Over the column: "Wave 1". */
  readonly name: string;
  /** Under the name: the dates. */
  readonly note: string;
  readonly load: number;
  readonly capacity: number;
  readonly value: number;
  readonly words: { readonly load: string; readonly value: string };
}

export interface ProjectionInput {
  readonly now: { readonly name: string; readonly value: number; readonly words: string };
  readonly points: readonly ProjectionPoint[];
  /** Left out: a score from 1 to 5. */
  readonly unit?: 'percent';
  readonly rows: {
    readonly capacity: string;
    readonly capacityUnit: string;
    readonly projection: string;
    readonly projectionNote: string;
  };
}

/** Height of the line with its words, in pt. */
export const projectionHeight = 54;
const gutter = 22;

/** Where the score would stand at the end of each wave if the finished steps hold, over the waves' columns. Everything but "now" is dashed
 * and hollow, because it is a projection. */
export function projectionLine({ now, points, rows }: ProjectionInput, columns: readonly Column[]): readonly Shape[] {
  const ends = points.map((_, index) => endOf(columns, index));
  const first = columns[0]?.x ?? 0;
  const right = ends.at(-1) ?? first;
  const values = [now.value, ...points.map(({ value }) => value)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number): number => (high - low < 0.005 ? 22 : 34 - ((value - low) / (high - low)) * 24);
  const xs = [first + 3, ...ends.map((end) => end - 3)];
  const shapes: Shape[] = [
    label(0, 15, rows.projection, { size: 9, weight: 600, fill: 'ink' }),
    label(0, 25, rows.projectionNote, { wrap: { width: 66, leading: 9, lines: 3 } }),
  ];
  const dot = { r: 3, stroke: 'level4', strokeWidth: 1.25 } as const;
  for (let index = 1; index < values.length; index += 1) {
    const [from = 0, to = 0] = [xs[index - 1], xs[index]];
    shapes.push(line(from, y(values[index - 1] ?? low), to, y(values[index] ?? low), 'level4', 1.25, [4, 2.5]));
  }
  shapes.push({ kind: 'circle', cx: first + 3, cy: y(now.value), fill: 'level4', ...dot });
  shapes.push(label(first, y(now.value) + 13, `${now.name} ${now.words}`, { size: 8, weight: 600, fill: 'ink' }));
  points.forEach((point, index) => {
    const last = index === points.length - 1;
    const cx = xs[index + 1] ?? 0;
    shapes.push({ kind: 'circle', cx, cy: y(point.value), fill: 'paper', ...dot });
    shapes.push(
      label(last ? right : cx, y(point.value) + 13, point.words.value, {
        size: 8,
        weight: last ? 600 : 400,
        fill: 'ink',
        anchor: last ? 'end' : 'middle',
        ...(last ? {} : { backing: true }),
      }),
    );
  });
  return shapes;
}

/** A wave ends where the next begins. */
function endOf(columns: readonly Column[], index: number): number {
  const next = columns[index + 1];
  const own = columns[index];
  return next === undefined ? (own?.x ?? 0) + (own?.width ?? 0) : next.x - gutter / 2;
}
