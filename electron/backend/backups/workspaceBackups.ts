import { readFileSync } from 'node:fs';
import type { Backup, BackupList, BackupPreview } from '../../../shared/contract/backups.ts';
import { type BackupFile, listBackupFiles } from '../database/backupFiles.ts';
import { fileImage } from '../database/fileImage.ts';
import type { ReadableDb } from '../database/handle.ts';
import { readHeadRecord } from '../database/headRecord.ts';
import { inspect } from '../database/inspect.ts';
import { memoryView } from '../database/memoryView.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { isOpenHere } from '../database/openFiles.ts';
import { readStanding } from '../database/readStanding.ts';
import { Refused } from '../workspace/outcome.ts';
import type { BackupKeeper } from './backupKeeper.ts';
import { checkBackup, glanceAt, type Looked } from './checkBackup.ts';
import { type Comparison, compareBackup } from './compare.ts';
import { keptFolders, lastRestore } from './keptFolders.ts';

/** A workspace as its backups see it. */
export interface BackupPlace {
  /** The file itself, behind links; it may be damaged or missing. */
  readonly path: string;
  /** `null` while it is not open. */
  readonly db: ReadableDb | null;
  readonly keeper: BackupKeeper | null;
}

/** A backup with what a look at it found. */
export function describeBackup({ id, time, seq, bytes, reason }: BackupFile, { condition, holdings }: Looked): Backup {
  const holds =
    holdings === null
      ? null
      : {
          organisations: holdings.organisations,
          assessments: [...holdings.assessments],
          changedAt: holdings.standing.at,
        };
  return { id, time, seq, bytes, reason, condition, holds };
}

/** The newest backup that passes every check now. [Note: Newest good] Looked for from the newest on, so that a backup that rotted on the
 * disk costs only the time since the one before it. */
export function newestGoodBackup(path: string): BackupFile | null {
  return listBackupFiles(path).find((file) => checkBackup(file).condition === 'good') ?? null;
}

/** The backups of a workspace. While it does not open, the newest good one is looked for, which takes a moment for each that is not. */
export function listBackups({ path, db, keeper }: BackupPlace): BackupList {
  const newestGood = db === null ? newestGoodBackup(path) : null;
  const backups = listBackupFiles(path).map((file) => describeBackup(file, glanceAt(file)));
  const restore = lastRestore(path);
  const state = keeper?.state() ?? { warning: null, nextAt: null };
  const edits = restore === null || db === null ? null : readStanding(db).events - restore.note.events;
  return {
    backups,
    newestGood: newestGood?.id ?? null,
    bytes: backups.reduce((sum, { bytes }) => sum + bytes, 0),
    ...state,
    undo:
      restore === null
        ? null
        : { restoredAt: restore.note.restoredAt, edits: edits === null ? null : Math.max(0, edits) },
    kept: keptFolders(path).map(({ name, bytes }) => ({ name, bytes })),
  };
}

/** The backup of that id. Refuses with `not-found`. */
export function findBackup(path: string, id: string): BackupFile {
  const found = listBackupFiles(path).find((file) => file.id === id);
  if (found === undefined) throw new Refused({ code: 'not-found', what: 'backup' });
  return found;
}

/** What can be read of a workspace that is not open; `null` when nothing can. */
function viewOf(path: string): { readonly db: ReadableDb; readonly isSound: boolean } | null {
  if (isOpenHere(path)) return null;
  try {
    const image = fileImage(path);
    if (image === null) return null;
    const db = memoryView(image.bytes);
    return { db, isSound: inspect(db, 'integrity', migrations).length === 0 };
  } catch {
    return null;
  }
}

/** Compares a good backup with the workspace. */
export function compareWith({ path, db }: Pick<BackupPlace, 'path' | 'db'>, backup: BackupFile): Comparison {
  const view = memoryView(readFileSync(backup.path));
  const now = db === null ? viewOf(path) : { db, isSound: true };
  try {
    const { workspaceId } = readStanding(view);
    return compareBackup(view, now, db === null ? readHeadRecord(path, workspaceId) : null);
  } finally {
    view.close();
    if (db === null) now?.db.close();
  }
}

/** Checks a backup whole and says what restoring it would mean. Refuses with `not-found`. */
export function previewBackup(place: BackupPlace, id: string): BackupPreview {
  const file = findBackup(place.path, id);
  const looked = checkBackup(file);
  const backup = describeBackup(file, looked);
  if (looked.condition !== 'good') return { backup, compared: 'nothing', lost: null, regained: null, assessments: [] };
  return { backup, ...compareWith(place, file) };
}
