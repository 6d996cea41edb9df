import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Piece } from '../piece.ts';
import { paragraphsOf, type SetText, splitText } from '../setText.ts';
import { cellPadding, type TableCellItem, type TableRowItem } from '../slide.ts';

/** A cell that is set to its column. */
export interface SetCell extends Omit<TableCellItem, 'paragraphs'> {
  readonly text: SetText;
}

export interface SetRow {
  readonly cells: readonly SetCell[];
  /** Stays with the row after it. */
  readonly keep?: true;
  /** Stands over the rows after it, and again on further slides. */
  readonly group?: { readonly again: SetRow | null };
}

export interface SetTable {
  readonly columns: readonly number[];
  /** Repeated on every slide; empty: none. */
  readonly head: readonly SetRow[];
  readonly rows: readonly SetRow[];
}

/** Width of a cell's text in its columns. */
export function textWidth(width: number): number {
  return width - cellPadding.left - cellPadding.right;
}

/** A native table that breaks between its rows, repeats its head and the group it is in, and breaks inside a row that no slide holds. */
export function tablePiece(table: SetTable, measure: TextMeasure, gap = 10): Piece {
  const rows = [...table.head, ...table.rows];
  const height = rows.reduce((sum, row) => sum + rowHeight(row), 0);
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  return {
    gap,
    height,
    draw: (x, y) =>
      rows.length === 0
        ? []
        : [{ kind: 'table', x, y, width, height, columns: table.columns, rows: rows.map(rowItem) }],
    split(room) {
      const parts = splitRows(table, room, measure);
      if (parts === null) return null;
      return [
        tablePiece({ ...table, rows: parts[0] }, measure, gap),
        tablePiece({ ...table, rows: parts[1] }, measure, gap),
      ];
    },
  };
}

function rowHeight(row: SetRow): number {
  const tallest = Math.max(0, ...row.cells.map(({ text }) => Math.max(text.height, text.style.leading)));
  return tallest + cellPadding.top + cellPadding.bottom;
}

function rowItem(row: SetRow): TableRowItem {
  return {
    height: rowHeight(row),
    cells: row.cells.map(({ text, ...cell }) => ({ ...cell, paragraphs: paragraphsOf(text) })),
  };
}

function splitRows(
  table: SetTable,
  room: number,
  measure: TextMeasure,
): readonly [readonly SetRow[], readonly SetRow[]] | null {
  const { head, rows } = table;
  let used = head.reduce((sum, row) => sum + rowHeight(row), 0);
  let end = 0;
  let next = rows[end];
  while (next !== undefined && used + rowHeight(next) <= room) {
    used += rowHeight(next);
    end += 1;
    next = rows[end];
  }
  if (next === undefined) return null;
  const group = groupAt(rows, end);
  const isFirst = rows.slice(0, end).every((row) => row.group !== undefined || row.keep === true);
  if (isFirst) {
    // Not even one row fits: it breaks between its lines.
    const parts = splitRow(next, room - used, table.columns, measure);
    if (parts === null) return null;
    return [
      [...rows.slice(0, end), parts[0]],
      [...again(group), parts[1], ...rows.slice(end + 1)],
    ];
  }
  while (end > 1 && (rows[end - 1]?.keep === true || rows[end - 1]?.group !== undefined)) end -= 1;
  const starts = rows[end]?.group !== undefined;
  return [rows.slice(0, end), [...(starts ? [] : again(groupAt(rows, end))), ...rows.slice(end)]];
}

function groupAt(rows: readonly SetRow[], index: number): SetRow | undefined {
  return rows.slice(0, index).findLast((row) => row.group !== undefined);
}

function again(group: SetRow | undefined): readonly SetRow[] {
  return group?.group?.again == null ? [] : [group.group.again];
}

function splitRow(
  row: SetRow,
  room: number,
  columns: readonly number[],
  measure: TextMeasure,
): readonly [SetRow, SetRow] | null {
  const space = room - cellPadding.top - cellPadding.bottom;
  if (row.cells.every(({ text }) => Math.floor(space / text.style.leading) < 1)) return null;
  let column = 0;
  const parts = row.cells.map((cell): readonly [SetCell, SetCell] => {
    const { span = 1, text } = cell;
    const width = textWidth(columns.slice(column, column + span).reduce((sum, one) => sum + one, 0));
    column += span;
    const count = Math.floor(space / text.style.leading);
    const split = splitText(text, count, width, measure);
    const none: SetText = { ...text, spans: [], lines: [], height: 0 };
    if (split === null) return [cell, { ...cell, text: none }];
    return [
      { ...cell, text: split[0] },
      { ...cell, text: split[1] },
    ];
  });
  return [
    { ...row, cells: parts.map(([first]) => first) },
    { ...row, cells: parts.map(([, rest]) => rest) },
  ];
}
