import { type Figure, label, line, rect, type Shape } from './geometry.ts';

/** A goal with the points it was given and how what serves it stands. */
export interface GoalBar {
  readonly name: string;
  /** 0-100. */
  readonly points: number;
  /** 1-5; null: nothing is rated. */
  readonly score: number | null;
  readonly words: {
    readonly score: string;
    /** Under the score's bar: "9 of 9 answered". */
    readonly note: string;
  };
}

/** The rows in their order, and the heads of the two columns. */
export interface GoalBarsInput {
  readonly rows: readonly GoalBar[];
  readonly heads: { readonly points: string; readonly score: string };
}

const width = 498;
const pitch = 36;
const top = 22;
const pointsFrom = 186;
const pointsWidth = 96;
const x = (value: number): number => 322 + (value - 1) * 35;

/** Goals with their points at the left and the score of what serves them at the right: a long bar beside a short one is where to look. */
export function goalBars({ rows, heads }: GoalBarsInput): Figure {
  const bottom = top + pitch * rows.length;
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const shapes: Shape[] = [
    label(pointsFrom, 9, heads.points),
    label(width, 9, heads.score, { anchor: 'end' }),
    line(0, top, width, top),
  ];
  for (let level = 1; level <= 5; level += 1) {
    shapes.push(line(x(level), top, x(level), bottom), label(x(level), 17, String(level), { anchor: 'middle' }));
  }
  for (const [index, row] of rows.entries()) shapes.push(...bar(row, top + pitch * index, most));
  return { width, height: bottom + 2, shapes };
}

function bar({ name, points, score, words }: GoalBar, y: number, most: number): readonly Shape[] {
  const length = (points / most) * pointsWidth;
  return [
    label(0, y + 17, name, { size: 9, weight: 600, fill: 'ink', wrap: { width: 176, leading: 11, lines: 2 } }),
    label(x(1) + 3, y + 31, words.note, { backing: true }),
    ...(points === 0 ? [] : [rect(pointsFrom, y + 12, length, 10, 'ink')]),
    label(pointsFrom + length + 5, y + 20.5, String(points), { size: 9, fill: 'ink' }),
    ...(score === null ? [] : [rect(x(1), y + 12, x(score) - x(1), 10, 'level3')]),
    label(width, y + 20.5, words.score, {
      size: score === null ? 7 : 9,
      weight: 600,
      fill: score === null ? 'grey' : 'ink',
      anchor: 'end',
    }),
    line(0, y + pitch, width, y + pitch),
  ];
}
