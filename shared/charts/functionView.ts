import { type Figure, label, line, type Shape } from './geometry.ts';

export interface FunctionRow {
  readonly name: string;
  /** 1-5. */
  readonly value: number;
  /** A guest's dot is hollow and stays out of the spread. */
  readonly guest: boolean;
  readonly words: { readonly value: string; readonly voices: string; readonly questions: string };
}

const width = 498;
const pitch = 23;
const x = (value: number): number => 150 + (value - 1) * 64;

/** Beside its dot; at the right end before it, where the count of questions stands behind. */
function valueLabel({ value, words }: FunctionRow, y: number): Shape {
  const atEnd = value > 4.6;
  return label(x(value) + (atEnd ? -9 : 9), y + 3, words.value, {
    size: 9,
    fill: 'ink',
    backing: true,
    anchor: atEnd ? 'end' : 'start',
  });
}

/** Each function's mean of its own answers on one scale, highest first, with a bracket over the spread. */
export function functionView(rows: readonly FunctionRow[], spread: string): Figure {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  const bottom = 17 + pitch * sorted.length;
  const shapes: Shape[] = [];
  for (let level = 1; level <= 5; level += 1) {
    shapes.push(line(x(level), 14, x(level), bottom), label(x(level), 9, String(level), { anchor: 'middle' }));
  }
  sorted.forEach((row, index) => {
    const y = 28 + pitch * index;
    shapes.push(
      label(0, y + 3, row.name, { size: 9, weight: 600, fill: 'ink', wrap: { width: 98, leading: 10, lines: 1 } }),
      label(138, y + 3, row.words.voices, { anchor: 'end' }),
      line(x(1), y, x(5), y),
      {
        kind: 'circle',
        cx: x(row.value),
        cy: y,
        r: 5,
        fill: row.guest ? 'paper' : 'level4',
        stroke: 'level4',
        strokeWidth: 1,
      },
      valueLabel(row, y),
      label(width, y + 3, row.words.questions, { anchor: 'end' }),
    );
  });
  const members = sorted.filter((row) => !row.guest).map((row) => row.value);
  if (members.length < 2 || spread === '') return { width, height: bottom + 4, shapes };
  const low = x(Math.min(...members));
  const high = x(Math.max(...members));
  shapes.push(
    {
      kind: 'path',
      d: `M${low} ${bottom + 2} V${bottom + 7} H${high} V${bottom + 2}`,
      stroke: 'ink',
      strokeWidth: 0.75,
    },
    label((low + high) / 2, bottom + 17, spread, { size: 8, weight: 600, fill: 'ink', anchor: 'middle' }),
  );
  return { width, height: bottom + 20, shapes };
}
