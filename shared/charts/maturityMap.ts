import { type Figure, label, levelInk, levelPaint, type Paint, type Rect, rect, type Shape } from './geometry.ts';

export interface MapCell {
  readonly id: string;
  /** "R4 key", or "I4, unknown" where there is no level. */
  readonly mark: string;
  readonly name: string;
  /** Step of the ramp. */
  readonly level: number | null;
  /** Printed in place of the level's number. */
  readonly letter?: string;
  /** Stands in the place of the level where there is none: "?" or "–". */
  readonly sign: string;
  /** The word of an inner frame when the cell holds back the next level: "blocks", "floor". */
  readonly blocks: string | null;
}

export interface MapColumn {
  readonly name: string;
  readonly cells: readonly MapCell[];
}

const width = 498;
const columnGap = 9;
const rowGap = 3;
const head = 15;

/** Every question as a cell with its level: one column a section. `rowHeight` is 36 pt on A4. */
export function maturityMap(columns: readonly MapColumn[], rowHeight = 36): Figure {
  const cellWidth = (width - columnGap * (columns.length - 1)) / Math.max(1, columns.length);
  const rows = Math.max(0, ...columns.map((column) => column.cells.length));
  const shapes: Shape[] = [];
  columns.forEach((column, index) => {
    const x = index * (cellWidth + columnGap);
    const wrap = { width: cellWidth, leading: 12, lines: 1 };
    shapes.push(label(x, 9, column.name, { size: 9, weight: 600, fill: 'ink', wrap }));
    column.cells.forEach((cell, row) => {
      shapes.push(...drawCell(cell, x, head + row * (rowHeight + rowGap), cellWidth, rowHeight));
    });
  });
  return { width, height: head + rows * (rowHeight + rowGap) - rowGap, shapes };
}

/** What a cell says of its answer in one character. */
export function signOf({ level, letter, sign }: MapCell): string {
  return level === null ? sign : (letter ?? String(level));
}

function drawCell(cell: MapCell, x: number, y: number, width: number, height: number): readonly Shape[] {
  const ink: Paint = cell.level === null ? 'ink' : levelInk(cell.level);
  const shapes: Shape[] = [];
  if (cell.level !== null) shapes.push(rect(x, y, width, height, levelPaint(cell.level)));
  else if (cell.blocks === null) shapes.push(frame(x, y, width, height, 'hair', 0.75));
  if (cell.blocks !== null) shapes.push(frame(x, y, width, height, 'accent', 1.75));
  // Low cells have room for one line of the name, or for two that stand closer.
  const low = height < 33;
  const wrap = { width: width - 30, leading: low ? 8.6 : 9.5, lines: height < 28 ? 1 : 2 };
  shapes.push(
    label(x + 7, y + (low ? 20 : 24), signOf(cell), { size: 17, weight: 300, fill: ink }),
    label(x + 27, y + (low ? 9 : 10), cell.mark, { size: 6.5, weight: 600, fill: ink }),
    label(x + 27, y + (low ? 17.8 : 20), cell.name, { size: 7.5, fill: ink, wrap }),
  );
  if (cell.blocks !== null) {
    shapes.push(
      label(x + width - 5, y + (low ? 9 : 10), cell.blocks, { size: 6.5, weight: 600, fill: ink, anchor: 'end' }),
    );
  }
  return shapes;
}

/** A frame drawn inside the box. */
function frame(x: number, y: number, width: number, height: number, stroke: Paint, strokeWidth: number): Rect {
  const inset = strokeWidth / 2;
  return {
    kind: 'rect',
    x: x + inset,
    y: y + inset,
    width: width - strokeWidth,
    height: height - strokeWidth,
    stroke,
    strokeWidth,
  };
}
