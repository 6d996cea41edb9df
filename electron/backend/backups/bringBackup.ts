import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/base/time.ts';
import { type BackupFile, backupPath, listBackupFiles, makeBackupsFolder } from '../database/backupFiles.ts';
import { putDatabaseInPlace, removeDatabaseFiles } from '../database/durable.ts';
import { fileImage } from '../database/fileImage.ts';
import { isOpenHere } from '../database/openFiles.ts';
import { Refused } from '../workspace/outcome.ts';
import { writeFileWhole } from '../writeFileWhole.ts';
import { checkFile, glanceAt, knowBackup } from './checkBackup.ts';
import { finishBackup } from './finishBackup.ts';
import { backupFile } from './writeBackup.ts';

function invalid(message: string): Refused {
  return new Refused({ code: 'invalid', problem: { path: 'grant', message } });
}

/** The workspace that the backups are of; `null` when nothing says it. */
function knownWorkspace(path: string): string | null {
  for (const file of listBackupFiles(path)) {
    const { holdings } = glanceAt(file);
    if (holdings !== null) return holdings.standing.workspaceId;
  }
  return null;
}

/** Takes a file that a person chose in among the backups of a workspace, with what its log holds, after every check. Refuses with `invalid`
 * when it is not good, or of another workspace. Throws what the file system says. */
export function bringBackup(path: string, source: string, workspaceId: string | null, clock: Clock): BackupFile {
  if (isOpenHere(source)) throw invalid('is the open workspace itself');
  const image = fileImage(source);
  if (image === null) throw invalid('is being written by another program');
  makeBackupsFolder(path);
  const time = clock.now();
  const finished = `${backupPath(path, { time, seq: 0, reason: 'brought' })}.${randomBytes(8).toString('hex')}.tmp`;
  const raw = `${finished}-raw`;
  try {
    writeFileWhole(raw, image.bytes);
    const looked = checkFile(raw);
    if (looked.condition === 'needs-key') throw invalid('is locked with a passphrase that was not given');
    if (looked.condition !== 'good' || looked.holdings === null)
      throw invalid('is not a sound workspace of this Cairn');
    const ours = workspaceId ?? knownWorkspace(path);
    if (ours !== null && looked.holdings.standing.workspaceId !== ours) {
      throw invalid('is another workspace: open it instead of restoring it');
    }
    const holdings = finishBackup(raw, finished);
    const target = backupPath(path, { time, seq: holdings.place, reason: 'brought' });
    putDatabaseInPlace(finished, target);
    const file = backupFile(path, target);
    knowBackup(file, holdings);
    return file;
  } catch (error) {
    removeDatabaseFiles(raw);
    removeDatabaseFiles(finished);
    throw error;
  }
}
