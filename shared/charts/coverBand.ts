import { type Figure, levelPaint, line, rect, type Shape } from './geometry.ts';

export interface BandCell {
  /** Null: no level, which stays paper. */
  readonly level: number | null;
  readonly blocks: boolean;
}

/** The cover's band: one row a section, one cell an answer, full bleed over `width` pt. */
export function coverBand(rows: readonly (readonly BandCell[])[], width: number, height = 300): Figure {
  const rowHeight = height / Math.max(1, rows.length);
  const blank = rows.every((cells) => cells.every((cell) => cell.level === null));
  const fills: Shape[] = [];
  const marks: Shape[] = [];
  rows.forEach((cells, row) => {
    const cellWidth = width / Math.max(1, cells.length);
    cells.forEach((cell, column) => {
      const x = column * cellWidth;
      const y = row * rowHeight;
      // A little overlap closes the seams that anti-aliasing would show between cells.
      if (cell.level !== null) {
        fills.push(
          rect(
            x,
            y,
            Math.min(cellWidth + 0.3, width - x),
            Math.min(rowHeight + 0.3, height - y),
            levelPaint(cell.level),
          ),
        );
      }
      if (cell.blocks) marks.push(rect(x + 9, y + 9, 9, 9, 'accent'));
    });
  });
  const cells = blank ? grid(rows, width, height) : whiteAfter(fills, rows, width, height);
  return { width, height, shapes: [...cells, ...marks] };
}

/** Cells without a level are painted paper last, since their neighbours' overlap must not tint them. */
function whiteAfter(
  fills: readonly Shape[],
  rows: readonly (readonly BandCell[])[],
  width: number,
  height: number,
): readonly Shape[] {
  const rowHeight = height / Math.max(1, rows.length);
  const blanks = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const cellWidth = width / cells.length;
      return cell.level === null ? [rect(column * cellWidth, row * rowHeight, cellWidth, rowHeight, 'paper')] : [];
    }),
  );
  return [...fills, ...blanks];
}

/** Hairlines instead of an empty band when nothing is answered. */
function grid(rows: readonly (readonly BandCell[])[], width: number, height: number): readonly Shape[] {
  const rowHeight = height / Math.max(1, rows.length);
  return rows.flatMap((cells, row) => {
    const y = row * rowHeight;
    const uprights = cells.slice(1).map((_, index) => {
      const x = ((index + 1) * width) / cells.length;
      return line(x, y, x, y + rowHeight);
    });
    return [...uprights, line(0, y + rowHeight, width, y + rowHeight)];
  });
}
