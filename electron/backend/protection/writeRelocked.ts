import { chmodSync, readFileSync } from 'node:fs';
import { removeDatabaseFiles } from '../database/durable.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { inspect } from '../database/inspect.ts';
import { changeLock } from '../database/locked/lockedDriver.ts';
import type { WorkspaceKey } from '../database/locked/workspaceKey.ts';
import { memoryView } from '../database/memoryView.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { readStanding } from '../database/readStanding.ts';

/** The new file is not what the workspace is. Nothing was put in its place. */
export class RelockFailed extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** Writes the open workspace anew beside `path`, locked with another key or, with `null`, with none. Answers the file, which has passed all
 * checks and stands where the workspace stands. Throws {@link RelockFailed}, or what SQLite or the disk says; no file is left then. Both
 * keys must be held. */
export function writeRelocked(
  db: WritableDb,
  path: string,
  from: WorkspaceKey | null,
  to: WorkspaceKey | null,
): string {
  const { random } = surroundingsOf(db);
  const temporary = `${path}.${Buffer.from(random(8)).toString('hex')}.tmp`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    chmodSync(temporary, 0o600);
    changeLock(temporary, from, to);
    const view = memoryView(readFileSync(temporary));
    try {
      const [first] = inspect(view, 'integrity', migrations);
      if (first !== undefined) throw new RelockFailed(`${first.part} of ${first.where}: ${first.detail}`);
      const [now, then] = [readStanding(db), readStanding(view)];
      if (now.events !== then.events || !Buffer.from(now.hash).equals(then.hash)) throw new RelockFailed('history');
    } finally {
      view.close();
    }
    return temporary;
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw error;
  }
}
