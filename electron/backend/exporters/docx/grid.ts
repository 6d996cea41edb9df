import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Rich } from '../../../../shared/report/model.ts';
import { border, type Rule } from './paragraph.ts';
import { twips } from './units.ts';
import { wordsOf } from './wordText.ts';

/** A cell; paddings in pt. */
export interface GridCell {
  readonly children: readonly (Paragraph | Table)[];
  /** Columns that it takes; 1 without it. */
  readonly span?: number;
  readonly top?: number;
  readonly bottom?: number;
  /** To the next column. */
  readonly right?: number;
  readonly left?: number;
  readonly ruleAbove?: Rule;
  readonly ruleBelow?: Rule;
  readonly low?: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Repeated on every page. */
  readonly head?: boolean;
  readonly keepNext?: boolean;
  /** May break over pages: only rows that are too tall to be kept together. */
  readonly splits?: boolean;
  /** At least this high, in pt. */
  readonly height?: number;
}

/** A table of fixed columns in pt, without lines of its own. */
export function grid(widths: readonly number[], rows: readonly GridRow[]): Table {
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((row) => gridRow(row, widths)),
  });
}

function gridRow(row: GridRow, widths: readonly number[]): TableRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return gridCell(cell, width);
  });
  return new TableRow({
    children: cells,
    cantSplit: row.splits !== true,
    ...(row.head === true ? { tableHeader: true } : {}),
    ...(row.keepNext === true ? { keepNext: true } : {}),
    ...(row.height === undefined ? {} : { height: { value: twips(row.height), rule: 'atLeast' as const } }),
  });
}

function gridCell(cell: GridCell, width: number): TableCell {
  const { ruleAbove, ruleBelow } = cell;
  const borders = {
    ...(ruleAbove === undefined ? {} : { top: border(ruleAbove) }),
    ...(ruleBelow === undefined ? {} : { bottom: border(ruleBelow) }),
  };
  return new TableCell({
    children: cell.children,
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      top: twips(cell.top ?? 0),
      bottom: twips(cell.bottom ?? 0),
      left: twips(cell.left ?? 0),
      right: twips(cell.right ?? 0),
    },
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
    ...(cell.low === true ? { verticalAlign: 'bottom' as const } : {}),
  });
}

/** Of a line of 8 to 9 pt, in pt. */
export const lineHeight = 11.5;

/** About how high a text of 8 to 9 pt gets in a column, in pt. Only to decide what may be kept together. */
export function roughHeight(rich: Rich, width: number): number {
  let advance = 0;
  for (const character of wordsOf(rich)) advance += (character.codePointAt(0) ?? 0) > 0x2e7f ? 9 : 4.4;
  return Math.ceil(advance / Math.max(20, width)) * lineHeight;
}

/** What a page of its own is worth, in pt: less at the end of a table looks like a mistake. */
const leastEnd = 120;

/** The first of the last rows that stay together, by the heights of all; a table of few rows stays together from its first. */
export function endFrom(heights: readonly number[]): number {
  let height = 0;
  for (let index = heights.length - 1; index > 0; index -= 1) {
    height += heights[index] ?? 0;
    if (height >= leastEnd) return Math.min(index, heights.length - 2);
  }
  return 0;
}
