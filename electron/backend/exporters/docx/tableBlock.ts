import { Tab, TextRun } from 'docx';
import type { Cell, Column, Rich, Swatch, TableBlock, TableGroup, TableRow } from '../../../../shared/report/model.ts';
import { styleOf } from './documentStyles.ts';
import { endFrom, type GridCell, type GridRow, grid, lineHeight, roughHeight } from './grid.ts';
import { gap, paragraph } from './paragraph.ts';
import { tallest } from './textBlocks.ts';
import type { Content, Place } from './wordContext.ts';
import { runsOf, swatchRun } from './wordText.ts';

const cellGap = 9;
/** Tables of so few rows stay on one page. */
const wholeRows = 6;
/** Where the detail of a group begins. */
const detailAt = 170;

/** A real table: its head is repeated on every page, rows stay whole, a group's name stays with its first row and so do as many
 * of the last rows as are worth a page. Word has no other head for further pages, so a group is not named again as continued. */
export function tableBlock(block: TableBlock, { before, tight, keepsNext }: Place): readonly Content[] {
  const { columns, rows } = block;
  const short = rows.length <= wholeRows;
  const named = columns.some((column) => column.label !== '');
  const end = endFrom(rows.map((row) => rowHeight(row, columns)));
  const body = rows.flatMap((row, index): readonly GridRow[] => {
    const first = index === 0 && !named;
    const last = index === rows.length - 1;
    const keepNext = last ? keepsNext === true : short || index === 0 || index >= end;
    if (row.kind === 'group') return [groupRow(row, columns, { top: index === 0 || tight ? 6 : 9, opens: first })];
    return bodyRows(row, block, { tight, keepNext, first, open: rows[index + 1]?.kind === 'group' });
  });
  const all = named ? [headRow(columns), ...body] : body;
  return all.length === 0
    ? []
    : [
        gap(before),
        grid(
          columns.map(({ width }) => width),
          all,
        ),
      ];
}

function headRow(columns: readonly Column[]): GridRow {
  const cells = columns.map((column, index) => ({
    children: [paragraph(runsOf(column.label), { style: styleOf.label, ...sideOf(column) })],
    bottom: 3,
    right: gapOf(columns, index),
    ruleBelow: 'ink' as const,
    low: true,
  }));
  return { cells, head: true, keepNext: true };
}

function groupRow(
  group: TableGroup,
  columns: readonly Column[],
  { top, opens }: { readonly top: number; readonly opens: boolean },
): GridRow {
  const detail =
    group.detail === undefined
      ? []
      : [new TextRun({ children: [new Tab()] }), ...runsOf(detailOf(group.detail), { bold: false })];
  const look = group.detail === undefined ? {} : { left: detailAt, hanging: detailAt, tab: detailAt };
  const cell: GridCell = {
    children: [paragraph([...runsOf(group.text, { bold: true }), ...detail], { style: styleOf.table, ...look })],
    span: columns.length,
    top,
    bottom: 3,
    ruleBelow: 'hair',
    ...(opens ? { ruleAbove: 'ink' as const } : {}),
  };
  return { cells: [cell], keepNext: true };
}

function detailOf(detail: Rich): Rich {
  return typeof detail === 'string' ? [{ text: detail, paint: 'grey' }] : detail;
}

interface RowPlace {
  readonly tight: boolean;
  readonly keepNext: boolean;
  readonly first: boolean;
  /** A group follows, whose own line closes this row. */
  readonly open: boolean;
}

function bodyRows(row: TableRow, block: TableBlock, { tight, keepNext, first, open }: RowPlace): readonly GridRow[] {
  const { columns } = block;
  const dense = tight || block.dense === true;
  const { note } = row;
  const closing = open ? {} : { ruleBelow: 'hair' as const };
  const opening = first ? { ruleAbove: 'ink' as const } : {};
  const bottom = dense ? 2.5 : 4;
  const cells = columns.map((column, index): GridCell => {
    const cell = row.cells[index] ?? '';
    return {
      children: [paragraph(cellRuns(cell, column), { style: styleOf.table, ...sideOf(column) })],
      top: dense ? 2 : 3.5,
      bottom: note === undefined ? bottom : 1,
      right: gapOf(columns, index),
      ...opening,
      ...(note === undefined ? closing : {}),
    };
  });
  const splits = cellsHeight(row, columns) > tallest;
  if (note === undefined) return [{ cells, keepNext, splits }];
  const width = columns.reduce((sum, column) => sum + column.width, 0) - 24;
  const noteCell: GridCell = {
    children: [paragraph(runsOf(note), { style: styleOf.table, left: 24 })],
    span: columns.length,
    bottom,
    ...closing,
  };
  return [
    { cells, keepNext: true, splits },
    { cells: [noteCell], keepNext, splits: roughHeight(note, width) > tallest },
  ];
}

/** About how high a row gets with its note and its paddings, in pt. */
function rowHeight(row: TableRow | TableGroup, columns: readonly Column[]): number {
  if (row.kind === 'group') return lineHeight;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return 6 + cellsHeight(row, columns) + (row.note === undefined ? 0 : roughHeight(row.note, width - 24));
}

function cellsHeight(row: TableRow, columns: readonly Column[]): number {
  return Math.max(lineHeight, ...columns.map((column, index) => roughHeight(textOf(row.cells[index]), column.width)));
}

function isSwatch(cell: Cell): cell is Swatch {
  return typeof cell === 'object' && 'kind' in cell;
}

function textOf(cell: Cell | undefined): Rich {
  return cell === undefined || isSwatch(cell) ? '' : cell;
}

function cellRuns(cell: Cell, column: Column): readonly TextRun[] {
  if (isSwatch(cell)) return [swatchRun(cell)];
  return runsOf(cell, column.weight === undefined ? {} : { bold: column.weight === 600 });
}

function sideOf(column: Column): { readonly alignRight?: true } {
  return column.align === 'right' ? { alignRight: true } : {};
}

/** The last column needs no space to a next one. */
function gapOf(columns: readonly Column[], index: number): number {
  return index === columns.length - 1 ? 0 : cellGap;
}
