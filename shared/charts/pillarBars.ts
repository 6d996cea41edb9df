import { type Figure, label, line, rect, type Shape } from './geometry.ts';

export interface PillarBar {
  readonly name: string;
  /** Under the name: "7 of 8 rated, 1 unknown". */
  readonly note: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  /** Weighted mean of the targets. */
  readonly target: number | null;
  readonly words: {
    readonly score: string;
    readonly level: string;
    readonly distance: string;
    readonly target: string;
    readonly range: string;
  };
}

export interface PillarBarsInput {
  readonly rows: readonly PillarBar[];
  readonly heads: { readonly score: string; readonly level: string; readonly distance: string };
  /** Names of the marks, written once over the first row that has them. */
  readonly legend: { readonly level: string; readonly score: string; readonly target: string };
}

const width = 498;
const pitch = 39;
const top = 34;
const x = (value: number): number => 99 + (value - 1) * 57;
/** A range narrower than this says nothing that the score does not (method 7.6). */
const visibleRange = 0.1;
/** A character at 7.5 pt takes at most about this much, on average over a label. */
const widest = 3.9;

/** Sections as bars: score, attained level, target and range on one scale, with the numbers in columns at the right. */
export function pillarBars(input: PillarBarsInput): Figure {
  const bottom = top + pitch * input.rows.length + 1;
  const shapes: Shape[] = [];
  for (let level = 1; level <= 5; level += 1) {
    shapes.push(line(x(level), top, x(level), bottom));
    shapes.push(label(x(level), bottom + 9, String(level), { anchor: 'middle' }));
  }
  shapes.push(
    label(364, 28, input.heads.score, { anchor: 'end' }),
    label(372, 28, input.heads.level),
    label(width, 28, input.heads.distance, { anchor: 'end' }),
  );
  input.rows.forEach((row, index) => {
    if (index > 0) shapes.push(line(0, top + pitch * index, width, top + pitch * index));
    shapes.push(...bar(row, top + pitch * index));
  });
  const first = input.rows[0];
  if (first !== undefined) shapes.push(...legend(first, input.legend));
  return { width, height: bottom + 13, shapes };
}

function bar(row: PillarBar, y: number): readonly Shape[] {
  const { score, low, high, level, target, words } = row;
  const shapes: Shape[] = [
    label(0, y + 20, row.name, { size: 10.5, weight: 600, fill: 'ink', wrap: { width: 92, leading: 11, lines: 1 } }),
    label(0, y + 30, row.note, { size: 6.5, wrap: { width: 94, leading: 7.5, lines: 2 } }),
    label(364, y + 23, words.score, {
      size: score === null ? 9 : 12,
      fill: score === null ? 'grey' : 'ink',
      anchor: 'end',
    }),
    label(372, y + 22.5, words.level, {
      size: 9,
      weight: 600,
      fill: 'ink',
      wrap: { width: 62, leading: 10, lines: 1 },
    }),
    label(width, y + 22.5, words.distance, { size: 9, fill: 'ink', anchor: 'end' }),
  ];
  let clear = x(1);
  if (score !== null) {
    shapes.push(rect(x(1), y + 14, x(score) - x(1), 10, 'level3'));
    clear = x(score);
  }
  const ranged = low !== null && high !== null && high - low >= visibleRange;
  if (ranged) {
    const d = `M${x(low)} ${y + 27.5} V${y + 30.5} H${x(high)} V${y + 27.5}`;
    shapes.push({ kind: 'path', d, stroke: 'ink', strokeWidth: 0.75 });
  }
  if (target !== null) {
    shapes.push(line(x(target), y + 11, x(target), y + 27, 'ink', 1.5));
    clear = Math.max(clear, x(target));
  }
  if (level !== null) {
    shapes.push(rect(x(level) - 6.5, y + 12.5, 13, 13, 'ink'));
    shapes.push(label(x(level), y + 22, String(level), { size: 8.5, weight: 600, fill: 'paper', anchor: 'middle' }));
    clear = Math.max(clear, x(level) + 6.5);
  }
  return [...shapes, ...marks(row, y, clear, ranged && high !== null ? x(high) : null)];
}

/** Words beside the target tick; under the bar when they would run into the numbers. */
function marks(row: PillarBar, y: number, clear: number, rangeEnd: number | null): readonly Shape[] {
  const target = row.target === null ? '' : row.words.target;
  const range = rangeEnd === null ? '' : row.words.range;
  const style = { size: 7.5, backing: true } as const;
  const fits = clear + 5 <= 284;
  const lower = [fits ? '' : target, range].filter((text) => text !== '').join(', ');
  const shapes: Shape[] = [];
  if (fits && target !== '') shapes.push(label(clear + 5, y + (lower === '' ? 22 : 18), target, style));
  if (lower === '') return shapes;
  const start = fits ? Math.max(clear + 5, (rangeEnd ?? 0) + 5) : (rangeEnd ?? x(1)) + 5;
  shapes.push(
    start + lower.length * widest <= 342
      ? label(start, y + (fits ? 28.5 : 33), lower, style)
      : label(327, y + 36, lower, { ...style, anchor: 'end' }),
  );
  return shapes;
}

/** The first row explains the marks; names that would meet move aside. */
function legend(row: PillarBar, words: PillarBarsInput['legend']): readonly Shape[] {
  const shapes: Shape[] = [];
  const style = { size: 7.5, weight: 600, fill: 'ink', anchor: 'middle' } as const;
  const levelAt = row.level === null ? null : x(row.level);
  if (row.score !== null) {
    shapes.push(
      label(x(row.score) + 3, 18, words.score, { ...style, backing: true }),
      line(x(row.score), 21, x(row.score), 48, 'ink'),
    );
  }
  if (levelAt !== null) {
    shapes.push(label(levelAt, 8, words.level, style), line(levelAt, 11, levelAt, 46, 'ink'));
  }
  if (row.target !== null) {
    const at = x(row.target);
    const start = levelAt === null || at < levelAt - 60 ? at - 12 : Math.max(at - 2, levelAt + 40);
    shapes.push(label(start, 8, words.target, { ...style, anchor: 'start' }), line(at, 11, at, 45, 'ink'));
  }
  return shapes;
}
