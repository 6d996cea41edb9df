import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readTail } from '../database/checkTail.ts';
import { pendingLogBytes } from '../database/header.ts';
import { inspect } from '../database/inspect.ts';
import { memoryView } from '../database/memoryView.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { isOpenHere } from '../database/openFiles.ts';

/** Whether the file alone, without its log, is sound and ends where its record does. */
function isWholeAlone(path: string): boolean {
  const view = memoryView(readFileSync(path));
  try {
    return inspect(view, 'integrity', migrations).length === 0 && readTail(view, path).state === 'matches';
  } finally {
    view.close();
  }
}

/** [Note: Stale log] A log of an earlier time beside a workspace, such as a synchronised folder leaves, would be played into it and destroy
 * it. Where the file alone is sound and the head record says that it has everything, the log is put aside, and kept. Answers whether it was. */
export function setStaleLogAside(path: string, time: string): boolean {
  try {
    if (isOpenHere(path) || pendingLogBytes(path) === 0 || !isWholeAlone(path)) return false;
    const folder = join(dirname(path), `damaged-${time.replaceAll(':', '-')}`);
    mkdirSync(folder, { mode: 0o700 });
    renameSync(`${path}-wal`, join(folder, `${basename(path)}-wal`));
    return true;
  } catch {
    // Not to be read, or not to be moved: the trouble that is there says enough.
    return false;
  }
}
