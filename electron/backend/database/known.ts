import type { ReadableDb } from './handle.ts';

/** [Note: Known rows] Nobody else can write while the workspace is open, so what every edit needs (where its chain stands, its assessment,
 * its framework) is kept in memory: finding it anew costs more than storing the edit. A transaction that fails forgets what it could have
 * changed. */
export type KnownRows<T> = (db: ReadableDb) => Map<string, T>;

type RowsByDb<T> = WeakMap<ReadableDb, Map<string, T>>;

const forgetters: ((db: ReadableDb) => void)[] = [];

function rowsIn<T>(known: RowsByDb<T>, db: ReadableDb): Map<string, T> {
  let rows = known.get(db);
  if (rows === undefined) {
    rows = new Map();
    known.set(db, rows);
  }
  return rows;
}

/** One kind of rows that are kept in memory for each connection. */
export function knownRows<T>(): KnownRows<T> {
  const known: RowsByDb<T> = new WeakMap();
  forgetters.push((db) => known.delete(db));
  return (db) => rowsIn(known, db);
}

/** Rows whose key holds the hash of their content: no transaction can make them something else, so none makes them forgotten. */
export function lastingRows<T>(): KnownRows<T> {
  const known: RowsByDb<T> = new WeakMap();
  return (db) => rowsIn(known, db);
}

/** To be called when a transaction is rolled back. */
export function forgetRows(db: ReadableDb): void {
  for (const forget of forgetters) forget(db);
}
