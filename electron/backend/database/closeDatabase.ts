import type { WritableDb } from './handle.ts';

/** Moves the write-ahead log into the file and empties it. Called when nothing happens, so that a lost log loses little, and a copy of the
 * one file has everything. */
export function checkpoint(db: WritableDb): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Closes the workspace: afterwards one file is left and the lock is free. */
export function closeDatabase(db: WritableDb): void {
  if (!db.open) return;
  try {
    checkpoint(db);
  } finally {
    db.close();
  }
}
