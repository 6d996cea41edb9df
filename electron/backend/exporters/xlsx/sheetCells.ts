import type { Cell, CellStyle } from 'hucre/xlsx';
import { type DataColumn, type DataValue, wordOf } from '../../../../shared/report/data/dataTable.ts';
import { looksLikeFormula } from '../formulaGuard.ts';
import { cellStyle, columnFormat, textFormat } from './cellStyles.ts';
import { cellText, stored } from './cellText.ts';

/** Cells of a sheet by "row,column", both from 0. */
export type SheetCells = Map<string, Partial<Cell>>;

/** Puts a text in. It is never anything else: what looks like a formula is marked so that it stays a text when somebody edits it. */
export function putText(cells: SheetCells, row: number, column: number, text: string, style: CellStyle): void {
  const value = cellText(text);
  if (value === '') return;
  const marked = looksLikeFormula(value) ? { ...style, numFmt: textFormat } : style;
  const kept = stored(value);
  cells.set(`${row},${column}`, {
    value: kept,
    style: marked,
    // As a run of its own: a plain "#N/A" would be written as an error, not as the text that it is.
    ...(kept.startsWith('#') ? { richText: [{ text: kept }] } : {}),
  });
}

/** Before it, Excel and everybody else count days differently, or not at all. */
const firstDay = '1900-03-01';

/** Puts a value in, as what it is. `values`: all of its column, which share a format. */
export function putValue(
  cells: SheetCells,
  [row, column]: readonly [number, number],
  value: DataValue,
  { of, values, side }: { of: DataColumn; values: readonly DataValue[]; side?: 'left' },
): void {
  const isDay = typeof value === 'string' && of.type === 'day' && value >= firstDay;
  // A flag as a word: LibreOffice would make a formula of a boolean.
  if (typeof value === 'boolean' || (typeof value === 'string' && !isDay)) {
    putText(cells, row, column, wordOf(of, String(value)), cellStyle(of.type, undefined, side));
    return;
  }
  const style = cellStyle(of.type, columnFormat(of, values), side);
  cells.set(`${row},${column}`, { value: typeof value === 'string' ? dayOf(value) : value, style });
}

/** Excel counts days; noon or midnight elsewhere must not move one. */
function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
