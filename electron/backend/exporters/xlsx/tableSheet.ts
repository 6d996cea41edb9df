import { colToLetter, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import {
  type DataColumn,
  type DataTable,
  type DataTableId,
  type DataValue,
  wordOf,
} from '../../../../shared/report/data/dataTable.ts';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { capitalised } from '../../../../shared/report/words.ts';
import { headStyle } from './cellStyles.ts';
import { cellText, cut, lineText, stored } from './cellText.ts';
import { printed } from './pageSetup.ts';
import { rowHeight } from './rowHeight.ts';
import { putText, putValue, type SheetCells } from './sheetCells.ts';

/** First columns that stay in sight: they say what a row is about. */
const frozenColumns: Readonly<Record<DataTableId, number>> = {
  report: 0,
  answers: 2,
  scores: 2,
  gaps: 3,
  actions: 2,
  waves: 1,
  decisions: 1,
  files: 3,
  renewals: 1,
  roles: 2,
  metrics: 3,
  phases: 1,
};
/** Excel allows no longer name of a column. */
const longestHead = 255;
/** Room for the button that filters. */
const filterRoom = 4;
/** A longer word is broken rather than followed. */
const widestForWord = 32;

/** One table as one sheet: an Excel table with its head in sight, filters, typed cells. */
export function tableSheet({ id, columns, rows }: DataTable, name: string, meta: ReportMeta): WriteSheet {
  const heads = distinct(columns.map(({ label }) => cut(lineText(label), longestHead - 8)));
  const cells: SheetCells = new Map();
  for (const [index, column] of columns.entries()) {
    putText(cells, 0, index, heads[index] ?? '', headStyle(column.type));
  }
  for (const [index, column] of columns.entries()) {
    const values = rows.map((row) => row[index] ?? null);
    for (const [row, value] of values.entries()) putValue(cells, [row + 1, index], value, { of: column, values });
  }
  const widths = columns.map((column, index) =>
    widthOf(
      column,
      heads[index] ?? '',
      rows.map((row) => row[index] ?? null),
    ),
  );
  const frozen = frozenColumns[id];
  const last = colToLetter(Math.max(0, columns.length - 1));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map([
      [
        0,
        {
          height: rowHeight(
            heads.map((text, index) => ({ text, width: widths[index] ?? 0 })),
            2,
          ),
        },
      ],
      ...rows.map((row, number): [number, { height: number }] => [
        number + 1,
        { height: heightOf(row, columns, widths) },
      ]),
    ]),
    freezePane: { rows: 1, columns: frozen },
    // A table needs a row; without one the head stands alone.
    ...(rows.length === 0
      ? {}
      : {
          tables: [
            {
              name: capitalised(id),
              range: `A1:${last}${rows.length + 1}`,
              columns: heads.map((head) => ({ name: stored(head) })),
              style: 'TableStyleLight1',
              showRowStripes: false,
            },
          ],
        }),
    ...printed(
      meta,
      widths.reduce((sum, width) => sum + width, 0),
    ),
  };
}

function heightOf(row: readonly DataValue[], columns: readonly DataColumn[], widths: readonly number[]): number {
  return rowHeight(
    columns.flatMap((column, index) => {
      const value = row[index];
      return typeof value === 'string' ? [{ text: cellText(wordOf(column, value)), width: widths[index] ?? 0 }] : [];
    }),
  );
}

type PrintTitles = NonNullable<WriteOptions['namedRanges']>[number];

/** The head and the first columns on every printed page. The writer's own setting forgets the quotes that most names need. */
export function printTitles(id: DataTableId, name: string): PrintTitles {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const frozen = frozenColumns[id];
  const columns = frozen === 0 ? '' : `${sheet}!$A:$${colToLetter(frozen - 1)},`;
  return { name: '_xlnm.Print_Titles', scope: name, range: `${columns}${sheet}!$1:$1` };
}

/** As wide as the column asks, and as its longest word needs; a column without a value takes no more than its name. */
function widthOf(column: DataColumn, head: string, values: readonly DataValue[]): number {
  const filled = values.filter((value) => value !== null);
  const texts = filled.flatMap((value) => (typeof value === 'string' ? [wordOf(column, value)] : []));
  return Math.max(
    filled.length === 0 ? Math.min(column.width, 14) : column.width,
    longestWord([head]) + filterRoom,
    Math.min(longestWord(texts) + 2, widestForWord),
  );
}

function longestWord(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, ...text.split(/\s/u).map(({ length }) => length)), 0);
}

/** Names of columns are told apart whatever their case. */
function distinct(heads: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    const wanted = head === '' ? '–' : head;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
