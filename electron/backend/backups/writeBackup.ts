import { realpathSync, rmSync } from 'node:fs';
import type { BackupReason } from '../../../shared/contract/backups.ts';
import type { BackupFile } from '../database/backupFiles.ts';
import { backupPath, listBackupFiles, makeBackupsFolder } from '../database/backupFiles.ts';
import { checkpoint } from '../database/closeDatabase.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { historyPlace } from '../database/historyPlace.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { writeCopy } from '../database/writeCopy.ts';
import { isKnownDamaged, knowBackup } from './checkBackup.ts';
import { readHoldings } from './holdings.ts';
import { backupsToRemove } from './thin.ts';

/** Most bytes that the backups of one workspace take together. */
export const backupsCap = 1_073_741_824;

/** Removes the backups that the scheme does not keep. Only after a new one is in its place. One that cannot be removed stays. Reads none of
 * them: somebody may be typing. */
export function thinBackups(path: string, now: string, cap = backupsCap): void {
  const files = listBackupFiles(path);
  const thinned = files.map((file) => ({ ...file, isDamaged: isKnownDamaged(file) }));
  const gone = new Set(backupsToRemove(thinned, now, cap));
  for (const { id, path: file } of files) {
    if (!gone.has(id)) continue;
    try {
      rmSync(file, { force: true });
    } catch {
      // Somebody has it open: the next time.
    }
  }
}

/** The backup of that name, which must be there. */
export function backupFile(path: string, wanted: string): BackupFile {
  const found = listBackupFiles(path).find(({ path: file }) => file === wanted);
  if (found === undefined) throw Object.assign(new Error('the backup is gone'), { code: 'ENOENT' });
  return found;
}

/** Makes a backup of an open workspace at once and thins the others (reliability paper 2.5): what is in the log goes into the file, a
 * compact copy is written and checked whole, and only a good one gets a name. Blocks: 16 MB take half a second. Throws `CopyDamaged`, or
 * what SQLite or the disk says; the other backups are then as they were. */
export function writeBackup(db: WritableDb, reason: BackupReason, cap = backupsCap): BackupFile {
  const { path, clock } = surroundingsOf(db);
  const real = realpathSync(path);
  makeBackupsFolder(real);
  checkpoint(db);
  const time = clock.now();
  const target = backupPath(real, { time, seq: historyPlace(db), reason });
  writeCopy(db, target, migrations);
  const file = backupFile(real, target);
  // Nothing can have been written in between.
  knowBackup(file, readHoldings(db));
  thinBackups(real, time, cap);
  return file;
}
