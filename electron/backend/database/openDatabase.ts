import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Clock } from '../../../shared/base/time.ts';
import type { Trouble } from '../../../shared/contract/problems.ts';
import { backupPath, makeBackupsFolder } from './backupFiles.ts';
import { goOnFrom, readTail, refuseLostTail } from './checkTail.ts';
import { connect } from './connect.ts';
import { keepDamaged } from './durable.ts';
import { fileImage, fingerprint } from './fileImage.ts';
import type { Random, WritableDb } from './handle.ts';
import { asWritable } from './handle.ts';
import { parseHeader, pendingLogBytes, sniffHeader } from './header.ts';
import type { LostTail } from './headRecord.ts';
import { historyPlace } from './historyPlace.ts';
import { inspect, inspectRows } from './inspect.ts';
import type { LocationCheck } from './location.ts';
import { isReadOnly, networkFileSystem } from './location.ts';
import { memoryView } from './memoryView.ts';
import type { Migration } from './migrate.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { isOpenHere, keepOpen } from './openFiles.ts';
import { connectionPragmas, logPragmas, setPragmas } from './pragmas.ts';
import { systemRandom } from './random.ts';
import { refuseDamage, refuseNewer, Stopped } from './stopped.ts';
import { troubleOf } from './troubleOf.ts';
import { writeCopy } from './writeCopy.ts';

export interface OpenOptions {
  readonly clock: Clock;
  readonly random?: Random;
  readonly migrations?: readonly Migration[];
  readonly networkFileSystem?: LocationCheck;
  /** A person chose to go on without the edits that the file has lost; what is left of them is kept in a folder beside it. */
  readonly goesOnWithoutTail?: boolean;
}

/** What opening found and did. */
export interface Opened {
  /** The last use did not end with a clean close; everything acknowledged is there. */
  readonly wasUnclean: boolean;
  /** The schema version before, when it was older, with the path of the copy made before the change. */
  readonly migrated: { readonly from: number; readonly backup: string } | null;
  /** False when nothing beside the file says whether its last edits are all there, as for a copy. From now on it is known. */
  readonly isTailKnown: boolean;
  /** The edits that were given up, and the folder that keeps what was left of them. */
  readonly gaveUp: (LostTail & { readonly kept: string }) | null;
}

export type OpenResult =
  | { readonly ok: true; readonly db: WritableDb; readonly opened: Opened }
  | { readonly ok: false; readonly trouble: Trouble };

/** Files up to this size, in bytes, also have their indexes compared with their tables: 50 ms at 16 MB. */
const alwaysWholeCheck = 200 * 1024 * 1024;

/** [Note: Damage is confirmed] SQLite calls a disk that fails while reading a malformed image. So what it found in place counts only when
 * the file's bytes, read once more, show it too. */
function confirmed(trouble: Trouble, path: string, migrations: readonly Migration[]): Trouble {
  if (trouble.code !== 'damaged') return trouble;
  try {
    checkFromOutside(path, realpathSync(path), migrations, true);
    return { code: 'io-error', facts: { path, detail: String(trouble.facts.detail) } };
  } catch (error) {
    if (error instanceof Stopped) return error.trouble;
    return troubleOf(error, path) ?? trouble;
  }
}

interface Before {
  readonly unclean: boolean;
  /** Known to be of an older schema; what is locked does not say. */
  readonly isOlder: boolean;
  readonly bytes: number;
  /** The file itself, where the path is a link: SQLite keeps its log beside that. */
  readonly real: string;
}

/** Every reason to refuse that can be known without SQLite: the file is not touched. */
function checkBefore(path: string, supported: number, network: LocationCheck): Before {
  const folder = dirname(path);
  if (!statSync(path).isFile()) throw new Stopped({ code: 'not-a-workspace', facts: { path } });
  // Before the header is read. [Note: One handle]
  if (isOpenHere(path)) throw new Stopped({ code: 'locked', facts: { path } });
  const fileSystem = network(folder);
  if (fileSystem !== null) throw new Stopped({ code: 'network-folder', facts: { path, fileSystem } });
  const header = sniffHeader(path);
  if (header.kind === 'foreign') throw new Stopped({ code: 'not-a-workspace', facts: { path } });
  if (header.kind === 'broken') throw new Stopped({ code: 'damaged', facts: { path, detail: header.detail } });
  refuseNewer(path, header.schemaVersion, supported);
  if (isReadOnly(path, folder)) throw new Stopped({ code: 'read-only', facts: { path } });
  const real = realpathSync(path);
  const isOlder = header.schemaVersion > 0 && header.schemaVersion < supported;
  return { unclean: pendingLogBytes(real) > 0, isOlder, bytes: header.bytes, real };
}

