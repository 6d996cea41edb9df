import { statSync } from 'node:fs';
import type { WritableDb } from './handle.ts';

/** [Note: One handle] On POSIX systems, closing any handle on a file drops all locks that the process has on it. So a workspace that this
 * process has open is never opened a second time, not even to look at its header. Kept by identity, since a file can have many paths.
 * A connection is also kept from being collected, which would close it and give up its lock. */
const open = new Map<string, WritableDb>();

function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/** True when this process has the file open as a workspace, under whatever path. */
export function isOpenHere(path: string): boolean {
  const identity = identityOf(path);
  if (identity === null) return false;
  const db = open.get(identity);
  if (db !== undefined && !db.open) open.delete(identity);
  return open.has(identity);
}

/** To be called for each workspace that was opened. */
export function keepOpen(path: string, db: WritableDb): void {
  const identity = identityOf(path);
  if (identity !== null) open.set(identity, db);
}

/** To be called for each workspace that was closed. */
export function letGo(db: WritableDb): void {
  for (const [identity, kept] of open) if (kept === db) open.delete(identity);
}
