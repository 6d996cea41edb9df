import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a finished file in the place of `target`, so that a power cut leaves the old one or the new one: sync, rename, sync of the folder.
 * Neither may be open in SQLite. Throws what the file system says; the target is then as it was. */
export function putInPlace(finished: string, target: string): void {
  sync(finished, 'r+');
  renameSync(finished, target);
  // Windows cannot open a folder and writes renames through its journal.
  if (process.platform !== 'win32') sync(dirname(target), 'r');
}

/** Removes a workspace file with its side files; what is not there is fine. */
export function removeDatabaseFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}
