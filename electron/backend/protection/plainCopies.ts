import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { PlainCopy } from '../../../shared/contract/protection.ts';
import { parseHeader } from '../database/header.ts';
import { lockedKeyId } from '../database/locked/lockedHead.ts';
import { memoryView } from '../database/memoryView.ts';
import { readWorkspace } from '../database/workspaceRow.ts';

interface FoundCopy extends PlainCopy {
  readonly path: string;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** True for a workspace file in the clear that is this workspace, or that cannot be read and has its name. */
function isPlainCopy(file: string, name: string, workspaceId: string): boolean {
  const bytes = readFileSync(file);
  if (lockedKeyId(bytes) !== null || parseHeader(bytes.subarray(0, 100), bytes.length).kind === 'foreign') return false;
  try {
    const view = memoryView(bytes);
    try {
      return readWorkspace(view).id === workspaceId;
    } finally {
      view.close();
    }
  } catch {
    return basename(file).startsWith(name);
  }
}

/** Backups and files that were set aside as damaged, of one workspace and not locked: everything that Cairn itself has made of it in the
 * folder of the workspace. The newest first. */
export function findPlainCopies(path: string, workspaceId: string): readonly FoundCopy[] {
  const folder = dirname(path);
  const name = basename(path, extname(path));
  const aside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(backups|damaged-|replaced-)/.test(entry.name))
    .map((entry) => join(folder, entry.name));
  return aside
    .flatMap(filesIn)
    .filter((file) => isPlainCopy(file, name, workspaceId))
    .map((file) => {
      const { size, mtime } = statSync(file);
      return { path: file, name: basename(file), bytes: size, changedAt: mtime.toISOString() };
    })
    .sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

/** Deletes such copies with what stands beside them. Answers those that could not be deleted. */
export function removePlainCopies(copies: readonly FoundCopy[]): readonly PlainCopy[] {
  return copies.flatMap(({ path, ...copy }) => {
    try {
      for (const suffix of ['-wal', '-shm', '-journal', '.head', '']) rmSync(`${path}${suffix}`, { force: true });
      return [];
    } catch {
      return [copy];
    }
  });
}
