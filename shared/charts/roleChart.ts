import { type Figure, label, line, type Shape } from './geometry.ts';

/** How much of a role is held: its square is full, half full, or empty. */
export type RoleMark = 'full' | 'half' | 'empty';

/** A box of the organisation chart, in words. */
export interface ChartRole {
  readonly kind: 'role';
  readonly name: string;
  readonly depth: number;
  readonly mark: RoleMark;
  readonly status: string;
  readonly person: string;
  readonly hasPerson: boolean;
  /** Who stands in, or that nobody does; empty where that says nothing. */
  readonly deputy: string;
}

/** Those who lead the roles after it and are no role themselves. */
export interface ChartHead {
  readonly kind: 'head';
  readonly name: string;
}

const width = 498;
const indent = 20;
const box = 26;
const pitch = 31;
const headPitch = 19;
const personAt = 236;
const statusAt = 404;
const mark = 8;

/** Roles under those they report to, a box each: a solid frame where somebody holds the role, a dashed one where nobody does. */
export function roleChart(rows: readonly (ChartRole | ChartHead)[]): Figure {
  const heights = rows.map(({ kind }) => (kind === 'head' ? headPitch : pitch));
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const shapes = rows.flatMap((row, index): readonly Shape[] => {
    const y = tops[index] ?? 0;
    if (row.kind === 'head') return [label(0, y + 12, row.name, { size: 8, weight: 600, fill: 'ink' })];
    const from = superiorOf(rows, index);
    return [
      ...link(row.depth, y, (tops[from] ?? 0) + (rows[from]?.kind === 'head' ? headPitch - 3 : box)),
      ...boxOf(row, y),
    ];
  });
  return { width, height: heights.reduce((sum, height) => sum + height, 0), shapes };
}

/** The nearest row before that stands further out. */
function superiorOf(rows: readonly (ChartRole | ChartHead)[], index: number): number {
  const depthOf = (row: ChartRole | ChartHead | undefined): number => (row?.kind === 'role' ? row.depth : -1);
  return rows.slice(0, index).findLastIndex((row) => depthOf(row) < depthOf(rows[index]));
}

function link(depth: number, y: number, from: number): readonly Shape[] {
  const x = depth * indent + indent / 2;
  const middle = y + box / 2;
  return [line(x, from, x, middle, 'grey', 0.75), line(x, middle, (depth + 1) * indent, middle, 'grey', 0.75)];
}

function boxOf({ name, depth, mark: held, status, person, hasPerson, deputy }: ChartRole, y: number): readonly Shape[] {
  const x = (depth + 1) * indent;
  const isGap = held === 'empty';
  const wrap = (most: number, lines: number) => ({ wrap: { width: most, leading: 9.5, lines } });
  const first = y + (deputy === '' ? 16 : 11);
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - x - 1,
      height: box - 1,
      stroke: isGap ? 'grey' : 'ink',
      strokeWidth: isGap ? 0.75 : 1,
      ...(isGap ? { dash: [3, 2] as const } : {}),
    },
    label(x + 8, y + 16, name, { size: 8, weight: 600, fill: 'ink', ...wrap(personAt - x - 14, 1) }),
    label(personAt, first, person, { size: 8, fill: hasPerson ? 'ink' : 'grey', ...wrap(statusAt - personAt - 8, 1) }),
    ...(deputy === '' ? [] : [label(personAt, y + 21, deputy, { size: 7.5, ...wrap(statusAt - personAt - 8, 1) })]),
    ...markOf(held, statusAt, y + (box - mark) / 2),
    label(statusAt + mark + 5, y + 16, status, { size: 8, fill: 'ink', ...wrap(width - statusAt - mark - 10, 1) }),
  ];
}

function markOf(held: RoleMark, x: number, y: number): readonly Shape[] {
  const full = held === 'full' ? mark : mark / 2;
  return [
    ...(held === 'empty'
      ? []
      : [{ kind: 'rect' as const, x, y: y + mark - full, width: mark, height: full, fill: 'ink' as const }]),
    {
      kind: 'rect',
      x: x + 0.375,
      y: y + 0.375,
      width: mark - 0.75,
      height: mark - 0.75,
      stroke: held === 'empty' ? 'grey' : 'ink',
      strokeWidth: 0.75,
    },
  ];
}
