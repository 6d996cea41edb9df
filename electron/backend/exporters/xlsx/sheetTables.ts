import type { DataTable, DataTableId } from '../../../../shared/report/data/dataTable.ts';

/** What many assessments hold nothing of. */
const besides: ReadonlySet<DataTableId> = new Set<DataTableId>(['renewals', 'roles', 'metrics', 'phases']);

/** The tables that get a sheet: all but those of figures that nobody entered. */
export function sheetTables(tables: readonly DataTable[]): readonly DataTable[] {
  return tables.filter(({ id, rows }) => rows.length > 0 || !besides.has(id));
}
