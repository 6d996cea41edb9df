import { readFileSync } from 'node:fs';
import type { BackupCondition } from '../../../shared/contract/backups.ts';
import type { BackupFile } from '../database/backupFiles.ts';
import { connect } from '../database/connect.ts';
import { asReadable, type ReadableDb } from '../database/handle.ts';
import { parseHeader } from '../database/header.ts';
import { inspect } from '../database/inspect.ts';
import { holdsKey } from '../database/locked/keyRing.ts';
import { readLockedKeyId } from '../database/locked/lockedHead.ts';
import { memoryView } from '../database/memoryView.ts';
import { newestVersion, schemaVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { troubleOf } from '../database/troubleOf.ts';
import { type Holdings, readHoldings } from './holdings.ts';

/** A backup that was looked at. */
export interface Looked {
  readonly condition: BackupCondition;
  /** `null` while it cannot be read. */
  readonly holdings: Holdings | null;
}

/** What is known of files by their identity: a file that did not change is not read twice. */
const known = new Map<string, Looked>();
const mostKnown = 2_000;

function remember(identity: string, looked: Looked): Looked {
  if (known.size >= mostKnown) known.clear();
  known.set(identity, looked);
  return looked;
}

/** What an error says of the file; a disk that fails is no damage. */
function conditionOf(error: unknown, path: string): BackupCondition {
  const code = troubleOf(error, path)?.code;
  if (code === 'locked-by-passphrase' || code === 'no-protection') return 'needs-key';
  return code === 'damaged' || code === undefined ? 'damaged' : 'unreadable';
}

function looked(path: string, look: () => Looked): Looked {
  try {
    return look();
  } catch (error) {
    return { condition: conditionOf(error, path), holdings: null };
  }
}

function checkView(view: ReadableDb): Looked {
  if (schemaVersion(view) > newestVersion(migrations)) return { condition: 'newer-version', holdings: null };
  const damages = inspect(view, 'integrity', migrations);
  if (damages.length > 0) return { condition: 'damaged', holdings: null };
  return { condition: 'good', holdings: readHoldings(view) };
}

/** Makes every check of opening on a finished file that nobody has open, with all of its bytes in memory. */
export function checkFile(path: string): Looked {
  return looked(path, () => {
    const bytes = readFileSync(path);
    const header = parseHeader(bytes.subarray(0, 100), bytes.length);
    if (header.kind !== 'workspace') return { condition: 'damaged', holdings: null };
    const view = memoryView(bytes);
    try {
      return checkView(view);
    } finally {
      view.close();
    }
  });
}

const unread: Looked = { condition: 'needs-key', holdings: null };

/** True for a locked file whose key nobody holds now: what was known of it before the lock is not told any more. */
function isClosed(path: string): boolean {
  try {
    const keyId = readLockedKeyId(path);
    return keyId !== null && !holdsKey(keyId);
  } catch {
    return false;
  }
}

/** {@link checkFile}, once for each state of the file. What needs a key is looked at again. */
export function checkBackup({ path, identity }: BackupFile): Looked {
  if (isClosed(path)) return unread;
  const before = known.get(identity);
  if (before !== undefined && before.condition !== 'unchecked') return before;
  const checked = checkFile(path);
  return checked.condition === 'needs-key' || checked.condition === 'unreadable'
    ? checked
    : remember(identity, checked);
}

/** Tells that a backup was checked when it was made. */
export function knowBackup({ identity }: BackupFile, holdings: Holdings): void {
  remember(identity, { condition: 'good', holdings });
}

/** True for a backup that a look in this session found damaged. Looks at nothing itself. */
export function isKnownDamaged({ identity }: BackupFile): boolean {
  return known.get(identity)?.condition === 'damaged';
}

/** What a backup holds, by reading only the pages that say so: quick, and no check of the rest. */
export function glanceAt({ path, identity }: BackupFile): Looked {
  if (isClosed(path)) return unread;
  const before = known.get(identity);
  if (before !== undefined) return before;
  const glanced = looked(path, () => {
    const sqlite = connect(path, { mustExist: true, isReadOnly: true });
    try {
      const view = asReadable(sqlite);
      if (schemaVersion(view) > newestVersion(migrations)) return { condition: 'newer-version', holdings: null };
      return { condition: 'unchecked', holdings: readHoldings(view) };
    } finally {
      sqlite.close();
    }
  });
  return glanced.condition === 'unchecked' ? remember(identity, glanced) : glanced;
}
