/** A table with types, for programs: spreadsheets, issue trackers. Printed tables are blocks of the model. */

/** `share`: 0-1, shown as percent; `day`: ISO day; `money`: in the organisation's currency. */
export type DataType = 'text' | 'integer' | 'number' | 'share' | 'day' | 'money' | 'flag';

export interface DataColumn {
  /** Lasts: importers may rely on it. */
  readonly key: string;
  readonly label: string;
  readonly type: DataType;
  /** In characters of the standard font. */
  readonly width: number;
}

/** null: there is no value. */
export type DataValue = string | number | boolean | null;

export const dataTableIds = ['answers', 'scores', 'gaps', 'actions', 'waves', 'decisions'] as const;
export type DataTableId = (typeof dataTableIds)[number];

export interface DataTable {
  readonly id: DataTableId;
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** As long as the columns. Numbers are not rounded. */
  readonly rows: readonly (readonly DataValue[])[];
}
