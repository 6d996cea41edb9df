import type { WritableDb } from './handle.ts';
import { forgetCommit, recordCommit } from './headKeeper.ts';
import { forgetRows } from './known.ts';
import { prepared } from './prepared.ts';

/** Runs `body` in one transaction: all of its writes are on disk when this returns, or none of them are when it throws. Does not nest. */
export function transaction<T>(db: WritableDb, body: () => T): T {
  prepared(db, 'BEGIN IMMEDIATE').run();
  try {
    const result = body();
    prepared(db, 'COMMIT').run();
    recordCommit(db);
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some failures, such as a full disk.
    forgetRows(db);
    forgetCommit(db);
    if (db.inTransaction) prepared(db, 'ROLLBACK').run();
    throw error;
  }
}
