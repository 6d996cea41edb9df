import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import type { Clock } from '../../../shared/base/time.ts';
import { type BackupFile, backupPath, listBackupFiles } from '../database/backupFiles.ts';
import { connect } from '../database/connect.ts';
import { removeDatabaseFiles } from '../database/durable.ts';
import { asWritable } from '../database/handle.ts';
import { historyPlace } from '../database/historyPlace.ts';
import { newestVersion, schemaVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { connectionPragmas, setPragmas } from '../database/pragmas.ts';
import { systemRandom } from '../database/random.ts';
import { writeCopy } from '../database/writeCopy.ts';
import { purgeAssessments } from '../workspace/purgeAssessments.ts';
import { glanceAt } from './checkBackup.ts';
import { backupFile } from './writeBackup.ts';

/** What becomes of a backup. `unknown`: it cannot be read, and stays. */
export type Fate = 'rewritten' | 'removed' | 'unknown';

/** Backups that hold one of these assessments, or may, with what a purge does to them: one that holds others too is rewritten. What is
 * damaged goes, since nothing can tell what it holds. */
export function fatesOf(
  path: string,
  ids: readonly string[],
): readonly { readonly file: BackupFile; readonly fate: Fate }[] {
  return listBackupFiles(path).flatMap((file): { file: BackupFile; fate: Fate }[] => {
    const { condition, holdings } = glanceAt(file);
    if (holdings === null) return [{ file, fate: condition === 'damaged' ? 'removed' : 'unknown' }];
    if (!holdings.assessments.some(({ id }) => ids.includes(id))) return [];
    return [{ file, fate: holdings.assessments.every(({ id }) => ids.includes(id)) ? 'removed' : 'rewritten' }];
  });
}

/** Purges a backup: a copy of it, checked whole, takes its place. Answers false where it is of an older schema, which has no purge. */
function rewrite(path: string, file: BackupFile, ids: readonly string[], clock: Clock): boolean {
  const working = `${file.path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    copyFileSync(file.path, working);
    const sqlite = connect(working, { mustExist: true });
    try {
      if (schemaVersion(sqlite) !== newestVersion(migrations)) return false;
      // No journal on the disk: it would hold what is purged.
      sqlite.pragma('journal_mode = MEMORY');
      setPragmas(sqlite, connectionPragmas);
      const db = asWritable(sqlite, { path: working, clock, random: systemRandom });
      const held = glanceAt(file).holdings?.assessments.map(({ id }) => id as string) ?? [];
      const purged = purgeAssessments(
        db,
        ids.filter((id) => held.includes(id)),
        'purge',
      );
      if (!purged.ok) return false;
      const target = backupPath(path, { ...file, seq: historyPlace(db) });
      writeCopy(db, target, migrations);
      if (target !== file.path) rmSync(file.path, { force: true });
      backupFile(path, target);
      return true;
    } finally {
      sqlite.close();
    }
  } finally {
    removeDatabaseFiles(working);
  }
}

/** Takes assessments out of all backups of a workspace. Answers how many were rewritten and removed, and the names of those that could not be
 * cleaned and still hold something. What is damaged goes only with `alsoDamaged`. */
export function purgeBackups(
  path: string,
  ids: readonly string[],
  clock: Clock,
  { alsoDamaged = false }: { readonly alsoDamaged?: boolean } = {},
): { readonly rewritten: number; readonly removed: number; readonly left: readonly string[] } {
  let rewritten = 0;
  let removed = 0;
  const left: string[] = [];
  for (const { file, fate } of fatesOf(path, ids)) {
    try {
      const isDamaged = glanceAt(file).condition === 'damaged';
      if (fate === 'unknown' || (isDamaged && !alsoDamaged)) left.push(file.id);
      else if (fate === 'rewritten' && rewrite(path, file, ids, clock)) rewritten += 1;
      else {
        removeDatabaseFiles(file.path);
        removed += 1;
      }
    } catch {
      // A full disk, or a copy that is not good: it goes, rather than keep what was to be erased.
      try {
        removeDatabaseFiles(file.path);
        removed += 1;
      } catch {
        left.push(file.id);
      }
    }
  }
  return { rewritten, removed, left };
}
