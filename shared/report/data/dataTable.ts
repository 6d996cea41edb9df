/** A table with types, for programs: spreadsheets, issue trackers. Printed tables are blocks of the model. */

/** `days`: person-days; `share`: 0-1, shown as percent; `day`: ISO day; `money`: in the organisation's currency. */
export type DataType = 'text' | 'integer' | 'number' | 'days' | 'share' | 'day' | 'money' | 'flag';

export interface DataColumn {
  /** Lasts: importers may rely on it. */
  readonly key: string;
  readonly label: string;
  readonly type: DataType;
  /** In characters of the standard font. */
  readonly width: number;
  /** Of money: the currency, as people typed it. */
  readonly unit?: string;
  /** The cells are codes that last (of a flag `true` and `false`), for programs; people read these words for them. */
  readonly words?: Readonly<Record<string, string>>;
}

/** null: there is no value. */
export type DataValue = string | number | boolean | null;

/** `report` has one row: what the report is about, its headline numbers and where it comes from. */
export const dataTableIds = [
  'report',
  'answers',
  'scores',
  'gaps',
  'actions',
  'waves',
  'decisions',
  'files',
  'renewals',
  'roles',
  'metrics',
  'phases',
] as const;
export type DataTableId = (typeof dataTableIds)[number];

export interface DataTable {
  readonly id: DataTableId;
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** As long as the columns. Numbers are not rounded. */
  readonly rows: readonly (readonly DataValue[])[];
}

/** The tables that have rows. */
export function filledTables(tables: readonly DataTable[]): readonly DataTableId[] {
  return tables.filter(({ rows }) => rows.length > 0).map(({ id }) => id);
}

/** What people read in a cell of codes; any other text as it is. */
export function wordOf({ words }: DataColumn, text: string): string {
  return words !== undefined && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}

/** Longest text that a cell of a spreadsheet holds, in UTF-16 code units. */
export const longestCell = 32_767;
