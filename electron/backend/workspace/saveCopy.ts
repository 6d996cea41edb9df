import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { isOpenHere } from '../database/openFiles.ts';
import { CopyDamaged, writeCopy } from '../database/writeCopy.ts';
import { bringKeys } from '../protection/keysFile.ts';
import type { Outcome } from './outcome.ts';
import { refusalInUse, refused } from './outcome.ts';

/** Writes a verified copy of the whole workspace. A file at `target` is replaced only once the copy is good, and otherwise stays as it was.
 * Refuses with `invalid` for the workspace's own place and with `trouble` for what the disk says. */
export function saveCopy(db: WritableDb, target: string): Outcome<{ readonly path: string; readonly bytes: number }> {
  const { path } = surroundingsOf(db);
  try {
    // Throws for a folder that is not there, which SQLite could not tell from other failures.
    statSync(dirname(target));
    if (isOpenHere(target)) {
      const message = 'is the open workspace itself: choose another name or folder';
      return refused({ code: 'invalid', problem: { path: '', message } });
    }
    writeCopy(db, target, migrations);
    bringKeys(db, path, target);
    return { ok: true, value: { path: target, bytes: statSync(target).size } };
  } catch (error) {
    if (error instanceof CopyDamaged) {
      return refused({ code: 'trouble', trouble: { code: 'damaged', facts: { path, detail: error.message } } });
    }
    const refusal = refusalInUse(error, target);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}
