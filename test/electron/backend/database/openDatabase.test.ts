import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { type Migration, newestVersion } from '../../../../electron/backend/database/migrate.ts';
import { migrations as released } from '../../../../electron/backend/database/migrations/migrations.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import {
  connectionPragmas,
  logPragmas,
  PragmaMismatch,
  setPragmas,
} from '../../../../electron/backend/database/pragmas.ts';
import { troubleWords } from '../../../../electron/backend/hosts/cli/troubleWords.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import { TroubleCode } from '../../../../shared/contract/problems.ts';
import { agreedChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, reopened, steppingClock } from '../../../builders/aWorkspace.ts';
import { fileState } from '../../../builders/fileState.ts';

const clock = steppingClock();

/** A closed workspace with one assessment. */
function aClosedWorkspace(): string {
  const path = join(aFolder(), 'test.cairn');
  const db = aWorkspace(path);
  anAssessmentIn(db);
  closeDatabase(db);
  return path;
}

/** Writes bytes into a closed file. */
function poke(path: string, offset: number, bytes: readonly number[]): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from(bytes), 0, bytes.length, offset);
}

function troubleOn(path: string, options = {}) {
  const result = openDatabase(path, { clock, ...options });
  if (result.ok) {
    closeDatabase(result.db);
    throw new Error('it opened');
  }
  return result.trouble;
}

describe('a workspace that opens', () => {
  it('has every pragma as the reliability paper says', () => {
    const db = reopened(aClosedWorkspace());
    const wanted = {
      locking_mode: 'exclusive',
      ...connectionPragmas,
      ...logPragmas,
      application_id: 0x43616972,
      user_version: 70,
    };
    const found = Object.keys(wanted).map((name) => [name, db.pragma(name, { simple: true })]);
    expect(Object.fromEntries(found)).toEqual({ ...wanted, mmap_size: 0 });
    expect(logPragmas.synchronous).toBe(2);
  });

  it('is one file of its owner alone, once closed, with the record of where it stands', () => {
    const path = aClosedWorkspace();
    closeDatabase(reopened(path));
    expect(readdirSync(dirname(path))).toEqual(['test.cairn', 'test.cairn.head']);
    for (const file of [path, `${path}.head`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is as it was acknowledged when the last process did not close it', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const assessmentId = anAssessmentIn(db);
    done(
      applyEdit(db, { assessmentId, actor: 'test', changes: [{ change: agreedChange('R4', 3), expectedRevision: 0 }] }),
    );
    // What a killed process leaves behind: the file and its log, as they are now.
    const left = join(aFolder(), 'left.cairn');
    copyFileSync(path, left);
    copyFileSync(`${path}-wal`, `${left}-wal`);
    const result = openDatabase(left, { clock });
    if (!result.ok) throw new Error(result.trouble.code);
    onTestFinished(() => closeDatabase(result.db));
    expect(result.opened).toEqual({ wasUnclean: true, migrated: null, isTailKnown: false, gaveUp: null });
    expect(readAssessment(result.db, assessmentId)?.draft.assessment.agreed).toEqual([{ question: 'R4', answer: 3 }]);
  });
});

describe('a pragma that does not take', () => {
  it('is a failure', () => {
    const sqlite = new Database(':memory:');
    expect(() => setPragmas(sqlite, { synchronus: 2 })).toThrow(PragmaMismatch);
    expect(() => setPragmas(sqlite, { journal_mode: 'wal' })).toThrow(
      'pragma journal_mode is memory and should be wal',
    );
  });
});

describe('R10: trouble, with every file as it was', () => {
  const cases: readonly [string, (path: string) => void, object, object][] = [
    [
      'a file that is none of ours',
      (path) => writeFileSync(path, 'a letter to the client'),
      {},
      { code: 'not-a-workspace' },
    ],
    ['an empty file', (path) => truncateSync(path, 0), {}, { code: 'not-a-workspace' }],
    ['a database of another application', (path) => poke(path, 68, [0, 0, 0, 0]), {}, { code: 'not-a-workspace' }],
    [
      'a newer version',
      (path) => poke(path, 60, [0, 0, 1, 0]),
      {},
      { code: 'newer-version', facts: { found: 256, supported: 70 } },
    ],
    ['a cut file', (path) => truncateSync(path, 5_000), {}, { code: 'damaged' }],
    ['a file without its last pages', (path) => truncateSync(path, 8 * 4_096), {}, { code: 'damaged' }],
    ['a page size that is none', (path) => poke(path, 16, [3, 3]), {}, { code: 'damaged' }],
    [
      'an empty page',
      (path) =>
        poke(
          path,
          4_096,
          Array.from({ length: 4_096 }, () => 0),
        ),
      {},
      { code: 'damaged' },
    ],
    [
      'a network folder',
      () => {},
      { networkFileSystem: () => 'NFS' },
      { code: 'network-folder', facts: { fileSystem: 'NFS' } },
    ],
  ];

  it.each(cases)('%s', (_, spoil, options, trouble) => {
    const path = aClosedWorkspace();
    spoil(path);
    const before = fileState(dirname(path));
    expect(troubleOn(path, options)).toMatchObject(trouble);
    expect(troubleOn(path, options).facts.path).toBe(path);
    expect(fileState(dirname(path))).toEqual(before);
  });

  it('a file that is not there', () => {
    const path = join(aFolder(), 'gone.cairn');
    expect(troubleOn(path)).toMatchObject({ code: 'missing', facts: { path } });
    expect(troubleOn(join(path, 'deeper.cairn')).code).toBe('missing');
    expect(existsSync(path)).toBe(false);
  });

  it('a folder', () => {
    expect(troubleOn(aFolder()).code).toBe('not-a-workspace');
  });

  it('a header in the log that is newer than the file', () => {
    const path = aClosedWorkspace();
    const sqlite = new Database(path);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('user_version = 256');
    const left = join(aFolder(), 'left.cairn');
    copyFileSync(path, left);
    copyFileSync(`${path}-wal`, `${left}-wal`);
    sqlite.close();
    expect(troubleOn(left)).toMatchObject({ code: 'newer-version', facts: { found: 256 } });
  });
});

describe('R10: a workspace that another process has open', () => {
  async function holding(path: string): Promise<{ child: ChildProcess; said: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'holdWorkspace.ts'), path], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    onTestFinished(() => void child.kill());
    const [said] = await once(child.stdout, 'data');
    return { child, said: String(said).trim() };
  }

  it('is locked, and free again when that one ends', async () => {
    const path = aClosedWorkspace();
    const { child, said } = await holding(path);
    expect(said).toBe('open');
    expect(troubleOn(path)).toMatchObject({ code: 'locked', facts: { path } });
    child.kill('SIGKILL');
    await once(child, 'close');
    closeDatabase(reopened(path));
  });

  it('locks it for others in turn', async () => {
    const path = aClosedWorkspace();
    reopened(path);
    expect((await holding(path)).said).toBe('locked');
  });

  it('is locked within one process too, under any path, and stays locked for others', async () => {
    const path = aClosedWorkspace();
    const link = join(aFolder(), 'link.cairn');
    symlinkSync(path, link);
    reopened(path);
    expect(troubleOn(path).code).toBe('locked');
    expect(troubleOn(link).code).toBe('locked');
    expect(verifyWorkspace(link)).toMatchObject({ result: 'trouble', trouble: { code: 'locked' } });
    expect((await holding(path)).said).toBe('locked');
  });
});

