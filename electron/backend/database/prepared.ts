import type Database from 'better-sqlite3';
import type { ReadableDb } from './handle.ts';

type Value = string | number | Uint8Array | null;
/** Rows come out as `unknown`: whoever reads them says, and checks, what they are. */
export type Statement = Database.Statement<Value[], unknown>;

const caches = new WeakMap<ReadableDb, Map<string, Statement>>();

/** The statement for an SQL text, prepared once per connection. Rows are objects, or lists with `raw`. */
export function prepared(db: ReadableDb, sql: string, shape: 'object' | 'raw' = 'object'): Statement {
  let cache = caches.get(db);
  if (cache === undefined) {
    cache = new Map();
    caches.set(db, cache);
  }
  const known = cache.get(sql);
  if (known !== undefined) return known;
  const statement: Statement = db.prepare<Value[], unknown>(sql);
  if (shape === 'raw') statement.raw(true);
  cache.set(sql, statement);
  return statement;
}
