import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Trouble } from '../../../shared/contract/problems.ts';
import { allRecords } from '../database/assessments.ts';
import { chainNames, readHead } from '../database/chain.ts';
import type { Damage } from '../database/damage.ts';
import type { ReadableDb } from '../database/handle.ts';
import { asReadable } from '../database/handle.ts';
import { pendingLogBytes, sniffHeader } from '../database/header.ts';
import { inspect } from '../database/inspect.ts';
import { memoryView } from '../database/memoryView.ts';
import { newestVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { isOpenHere } from '../database/openFiles.ts';
import { troubleOf } from '../database/troubleOf.ts';
import { verifyReplay } from '../database/verifyContent.ts';
import { readWorkspace } from '../database/workspaceRow.ts';

export type Verified =
  | { readonly result: 'sound'; readonly name: string; readonly assessments: number; readonly events: number }
  | { readonly result: 'damaged'; readonly damages: readonly Damage[] }
  /** It could not be looked at. */
  | { readonly result: 'trouble'; readonly trouble: Trouble };

/** Size and time of last change of a workspace's files: different when somebody wrote in between. */
function fingerprint(path: string): string {
  return ['', '-wal']
    .map((suffix) => statSync(`${path}${suffix}`, { throwIfNoEntry: false }))
    .map((stat) => `${stat?.size}:${stat?.mtimeMs}`)
    .join('/');
}

/** Runs `look` on a copy of the file with its write-ahead log. `null`: somebody keeps writing to it. */
function withCopy<T>(path: string, look: (db: ReadableDb) => T): T | null {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-verify-'));
  try {
    const copy = join(folder, 'copy.cairn');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const before = fingerprint(path);
      copyFileSync(`${path}-wal`, `${copy}-wal`);
      copyFileSync(path, copy);
      if (fingerprint(path) !== before) continue;
      const sqlite = new Database(copy);
      try {
        sqlite.pragma('locking_mode = EXCLUSIVE');
        return look(asReadable(sqlite));
      } finally {
        sqlite.close();
      }
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withView<T>(path: string, look: (db: ReadableDb) => T): T {
  const view = memoryView(readFileSync(path));
  try {
    return look(view);
  } finally {
    view.close();
  }
}

function verify(db: ReadableDb): Verified {
  const damages = inspect(db, 'integrity', migrations);
  // A log that does not hold leads nowhere.
  const all = damages.some(({ part }) => part !== 'content') ? damages : [...damages, ...verifyReplay(db)];
  if (all.length > 0) return { result: 'damaged', damages: all };
  const events = chainNames(db).reduce((sum, chain) => sum + (readHead(db, chain)?.seq ?? 0), 0);
  return { result: 'sound', name: readWorkspace(db).name, assessments: allRecords(db).length, events };
}

/** Looks a workspace file over without locking or changing it: pages, keys, tables, chains, content, and whether the history leads to what
 * is stored. A workspace that this process has open is `locked`. */
export function verifyWorkspace(path: string): Verified {
  try {
    // [Note: One handle]
    if (isOpenHere(path)) return { result: 'trouble', trouble: { code: 'locked', facts: { path } } };
    const header = sniffHeader(path);
    if (header.kind === 'foreign') return { result: 'trouble', trouble: { code: 'not-a-workspace', facts: { path } } };
    if (header.kind === 'broken')
      return { result: 'damaged', damages: [{ part: 'pages', where: 'file', detail: header.detail }] };
    const supported = newestVersion(migrations);
    if (header.schemaVersion > supported) {
      const facts = { path, found: header.schemaVersion, supported };
      return { result: 'trouble', trouble: { code: 'newer-version', facts } };
    }
    const verified = pendingLogBytes(path) > 0 ? withCopy(path, verify) : withView(path, verify);
    return verified ?? { result: 'trouble', trouble: { code: 'locked', facts: { path } } };
  } catch (error) {
    const trouble = troubleOf(error, path);
    if (trouble === null) throw error;
    if (trouble.code !== 'damaged') return { result: 'trouble', trouble };
    return { result: 'damaged', damages: [{ part: 'pages', where: 'file', detail: String(trouble.facts.detail) }] };
  }
}
