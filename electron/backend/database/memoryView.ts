import Database from 'better-sqlite3';
import { asReadable, type ReadableDb } from './handle.ts';

/** A workspace file's bytes as a read-only database in memory: no lock, no side file, no write, also on a read-only disk. Bytes 18 and 19
 * say "write-ahead log", which cannot be had in memory; 1 says "rollback journal", with the same pages. Changes `bytes`. */
export function memoryView(bytes: Buffer): ReadableDb {
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  const sqlite = new Database(bytes, { readonly: true });
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  return asReadable(sqlite);
}
