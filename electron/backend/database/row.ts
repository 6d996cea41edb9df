/** A row as SQLite gave it. The functions below say what a column must be and throw when it is not. */
export type Row = Readonly<Record<string, unknown>>;

function wrong(column: string, expected: string): Error {
  return new Error(`column ${column} does not hold ${expected}`);
}

/** The row itself, checked to be one. */
export function asRow(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw wrong('of a row', 'anything');
  return value as Row;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(column, 'text');
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

export function integerOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrong(column, 'a whole number');
  return value;
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integerOf(row, column);
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw wrong(column, 'bytes');
  return value;
}
