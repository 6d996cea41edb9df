import type { WritableDb } from './handle.ts';
import { letHeadRecordGo } from './headKeeper.ts';
import { letGo } from './openFiles.ts';
import { asRow } from './row.ts';

/** Moves the write-ahead log into the file and empties it. Answers whether all of it went; what did not stays in the log, unharmed. */
export function checkpoint(db: WritableDb): boolean {
  try {
    const answer: unknown = db.pragma('wal_checkpoint(TRUNCATE)');
    return Array.isArray(answer) && asRow(answer[0]).busy === 0;
  } catch (error) {
    // A full or failing disk, which SQLite also calls a malformed image here: the log has everything, and the next opening checks it.
    if (error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|CORRUPT)/.test(String(error.code)))
      return false;
    throw error;
  }
}

/** Closes the workspace: afterwards the lock is free and, unless the disk is full, one file is left. */
export function closeDatabase(db: WritableDb): void {
  if (!db.open) return;
  try {
    checkpoint(db);
  } finally {
    db.close();
    letGo(db);
    letHeadRecordGo(db);
  }
}
