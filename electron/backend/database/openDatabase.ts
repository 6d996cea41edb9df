import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Clock } from '../../../shared/base/time.ts';
import type { Trouble } from '../../../shared/contract/problems.ts';
import type { Damage } from './damage.ts';
import type { Random, WritableDb } from './handle.ts';
import { asWritable } from './handle.ts';
import { pendingLogBytes, sniffHeader } from './header.ts';
import { inspect, inspectRows } from './inspect.ts';
import type { LocationCheck } from './location.ts';
import { isReadOnly, networkFileSystem } from './location.ts';
import type { Migration } from './migrate.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { isOpenHere, keepOpen } from './openFiles.ts';
import { connectionPragmas, logPragmas, setPragmas } from './pragmas.ts';
import { systemRandom } from './random.ts';
import { troubleOf } from './troubleOf.ts';
import { writeCopy } from './writeCopy.ts';

export interface OpenOptions {
  readonly clock: Clock;
  readonly random?: Random;
  readonly migrations?: readonly Migration[];
  readonly networkFileSystem?: LocationCheck;
}

/** What opening found and did. */
export interface Opened {
  /** The last use did not end with a clean close; everything acknowledged is there. */
  readonly wasUnclean: boolean;
  /** The schema version before, when it was older, with the path of the copy made before the change. */
  readonly migrated: { readonly from: number; readonly backup: string } | null;
}

export type OpenResult =
  | { readonly ok: true; readonly db: WritableDb; readonly opened: Opened }
  | { readonly ok: false; readonly trouble: Trouble };

/** Stops the opening; nothing has been written. */
class Stopped extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** Files up to this size, in bytes, also have their indexes compared with their tables: 50 ms at 16 MB. */
const alwaysWholeCheck = 200 * 1024 * 1024;

/** Every reason to refuse that can be known without SQLite: the file is not touched. */
function checkBefore(path: string, supported: number, network: LocationCheck): { unclean: boolean; bytes: number } {
  const folder = dirname(path);
  if (!statSync(path).isFile()) throw new Stopped({ code: 'not-a-workspace', facts: { path } });
  // Before the header is read. [Note: One handle]
  if (isOpenHere(path)) throw new Stopped({ code: 'locked', facts: { path } });
  const fileSystem = network(folder);
  if (fileSystem !== null) throw new Stopped({ code: 'network-folder', facts: { path, fileSystem } });
  const header = sniffHeader(path);
  if (header.kind === 'foreign') throw new Stopped({ code: 'not-a-workspace', facts: { path } });
  if (header.kind === 'broken') throw new Stopped({ code: 'damaged', facts: { path, detail: header.detail } });
  checkVersion(path, header.schemaVersion, supported);
  if (isReadOnly(path, folder)) throw new Stopped({ code: 'read-only', facts: { path } });
  return { unclean: pendingLogBytes(path) > 0, bytes: header.bytes };
}

function checkVersion(path: string, found: number, supported: number): void {
  if (found > supported) throw new Stopped({ code: 'newer-version', facts: { path, found, supported } });
}

function refuseDamage(path: string, damages: readonly Damage[]): void {
  const [first] = damages;
  if (first === undefined) return;
  const { part, where, detail } = first;
  throw new Stopped({ code: 'damaged', facts: { path, problems: damages.length, part, where, detail } });
}

/** Takes the lock that keeps every other process out until the connection closes. */
function lock(sqlite: Database.Database): void {
  setPragmas(sqlite, { locking_mode: 'exclusive' });
  sqlite.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** Keeps the file as it is beside it, then brings its schema up to date. */
function bringUpToDate(
  db: WritableDb,
  path: string,
  clock: Clock,
  migrations: readonly Migration[],
): Opened['migrated'] {
  const from = schemaVersion(db);
  if (from === newestVersion(migrations)) return null;
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const time = clock.now().replaceAll(':', '-');
  const backup = join(folder, `${basename(path, '.cairn')}-version-${from}-${time}.cairnbak`);
  writeCopy(db, backup, migrations);
  migrate(db, migrations);
  refuseDamage(path, inspectRows(db, migrations));
  return { from, backup };
}

/** Opens a workspace, in the order of the reliability paper 2.3: place, header, version, lock, pages and keys, log and content, copy,
 * migration. Each refusal is a trouble with its facts, and the checks write nothing. */
export function openDatabase(path: string, options: OpenOptions): OpenResult {
  const {
    clock,
    random = systemRandom,
    migrations = allMigrations,
    networkFileSystem: network = networkFileSystem,
  } = options;
  const supported = newestVersion(migrations);
  let sqlite: Database.Database | null = null;
  try {
    const { unclean, bytes } = checkBefore(path, supported, network);
    sqlite = new Database(path, { fileMustExist: true, timeout: 200 });
    lock(sqlite);
    setPragmas(sqlite, connectionPragmas);
    // The log may hold a newer header than the file.
    checkVersion(path, schemaVersion(sqlite), supported);
    const db = asWritable(sqlite, { path, clock, random });
    refuseDamage(path, inspect(db, unclean || bytes < alwaysWholeCheck ? 'integrity' : 'quick', migrations));
    setPragmas(sqlite, logPragmas);
    const migrated = bringUpToDate(db, path, clock, migrations);
    keepOpen(path, db);
    return { ok: true, db, opened: { wasUnclean: unclean, migrated } };
  } catch (error) {
    sqlite?.close();
    const trouble = error instanceof Stopped ? error.trouble : troubleOf(error, path);
    if (trouble === null) throw error;
    return { ok: false, trouble };
  }
}
