import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import { lockedHead } from './lockedHead.ts';
import type { WorkspaceKey } from './workspaceKey.ts';

/** What the package has besides the calls of better-sqlite3. */
export type LockedConnection = Database.Database & {
  key(key: Buffer): void;
  rekey(key: Buffer): void;
};

type Constructor = new (path: string, options: Database.Options) => LockedConnection;

/** This installation came without the part that opens locked workspaces. */
export class NoLockedDriver extends Error {
  readonly code = 'CAIRN_NO_DRIVER';

  constructor() {
    super('this installation cannot open locked workspaces');
    this.name = 'NoLockedDriver';
  }
}

let loaded: Constructor | null | undefined;

/** Loaded at its first use: whoever locks nothing never has it in the process. */
function driver(): Constructor {
  if (loaded === undefined) {
    try {
      loaded = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as Constructor;
    } catch {
      loaded = null;
    }
  }
  if (loaded === null) throw new NoLockedDriver();
  return loaded;
}

/** True when this installation can open locked workspaces. */
export function hasLockedDriver(): boolean {
  try {
    driver();
    return true;
  } catch {
    return false;
  }
}

/** The key as the driver takes it: no derivation, and the head that the file begins with. */
function rawKey({ pages, keyId }: WorkspaceKey): Buffer {
  return Buffer.concat([Buffer.from('raw:'), pages, lockedHead(keyId)]);
}

function using<T>(raw: Buffer, use: (raw: Buffer) => T): T {
  try {
    return use(raw);
  } finally {
    raw.fill(0);
  }
}

/** Opens a locked workspace; with `null` for its key, a file that is not locked. Throws {@link NoLockedDriver}, or what SQLite says. */
export function connectLocked(path: string, key: WorkspaceKey | null, options: Database.Options): LockedConnection {
  const sqlite = new (driver())(path, options);
  try {
    sqlite.pragma("cipher = 'sqlcipher'");
    sqlite.pragma('legacy = 4');
    if (key !== null) using(rawKey(key), (raw) => sqlite.key(raw));
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Gives a file that nobody has open another key, or, with `null`, none. Its pages are overwritten where they are, so only for a finished
 * copy that can be made again. Throws {@link NoLockedDriver}, or what SQLite says; the file is then to be thrown away. */
export function changeLock(path: string, from: WorkspaceKey | null, to: WorkspaceKey | null): void {
  const sqlite = connectLocked(path, from, { fileMustExist: true });
  try {
    // No journal on the disk: it would hold pages in the clear.
    sqlite.pragma('journal_mode = MEMORY');
    sqlite.pragma('temp_store = MEMORY');
    if (to === null) sqlite.rekey(Buffer.alloc(0));
    else using(rawKey(to), (raw) => sqlite.rekey(raw));
  } finally {
    sqlite.close();
  }
}
