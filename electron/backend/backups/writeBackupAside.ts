import { chmodSync, realpathSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackupReason } from '../../../shared/contract/backups.ts';
import type { BackupFile } from '../database/backupFiles.ts';
import { backupPath, makeBackupsFolder } from '../database/backupFiles.ts';
import { checkpoint } from '../database/closeDatabase.ts';
import { putDatabaseInPlace, removeDatabaseFiles } from '../database/durable.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { historyPlace } from '../database/historyPlace.ts';
import type { Standing } from '../database/standing.ts';
import { finishAside } from './backupWorkerLine.ts';
import { knowBackup } from './checkBackup.ts';
import type { RawCopy } from './finishBackup.ts';
import { backupFile, thinBackups } from './writeBackup.ts';

/** Larger workspaces are copied page by page. Bytes; 16 MB are taken in 12 ms. */
const mostAtOnce = 48 * 1024 * 1024;
const pagesAtATime = 64;

/** True for a connection of the driver for locked files: what it copies, it copies in the clear. */
function isOfLockedDriver(db: WritableDb): boolean {
  return db.pragma('cipher', { simple: true }) !== undefined;
}

/** The workspace as it is now, or as it is a little later. A locked one is made compact at once, so that nothing of it is ever in a file in
 * the clear. */
async function takeRaw(db: WritableDb, unfinished: string): Promise<RawCopy> {
  if (isOfLockedDriver(db)) {
    db.prepare('VACUUM INTO ?').run(unfinished);
    return null;
  }
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  if (bytes <= mostAtOnce) return db.serialize();
  const raw = `${unfinished}-raw`;
  try {
    await db.backup(raw, { progress: () => pagesAtATime });
    chmodSync(raw, 0o600);
    return raw;
  } catch (error) {
    removeDatabaseFiles(raw);
    throw error;
  }
}

/** What {@link writeBackup} does, without holding up whoever writes meanwhile: the copy is made compact and checked in a thread of its own. A
 * locked workspace is made compact where it is, which blocks for as long as that takes. */
export async function writeBackupAside(
  db: WritableDb,
  reason: BackupReason,
): Promise<{ readonly file: BackupFile; readonly standing: Standing }> {
  const { path, clock, random } = surroundingsOf(db);
  const real = realpathSync(path);
  makeBackupsFolder(real);
  checkpoint(db);
  const time = clock.now();
  const unfinished = `${backupPath(real, { time, seq: historyPlace(db), reason })}.${Buffer.from(random(8)).toString('hex')}.tmp`;
  try {
    await nextTurn();
    const raw = await takeRaw(db, unfinished);
    const holdings = await finishAside(raw, unfinished);
    const target = backupPath(real, { time, seq: holdings.place, reason });
    putDatabaseInPlace(unfinished, target);
    const file = backupFile(real, target);
    knowBackup(file, holdings);
    thinBackups(real, time);
    return { file, standing: holdings.standing };
  } catch (error) {
    removeDatabaseFiles(unfinished);
    throw error;
  }
}
