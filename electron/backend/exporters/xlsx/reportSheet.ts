import type { WriteSheet } from 'hucre/xlsx';
import type { DataTable } from '../../../../shared/report/data/dataTable.ts';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { labelStyle, subtitleStyle, titleStyle } from './cellStyles.ts';
import { printed } from './pageSetup.ts';
import { putText, putValue, type SheetCells } from './sheetCells.ts';

/** Said by the heading already. */
const headed = new Set(['organisation', 'title', 'subtitle']);
/** These begin a group of their own: the numbers, and where they come from. */
const groups = new Set(['verdict', 'fingerprint']);
const labelWidth = 30;
const valueWidth = 76;

/** The first sheet: what the report is about, its headline numbers and where it comes from, one a row. */
export function reportSheet({ columns, rows }: DataTable, name: string, meta: ReportMeta): WriteSheet {
  const [row = []] = rows;
  const cells: SheetCells = new Map();
  putText(cells, 0, 0, meta.organisation, titleStyle);
  putText(cells, 1, 0, [meta.title, meta.subtitle].filter((text) => text !== '').join(' · '), subtitleStyle);
  let line = 3;
  for (const [index, column] of columns.entries()) {
    const value = row[index] ?? null;
    if (value === null || headed.has(column.key)) continue;
    if (groups.has(column.key)) line += 1;
    putText(cells, line, 0, column.label, labelStyle);
    putValue(cells, [line, 1], value, { of: column, values: [value], side: 'left' });
    line += 1;
  }
  return {
    name,
    columns: [{ width: labelWidth }, { width: valueWidth }],
    cells,
    rowDefs: new Map([[0, { height: 26 }]]),
    view: { showGridLines: false },
    ...printed(meta, labelWidth + valueWidth, { pages: 1 }),
  };
}
