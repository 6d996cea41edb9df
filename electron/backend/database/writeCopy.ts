import { chmodSync, readFileSync } from 'node:fs';
import { putDatabaseInPlace, removeDatabaseFiles } from './durable.ts';
import type { WritableDb } from './handle.ts';
import { surroundingsOf } from './handle.ts';
import { inspect } from './inspect.ts';
import { memoryView } from './memoryView.ts';
import type { Migration } from './migrate.ts';

/** A copy that is not what it should be. The target was not touched. */
export class CopyDamaged extends Error {}

/** Writes a compact copy of an open workspace and puts it at `target` only after all checks passed on it. An existing target is replaced
 * then, and stays as it was on any failure; no temporary file is left. Throws {@link CopyDamaged}, or what SQLite or the disk says. */
export function writeCopy(db: WritableDb, target: string, migrations: readonly Migration[]): void {
  const temporary = `${target}.${Buffer.from(surroundingsOf(db).random(8)).toString('hex')}.tmp`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    chmodSync(temporary, 0o600);
    const view = memoryView(readFileSync(temporary));
    const damages = inspect(view, 'integrity', migrations);
    view.close();
    const first = damages[0];
    if (first !== undefined) throw new CopyDamaged(`${first.part} of ${first.where}: ${first.detail}`);
    putDatabaseInPlace(temporary, target);
  } catch (error) {
    removeDatabaseFiles(temporary);
    throw error;
  }
}
