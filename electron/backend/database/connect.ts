import Database from 'better-sqlite3';
import { heldKey } from './locked/keyRing.ts';
import { connectLocked } from './locked/lockedDriver.ts';
import { readLockedKeyId } from './locked/lockedHead.ts';

/** How a file is reached. */
export interface ConnectOptions {
  /** A file that is not there is refused instead of made. */
  readonly mustExist?: boolean;
  /** Nothing can be written, and no side file is made. Only for files that are not in write-ahead mode, as backups are. */
  readonly isReadOnly?: boolean;
  /** Milliseconds to wait for somebody else's lock; 5,000 when left out. */
  readonly timeout?: number;
}

/** [Note: One driver] Every connection of the app is made here, so that which SQLite serves a file, and with which key, is decided in one
 * place. A locked file is opened with the key that it names: throws `NeedsKey` when nobody gave it, else what SQLite says. */
export function connect(
  path: string,
  { mustExist = false, isReadOnly = false, timeout = 5_000 }: ConnectOptions = {},
): Database.Database {
  const options = { fileMustExist: mustExist, readonly: isReadOnly, timeout };
  const keyId = readLockedKeyId(path);
  if (keyId === null) return new Database(path, options);
  const sqlite = connectLocked(path, heldKey(keyId), options);
  locks.set(sqlite, keyId);
  return sqlite;
}

const locks = new WeakMap<Database.Database, string>();

/** The id of the key that locks the file of a connection; `null` when nothing does. */
export function lockOf(sqlite: Database.Database): string | null {
  return locks.get(sqlite) ?? null;
}

/** A database file's bytes: no file is opened and no lock taken. Written only in memory, when at all. */
export function connectBytes(bytes: Buffer, readonly = true): Database.Database {
  return new Database(bytes, { readonly });
}

/** An empty database that is gone when it is closed. */
export function connectMemory(): Database.Database {
  return new Database(':memory:');
}
