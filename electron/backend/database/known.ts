import type { ReadableDb } from './handle.ts';

/** [Note: Known rows] Nobody else can write while the workspace is open, so what every edit needs (where its chain stands, its assessment,
 * its framework) is kept in memory: finding it anew costs more than storing the edit. A transaction that fails forgets everything. */
export type KnownRows<T> = (db: ReadableDb) => Map<string, T>;

const forgetters: ((db: ReadableDb) => void)[] = [];

/** One kind of rows that are kept in memory for each connection. */
export function knownRows<T>(): KnownRows<T> {
  const known = new WeakMap<ReadableDb, Map<string, T>>();
  forgetters.push((db) => known.delete(db));
  return (db) => {
    let rows = known.get(db);
    if (rows === undefined) {
      rows = new Map();
      known.set(db, rows);
    }
    return rows;
  };
}

/** To be called when a transaction is rolled back. */
export function forgetRows(db: ReadableDb): void {
  for (const forget of forgetters) forget(db);
}