/** Root may write everywhere, so only another user can meet a folder that is closed to him. */
const canBecomeNobody = process.getuid?.() === 0 && process.platform === 'linux';
const readOnlySuite = canBecomeNobody ? describe : null;
readOnlySuite?.('R10: a workspace that may only be read', () => {
  async function asNobody(path: string): Promise<string> {
    const script = join(import.meta.dirname, 'holdWorkspace.ts');
    const child = spawn(process.execPath, [script, path], {
      stdio: ['ignore', 'pipe', 'ignore'],
      uid: 65_534,
      gid: 65_534,
    });
    const [said] = await once(child.stdout, 'data');
    return String(said).trim();
  }

  it.each([
    ['folder', 0o555, 0o666],
    ['file', 0o777, 0o444],
  ])('because of its %s', async (_, folderMode, fileMode) => {
    const path = aClosedWorkspace();
    chmodSync(path, fileMode);
    chmodSync(dirname(path), folderMode);
    const before = fileState(dirname(path));
    expect(await asNobody(path)).toBe('read-only');
    expect(fileState(dirname(path))).toEqual(before);
  });

  it.each([
    ['after a clean close', false],
    ['after a crash', true],
  ])('because of its disk, %s', (_, isCrashed) => {
    const path = aClosedWorkspace();
    const folder = dirname(path);
    if (isCrashed) writeFileSync(`${path}-wal`, 'a log');
    const before = fileState(folder);
    execFileSync('mount', ['--bind', folder, folder]);
    onTestFinished(() => void execFileSync('umount', [folder]));
    execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
    expect(troubleOn(path)).toMatchObject({ code: 'read-only', facts: { path } });
    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound' });
    expect(fileState(folder)).toEqual(before);
  });
});

describe('R10: every trouble', () => {
  it('has words of its own that say what to do', () => {
    const words = TroubleCode.options.map(troubleWords);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((text) => text.length < 15)).toEqual([]);
  });
});

/** The version that this Cairn makes, and one that comes after it. */
const [now, next] = [newestVersion(released), newestVersion(released) + 10];

describe('an older workspace', () => {
  const later: Migration = { version: next, apply: (sqlite) => void sqlite.exec('CREATE TABLE later (a TEXT) STRICT') };
  const migrations = [...released, later];

  it('is copied, then brought up to date', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const id = anAssessmentIn(db);
    closeDatabase(db);
    const result = openDatabase(path, { clock, migrations });
    if (!result.ok) throw new Error(JSON.stringify(result.trouble));
    onTestFinished(() => closeDatabase(result.db));
    const { migrated } = result.opened;
    expect(migrated?.from).toBe(now);
    expect(result.db.pragma('user_version', { simple: true })).toBe(next);
    const copy = reopened(migrated?.backup ?? '');
    expect(copy.pragma('user_version', { simple: true })).toBe(now);
    expect(readAssessment(copy, id)).toEqual(readAssessment(result.db, id));
  });

  it('stays at its version when its copy cannot be made', () => {
    const path = aClosedWorkspace();
    writeFileSync(join(dirname(path), 'backups'), 'a file where the folder should be');
    expect(troubleOn(path, { migrations }).code).toBe('io-error');
    expect(reopened(path).pragma('user_version', { simple: true })).toBe(now);
  });

  it('stays at its version when the step fails', () => {
    const path = aClosedWorkspace();
    const broken: Migration = {
      version: next,
      apply: (sqlite) => void sqlite.exec('CREATE TABLE later (a TEXT) STRICT; SELECT nonsense'),
    };
    expect(() => openDatabase(path, { clock, migrations: [...released, broken] })).toThrow('nonsense');
    expect(reopened(path).pragma('user_version', { simple: true })).toBe(now);
  });
});