/** All checks on what a crash left behind, on an older file with its migration tried in memory, or before a tail is given up.
 * [Note: Looked at from outside] Answers which state of the files
 * was looked at, and what it has lost. */
function checkFromOutside(
  path: string,
  real: string,
  migrations: readonly Migration[],
  goesOn: boolean,
): { readonly looked: string; readonly lost: LostTail | null } {
  const image = fileImage(real);
  if (image === null) throw new Stopped({ code: 'locked', facts: { path } });
  const header = parseHeader(image.bytes.subarray(0, 100), image.bytes.length);
  if (header.kind === 'broken') throw new Stopped({ code: 'damaged', facts: { path, detail: header.detail } });
  const view = memoryView(image.bytes, false);
  try {
    const version = schemaVersion(view);
    refuseNewer(path, version, newestVersion(migrations));
    refuseDamage(path, inspect(view, 'integrity', migrations));
    const tail = readTail(view, real);
    refuseLostTail(path, tail, goesOn);
    if (version < newestVersion(migrations)) {
      migrate(view, migrations);
      refuseDamage(path, inspectRows(view, migrations));
    }
    return { looked: image.taken, lost: tail.lost };
  } finally {
    view.close();
  }
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
  makeBackupsFolder(path);
  const backup = backupPath(path, { time: clock.now(), seq: historyPlace(db), reason: 'before-migration' });
  writeCopy(db, backup, migrations);
  migrate(db, migrations);
  refuseDamage(path, inspectRows(db, migrations));
  return { from, backup };
}

/** Opens a workspace, in the order of the reliability paper 2.3: place, header, version, lock, pages and keys, log and content, tail, copy,
 * migration. Each refusal is a trouble with its facts, and the checks write nothing. */
export function openDatabase(path: string, options: OpenOptions): OpenResult {
  const { clock, random = systemRandom, migrations = allMigrations, goesOnWithoutTail = false } = options;
  const supported = newestVersion(migrations);
  let sqlite: Database.Database | null = null;
  try {
    const { unclean, isOlder, bytes, real } = checkBefore(
      path,
      supported,
      options.networkFileSystem ?? networkFileSystem,
    );
    const outside =
      unclean || isOlder || goesOnWithoutTail ? checkFromOutside(path, real, migrations, goesOnWithoutTail) : null;
    const lost = outside?.lost ?? null;
    const gaveUp = lost === null ? null : { ...lost, kept: keepDamaged(real, clock.now()) };
    sqlite = connect(path, { mustExist: true, timeout: 200 });
    lock(sqlite);
    setPragmas(sqlite, connectionPragmas);
    // The log may hold a newer header than the file.
    refuseNewer(path, schemaVersion(sqlite), supported);
    const db = asWritable(sqlite, { path, clock, random });
    if (outside === null || outside.looked !== fingerprint(real)) {
      refuseDamage(path, inspect(db, unclean || bytes < alwaysWholeCheck ? 'integrity' : 'quick', migrations));
    }
    const tail = readTail(db, real);
    refuseLostTail(path, tail, goesOnWithoutTail);
    setPragmas(sqlite, logPragmas);
    const migrated = bringUpToDate(db, real, clock, migrations);
    goOnFrom(db, tail);
    keepOpen(path, db);
    return { ok: true, db, opened: { wasUnclean: unclean, migrated, isTailKnown: tail.state !== 'unknown', gaveUp } };
  } catch (error) {
    sqlite?.close();
    const trouble = error instanceof Stopped ? error.trouble : troubleOf(error, path);
    if (trouble === null) throw error;
    return { ok: false, trouble: sqlite === null ? trouble : confirmed(trouble, path, migrations) };
  }
}
