import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../../../shared/base/time.ts';
import type { Edits, Restored } from '../../../shared/contract/backups.ts';
import type { TroubleCode } from '../../../shared/contract/problems.ts';
import { listBackupFiles } from '../database/backupFiles.ts';
import { goBackBehind, historyPlace } from '../database/historyPlace.ts';
import { readStanding } from '../database/readStanding.ts';
import type { OpenWorkspaces } from '../openWorkspaces.ts';
import { type Outcome, Refused, refusalOf, refused } from '../workspace/outcome.ts';
import { checkBackup, checkFile } from './checkBackup.ts';
import { keptFolders, lastRestore, noteRestore } from './keptFolders.ts';
import { replaceFiles } from './replaceFiles.ts';
import { compareWith, findBackup } from './workspaceBackups.ts';

/** Troubles that say something of the file. The others are of its surroundings, and no reason to put it aside. */
const ofTheFile: ReadonlySet<TroubleCode> = new Set(['damaged', 'lost-tail', 'missing', 'not-a-workspace', 'io-error']);

/** The last place in the order that anything of this workspace is known to have had. */
function lastPlace(path: string, now: number): number {
  return Math.max(now, ...listBackupFiles(path).map(({ seq }) => seq));
}

/** Tries the workspace once more, so that a restore is about how it is now. Refuses what is no fault of the file. */
function standingOf(workspaces: OpenWorkspaces): { readonly isDamaged: boolean } {
  const status = workspaces.retry();
  if (status.state === 'open') return { isDamaged: false };
  if (!ofTheFile.has(status.trouble.code)) throw new Refused({ code: 'trouble', trouble: status.trouble });
  return { isDamaged: true };
}

function settled(path: string, change: () => Restored): Outcome<Restored> {
  try {
    return { ok: true, value: change() };
  } catch (error) {
    const refusal = refusalOf(error, path);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}

function notGood(): Refused {
  return new Refused({ code: 'invalid', problem: { path: 'id', message: 'is not a good backup' } });
}

interface Replaced {
  readonly source: string;
  readonly isDamaged: boolean;
  readonly lost: Edits | null;
  /** Also what is damaged is put back. */
  readonly isUndo: boolean;
}

/** Replaces the files, opens what is there then, and writes down in its history that it took the place of another state. */
function putBack(workspaces: OpenWorkspaces, clock: Clock, { source, isDamaged, lost, isUndo }: Replaced): Restored {
  const path = workspaces.path();
  const open = workspaces.database();
  const before = lastPlace(path, open.ok ? historyPlace(open.value) : 0);
  const time = clock.now();
  const kept = workspaces.whileClosed((place) =>
    replaceFiles(place, {
      source,
      isDamaged,
      time,
      check: (copy) => {
        if (!isUndo && checkFile(copy).condition !== 'good') throw notGood();
      },
    }),
  );
  const now = workspaces.database();
  let events = 0;
  if (now.ok) {
    // Without this note it is the restored state all the same, in an order that is less clear.
    const noted = refusalOfNote(() => goBackBehind(now.value, before, 'facilitator'), path);
    events = noted ? readStanding(now.value).events : 0;
  }
  noteRestore(join(dirname(path), kept), { restoredAt: time, events });
  return { status: workspaces.status(), kept, lost };
}

function refusalOfNote(write: () => void, path: string): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (refusalOf(error, path) === null) throw error;
    return false;
  }
}

/** Puts a backup in the place of the workspace, open or not, and opens it. What was there is put aside and never removed; of a sound
 * workspace a backup is made first. Refuses with `not-found`, `invalid` when the backup is not good, or `trouble`. */
export function restoreBackup(workspaces: OpenWorkspaces, clock: Clock, id: string): Outcome<Restored> {
  const path = workspaces.path();
  return settled(path, () => {
    const file = findBackup(path, id);
    if (checkBackup(file).condition !== 'good') throw notGood();
    const { isDamaged } = standingOf(workspaces);
    const open = workspaces.database();
    const { lost } = compareWith({ path, db: open.ok ? open.value : null }, file);
    workspaces.keeper()?.makeAtOnce('before-restore');
    const restored = putBack(workspaces, clock, { source: file.path, isDamaged, lost, isUndo: false });
    keepFew(path);
    return restored;
  });
}

/** Puts the files from before the last restore back, as they were, and opens them; those of now are put aside. Refuses with `not-found`
 * when there is nothing to undo. */
export function undoRestore(workspaces: OpenWorkspaces, clock: Clock): Outcome<Restored> {
  const path = workspaces.path();
  return settled(path, () => {
    const last = lastRestore(path);
    if (last === null) throw new Refused({ code: 'nothing-to-undo' });
    const { isDamaged } = standingOf(workspaces);
    workspaces.keeper()?.makeAtOnce('before-restore');
    const source = join(last.folder.path, basename(path));
    const restored = putBack(workspaces, clock, { source, isDamaged, lost: null, isUndo: true });
    // All of it is in its place again.
    rmSync(last.folder.path, { recursive: true, force: true });
    keepFew(path);
    return restored;
  });
}

const mostReplaced = 3;

/** Folders of sound workspaces that were replaced: backups have them too, so only the newest stay. Damaged ones all stay. */
function keepFew(path: string): void {
  const replaced = keptFolders(path).filter(({ name }) => name.startsWith('replaced-'));
  for (const { path: folder } of replaced.slice(mostReplaced)) rmSync(folder, { recursive: true, force: true });
}
