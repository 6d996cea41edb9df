import { type Figure, label, line, rect, type Shape } from './geometry.ts';

/** A quarter with what comes up for renewal in it. */
export interface DueColumn {
  readonly name: string;
  readonly due: number;
  /** Null while the renewal rate is not known. */
  readonly atRisk: number | null;
  readonly words: { readonly due: string; readonly atRisk: string };
}

const width = 498;
const foot = 124;
const tallest = 96;
/** Wider columns would look like a wall. */
const widest = 64;
const largest = 9;
/** Width of a digit in the size of its text. */
const digit = 0.56;

/** What is due by quarter: a column for each, its top part what would be lost at today's renewal rate, on one scale from zero. `note` stands
 * under each amount at risk. */
export function dueCalendar(columns: readonly DueColumn[], note: string): Figure {
  const most = Math.max(1, ...columns.map(({ due }) => due));
  const pitch = width / Math.max(4, columns.length);
  const longest = Math.max(1, ...columns.map(({ words }) => Math.max(words.due.length, words.atRisk.length)));
  const size = Math.min(largest, (pitch - 4) / (longest * digit));
  const shapes: Shape[] = [line(0, foot, width, foot, 'ink')];
  for (const [index, column] of columns.entries()) {
    const centre = pitch * (index + 0.5);
    shapes.push(...bars(column, centre, Math.min(widest, pitch * 0.62), tallest / most));
    shapes.push(...labels(column, centre, foot - column.due * (tallest / most), size, note));
  }
  return { width, height: foot + (columns.some(({ atRisk }) => atRisk !== null) ? 38 : 18), shapes };
}

function bars({ due, atRisk }: DueColumn, centre: number, thick: number, scale: number): readonly Shape[] {
  const from = centre - thick / 2;
  const top = foot - due * scale;
  const lost = atRisk ?? 0;
  return [
    ...(due === 0 ? [] : [rect(from, top, thick, due * scale, 'level2')]),
    ...(lost === 0 ? [] : [rect(from, top, thick, lost * scale, 'level4')]),
  ];
}

function labels(
  { name, atRisk, words }: DueColumn,
  centre: number,
  top: number,
  size: number,
  note: string,
): readonly Shape[] {
  const style = { size, fill: 'ink', anchor: 'middle' } as const;
  return [
    label(centre, top - 5, words.due, { ...style, weight: 600 }),
    label(centre, foot + 12, name, { size: largest, fill: 'ink', anchor: 'middle' }),
    ...(atRisk === null
      ? []
      : [label(centre, foot + 24, words.atRisk, style), label(centre, foot + 34, note, { size: 8, anchor: 'middle' })]),
  ];
}
