import { connectBytes } from './connect.ts';
import { asReadable, type ReadableDb } from './handle.ts';
import { heldKey } from './locked/keyRing.ts';
import { lockedKeyId } from './locked/lockedHead.ts';
import { unlockPages } from './locked/unlockPages.ts';

/** A workspace file's bytes as a read-only database in memory: no lock, no side file, no write, also on a read-only disk. Bytes 18 and 19
 * say "write-ahead log", which cannot be had in memory; 1 says "rollback journal", with the same pages. A locked file is unlocked in memory
 * with the key that it names; throws `NeedsKey` when nobody gave it. Changes `bytes`.
 * Not `readonly`, it may be brought up to date to see whether that goes well. */
export function memoryView(bytes: Buffer, readonly = true): ReadableDb {
  const keyId = lockedKeyId(bytes);
  const plain = keyId === null ? bytes : unlockPages(bytes, heldKey(keyId));
  if (plain.length > 19) plain.fill(1, 18, 20);
  const sqlite = connectBytes(plain, readonly);
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  return asReadable(sqlite);
}
