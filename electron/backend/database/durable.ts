import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Returns when a finished file is on disk. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

/** Puts a finished file in the place of `target`, so that a power cut leaves the old one or the new one: sync, rename, sync of the folder.
 * Neither may be open in SQLite. Throws what the file system says; the target is then as it was. */
export function putInPlace(finished: string, target: string): void {
  sync(finished, 'r+');
  renameSync(finished, target);
  // Windows cannot open a folder and writes renames through its journal.
  if (process.platform !== 'win32') sync(dirname(target), 'r');
}

/** What stands beside a workspace file under its name: SQLite's files, and the head record. */
const sideFiles = ['-wal', '-shm', '-journal', '.head'] as const;

/** Removes a workspace file with its side files; what is not there is fine. */
export function removeDatabaseFiles(path: string): void {
  for (const suffix of ['', ...sideFiles]) rmSync(`${path}${suffix}`, { force: true });
}

/** Puts a finished workspace file in the place of `target`, as {@link putInPlace} does. [Note: No foreign log] SQLite would play the log of
 * the file that was there before into the new one and so destroy it: what stood beside the old file goes first, and comes back when the
 * new one could not be put there. */
export function putDatabaseInPlace(finished: string, target: string): void {
  const left = sideFiles.map((suffix) => [`${target}${suffix}`, `${finished}.replaced${suffix}`] as const);
  const moved = left.filter(([side]) => existsSync(side));
  try {
    for (const [side, aside] of moved) renameSync(side, aside);
    putInPlace(finished, target);
  } catch (error) {
    for (const [side, aside] of moved) if (existsSync(aside)) renameSync(aside, side);
    throw error;
  }
  for (const [, aside] of moved) rmSync(aside, { force: true });
}

/** Copies a closed workspace with its side files into a new folder `damaged-<time>` beside it, before something is given up that they may
 * still hold. Answers the folder. Throws what the file system says; nothing is left then. */
export function keepDamaged(path: string, time: string): string {
  const folder = join(dirname(path), `damaged-${time.replaceAll(':', '-')}`);
  mkdirSync(folder, { mode: 0o700 });
  try {
    for (const suffix of ['', ...sideFiles]) {
      const copy = join(folder, `${basename(path)}${suffix}`);
      if (!existsSync(`${path}${suffix}`)) continue;
      copyFileSync(`${path}${suffix}`, copy);
      sync(copy, 'r+');
    }
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
