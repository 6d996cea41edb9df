import type { Cell, Column, Swatch, TableBlock, TableGroup, TableRow } from '../model.ts';
import type { PageItem } from './page.ts';
import {
  at,
  bottomOf,
  drawPlaced,
  type LayoutContext,
  type Piece,
  type PlacedText,
  piece,
  rule,
  stack,
} from './piece.ts';
import { plainText } from './plainText.ts';
import { padding, rowPieces } from './rowPieces.ts';
import { drawSwatch } from './swatch.ts';

const cellGap = 9;

/** A table whose head is repeated on every page. The head stays with two rows, a group's name with its first row, and the last page
 * carries at least two rows. */
export function tablePieces(block: TableBlock, context: LayoutContext): readonly Piece[] {
  const width = block.columns.reduce((sum, column) => sum + column.width, 0);
  const head = tableHead(block.columns, context, width);
  const rows = block.rows;
  let over = head;
  const pieces = rows.flatMap((row, index): readonly Piece[] => {
    const next = rows[index + 1];
    const keepWithNext = next !== undefined && (index === 0 || index === rows.length - 2 || staysWhole(block, index));
    if (row.kind === 'group') {
      over = row.continued === undefined ? head : headWithGroup(head, row.continued, context, width);
      return [{ ...groupPiece(row, context, head, width, index === 0), mark: wordsOf(row.text) }];
    }
    return tableRow(row, { block, context, head: over, width, keepWithNext, open: next?.kind === 'group' });
  });
  return [{ ...head, keepWithNext: pieces.length > 0 }, ...pieces];
}

/** Rows of a group that can stand whole, its name included. */
const mostWhole = 10;

/** Whether the row stays with the next one because their short group does. */
function staysWhole({ rows, wholeGroups }: TableBlock, index: number): boolean {
  if (wholeGroups !== true || rows[index + 1]?.kind !== 'row') return false;
  const start = rows.findLastIndex((row, at) => at <= index && row.kind === 'group');
  const after = rows.findIndex((row, at) => at > index && row.kind === 'group');
  return (after === -1 ? rows.length : after) - start <= mostWhole;
}

function tableHead(columns: readonly Column[], context: LayoutContext, width: number): Piece {
  const texts = columns.flatMap((column, index) => {
    const x = startOf(columns, index);
    return column.label === ''
      ? []
      : [align(at(context, column.label, 'label', x, 0, inner(columns, index)), column, columns, index)];
  });
  const height = Math.max(9, bottomOf(texts));
  const lowered = texts.map((text) => ({ ...text, y: height - text.text.height }));
  return piece(height + 3, [...lowered.flatMap(drawPlaced), rule('ink', height + 3, width)], { keepWithNext: true });
}

/** What stands over the rows of a group that goes on on a further page. */
function headWithGroup(head: Piece, continued: string, context: LayoutContext, width: number): Piece {
  return stack([head, groupPiece({ kind: 'group', text: continued }, context, head, width, true)]);
}

function groupPiece(group: TableGroup, context: LayoutContext, head: Piece, width: number, first: boolean): Piece {
  const top = first ? 6 : 9;
  const name = at(context, bold(group.text), 'table', 0, top, group.detail === undefined ? width : 158);
  const detail = group.detail === undefined ? [] : [at(context, group.detail, 'tableGrey', 170, top, width - 170)];
  const texts = [name, ...detail];
  const height = bottomOf(texts) + 3;
  return piece(height, [...texts.flatMap(drawPlaced), rule('hair', height, width)], { keepWithNext: true, head });
}

interface RowContext {
  readonly block: TableBlock;
  readonly context: LayoutContext;
  readonly head: Piece;
  readonly width: number;
  readonly keepWithNext: boolean;
  /** A group follows, whose own rule closes this row. */
  readonly open: boolean;
}

function tableRow(row: TableRow, { block, context, head, width, keepWithNext, open }: RowContext): readonly Piece[] {
  const dense = block.dense === true;
  const top = padding(context, dense ? 2 : 3.5);
  const paddingBottom = padding(context, dense ? 2.5 : 4);
  const texts: PlacedText[] = [];
  const items: PageItem[] = [];
  let least = 0;
  row.cells.forEach((cell, index) => {
    const column = block.columns[index];
    if (column === undefined) return;
    const x = startOf(block.columns, index);
    if (isSwatch(cell)) {
      items.push(...drawSwatch(cell, x, top - 0.5, context.measure));
      least = top + 11.5;
      return;
    }
    const most = block.clamp?.[context.squeeze];
    const text = at(context, weighted(cell, column), 'table', x, top, inner(block.columns, index), most);
    texts.push(align(text, column, block.columns, index));
  });
  const closing = open ? {} : { ruleBottom: rule('hair', 0, width) };
  if (row.note === undefined) return rowPieces({ texts, items, least, paddingBottom, keepWithNext, head, ...closing });
  const main = rowPieces({ texts, items, least, paddingBottom: 1, keepWithNext: true, head });
  const note = at(context, row.note, 'table', 24, 0, width - 24);
  return [...main, ...rowPieces({ texts: [note], paddingBottom, keepWithNext, head, ...closing })];
}

function isSwatch(cell: Cell): cell is Swatch {
  return typeof cell === 'object' && 'kind' in cell;
}

function weighted(cell: Exclude<Cell, Swatch>, column: Column): Exclude<Cell, Swatch> {
  return column.weight === undefined || typeof cell !== 'string' ? cell : [{ text: cell, weight: column.weight }];
}

/** What a group is called, without weights and colours. */
function wordsOf(rich: TableGroup['text']): string {
  return plainText(typeof rich === 'string' ? rich : rich.map(({ text }) => text).join(''));
}

function bold(rich: TableGroup['text']): TableGroup['text'] {
  return typeof rich === 'string' ? [{ text: rich, weight: 600 }] : rich;
}

function startOf(columns: readonly Column[], index: number): number {
  return columns.slice(0, index).reduce((sum, column) => sum + column.width, 0);
}

/** A cell's width without the gap to the next column. */
function inner(columns: readonly Column[], index: number): number {
  const width = columns[index]?.width ?? 0;
  return index === columns.length - 1 ? width : width - cellGap;
}

function align(text: PlacedText, column: Column, columns: readonly Column[], index: number): PlacedText {
  if (column.align !== 'right') return text;
  const width = inner(columns, index);
  const lines = text.text.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, x: run.x + width - line.width })),
  }));
  return { ...text, text: { ...text.text, lines } };
}
