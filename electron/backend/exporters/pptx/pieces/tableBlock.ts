import { levelInk, levelPaint } from '../../../../../shared/charts/geometry.ts';
import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Cell, Column, Rich, Swatch, TableBlock, TableGroup } from '../../../../../shared/report/model.ts';
import type { Piece } from '../piece.ts';
import { type SlideStyle, setText, styles, tableSizes } from '../setText.ts';
import { type SetCell, type SetRow, tablePiece, textWidth } from './tablePiece.ts';

/** More rows than this fit on no slide in any size. */
const mostRows = 24;

/** The roomiest of the sizes in which a piece leaves room for a head on its slide; the smallest for what takes several slides. */
export function roomiest(make: (style: SlideStyle) => Piece, most = 310, rows = 0): Piece {
  if (rows > mostRows) return make(styles.table);
  const pieces = tableSizes.map((style) => () => make(style));
  const fitting = pieces.slice(0, -1).find((one) => one().height <= most) ?? pieces.at(-1);
  return fitting?.() ?? make(styles.table);
}

/** A report's table as a native one. */
export function tableBlockPiece(block: TableBlock, width: number, measure: TextMeasure): Piece {
  return roomiest((style) => sizedTable(block, style, width, measure), 310, block.rows.length);
}

function sizedTable(block: TableBlock, style: SlideStyle, width: number, measure: TextMeasure): Piece {
  const given = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = block.columns.map((column) => (column.width / Math.max(1, given)) * width);
  const rows = block.rows.flatMap((row): readonly SetRow[] => {
    if (row.kind === 'group') return [groupRow(row, columns, measure, style)];
    const cells = block.columns.map((column, index) =>
      cellOf(row.cells[index] ?? '', column, columns[index] ?? 0, measure, style),
    );
    if (row.note === undefined) return [{ cells }];
    return [{ cells, keep: true }, noteRow(row.note, columns, measure, style)];
  });
  return tablePiece({ columns, head: headRow(block.columns, columns, measure), rows: closed(rows) }, measure);
}

/** The head of a table; none when no column has a name. */
export function headRow(
  columns: readonly Pick<Column, 'label' | 'align'>[],
  widths: readonly number[],
  measure: TextMeasure,
): readonly SetRow[] {
  if (columns.every(({ label }) => label === '')) return [];
  return [
    {
      keep: true,
      cells: columns.map(({ label, align }, index) => ({
        text: setText(
          label,
          { ...styles.label, ...(align === undefined ? {} : { align }) },
          textWidth(widths[index] ?? 0),
          measure,
        ),
        bottom: 'ink' as const,
      })),
    },
  ];
}

/** A cell with its column's weight; a level's sign stands on the level's colour. */
export function cellOf(
  cell: Cell,
  column: Pick<Column, 'align' | 'weight'>,
  width: number,
  measure: TextMeasure,
  base: SlideStyle = styles.table,
): SetCell {
  const style: SlideStyle = {
    ...base,
    ...(column.weight === 600 ? { bold: true } : {}),
    ...(column.align === undefined ? {} : { align: column.align }),
  };
  if (isSwatch(cell)) return swatchCell(cell, style, width, measure);
  return { text: setText(cell, style, textWidth(width), measure), top: 'hair' };
}

/** A level's sign on the level's colour; without a level the word alone. */
export function swatchCell({ label, level }: Swatch, style: SlideStyle, width: number, measure: TextMeasure): SetCell {
  if (level === null) {
    return { text: setText([{ text: label, paint: 'grey' }], style, textWidth(width), measure), top: 'hair' };
  }
  const sign: SlideStyle = { ...style, bold: true, align: 'center', paint: levelInk(level) };
  return { text: setText(label, sign, textWidth(width), measure), top: 'hair', fill: levelPaint(level) };
}

function isSwatch(cell: Cell): cell is Swatch {
  return typeof cell === 'object' && 'kind' in cell;
}

function groupRow(group: TableGroup, columns: readonly number[], measure: TextMeasure, style: SlideStyle): SetRow {
  const row = (name: Rich, detail: Rich | undefined): SetRow => {
    const spans = typeof name === 'string' ? [{ text: name, weight: 600 as const }] : name;
    const more = detail === undefined ? [] : typeof detail === 'string' ? [{ text: detail }] : detail;
    const all = [
      ...spans,
      ...(more.length === 0 ? [] : [{ text: ' · ', paint: 'grey' as const }]),
      ...more.map(greyed),
    ];
    return { group: { again: null }, cells: [wholeRow(all, columns, measure, style)] };
  };
  const { continued } = group;
  return {
    ...row(group.text, group.detail),
    group: { again: continued === undefined ? null : { ...row(continued, undefined) } },
  };
}

function greyed<Part extends { readonly text: string; readonly paint?: string }>(span: Part): Part {
  return { paint: 'grey', ...span };
}

function noteRow(note: Rich, columns: readonly number[], measure: TextMeasure, style: SlideStyle): SetRow {
  const [first = 0] = columns;
  const rest = columns.slice(1);
  if (rest.length === 0) return { cells: [wholeRow(note, columns, measure, style)] };
  const width = rest.reduce((sum, column) => sum + column, 0);
  return {
    cells: [
      { text: setText('', style, textWidth(first), measure) },
      { text: setText(note, { ...style, paint: 'grey' }, textWidth(width), measure), span: rest.length },
    ],
  };
}

function wholeRow(rich: Rich, columns: readonly number[], measure: TextMeasure, style: SlideStyle): SetCell {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return { text: setText(rich, style, textWidth(width), measure), span: columns.length, top: 'hair' };
}

/** The last row closes the table. */
export function closed(rows: readonly SetRow[]): readonly SetRow[] {
  return rows.map((row, index) =>
    index === rows.length - 1
      ? { ...row, cells: row.cells.map((cell) => ({ ...cell, bottom: 'hair' as const })) }
      : row,
  );
}
