import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { DataColumn, DataTable, DataTableId, DataValue } from '../../../../shared/report/data/dataTable.ts';
import { wordOf } from '../../../../shared/report/data/dataTable.ts';
import { trackerTable } from '../../../../shared/report/data/trackerTable.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { Exporter } from '../exporter.ts';
import { guarded } from '../formulaGuard.ts';

/** Writes one table (the answers unless asked for another) as RFC 4180: commas, CRLF, UTF-8 with a byte order mark, without which Excel
 * guesses another encoding. Texts are guarded against formulas; numbers have a point and all their decimals, shares are 0-1, days ISO.
 * The table of actions starts with the columns that issue trackers import (`trackerTable`). */
export const csvExporter: Exporter = {
  format: 'csv',
  async render({ model }, { table = 'answers' }) {
    return new TextEncoder().encode(`\uFEFF${csvOf(asked(model, table))}`);
  },
};

function asked({ tables }: ReportModel, id: DataTableId): DataTable {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`the report has no table ${id}`);
  return id === 'actions' ? trackerTable(table) : table;
}

/** A table as RFC 4180 text; the first line has the labels. */
export function csvOf({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>): string {
  const lines = [
    columns.map((column) => quoted(guarded(headOf(column)))),
    ...rows.map((row) => columns.map((column, index) => cellOf(column, row[index] ?? null))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function headOf({ label, unit = '' }: DataColumn): string {
  return unit === '' ? label : `${label} (${unit})`;
}

/** Marks that turn the order of a text around, so that it reads as another one. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;

function cellOf(column: DataColumn, value: DataValue): string {
  if (value === null) return '';
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? String(value) : '';
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return quoted(guarded(wordOf(column, value).replace(turning, '')));
    default:
      return assertNever(value);
  }
}

function quoted(text: string): string {
  return /[",;\t\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
