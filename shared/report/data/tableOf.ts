import type { Report } from '../reportContext.ts';
import type { DataColumn, DataTable, DataTableId, DataType, DataValue } from './dataTable.ts';

/** A column with where its values come from. Its label is the word for its key unless it brings one. */
export interface ColumnOf<Row> {
  readonly key: string;
  readonly type: DataType;
  readonly width: number;
  readonly value: (row: Row) => DataValue | undefined;
  readonly label?: string;
  readonly unit?: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** Columns that a report may lack are left out whole. */
export function onlyIf<Row>(condition: boolean, columns: readonly ColumnOf<Row>[]): readonly ColumnOf<Row>[] {
  return condition ? columns : [];
}

/** Puts rows into typed columns. An empty text is no value. */
export function tableOf<Row>(
  { t }: Pick<Report, 't'>,
  id: DataTableId,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): DataTable {
  const flagWords = { true: t('report.data.yes'), false: t('report.data.no') };
  return {
    id,
    name: t(`report.data.table.${id}`),
    columns: columns.map(
      ({ key, type, width, label, unit, words }): DataColumn => ({
        key,
        label: label ?? t(`report.data.column.${key}`),
        type,
        width,
        ...(unit === undefined ? {} : { unit }),
        ...(type === 'flag' ? { words: flagWords } : {}),
        ...(words === undefined ? {} : { words }),
      }),
    ),
    rows: rows.map((row) => columns.map(({ value }) => present(value(row)))),
  };
}

function present(value: DataValue | undefined): DataValue {
  if (value === undefined) return null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
