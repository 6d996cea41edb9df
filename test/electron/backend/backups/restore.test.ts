import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bringBackup } from '../../../../electron/backend/backups/bringBackup.ts';
import { replaceFiles } from '../../../../electron/backend/backups/replaceFiles.ts';
import { restoreBackup, undoRestore } from '../../../../electron/backend/backups/restore.ts';
import { listBackups, previewBackup } from '../../../../electron/backend/backups/workspaceBackups.ts';
import { listBackupFiles } from '../../../../electron/backend/database/backupFiles.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { type OpenWorkspaces, openWorkspaces } from '../../../../electron/backend/openWorkspaces.ts';
import { saveCopy } from '../../../../electron/backend/workspace/saveCopy.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { edited, noteOf, openDb, type Started, startedWith } from '../../../builders/aBackup.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, steppingClock } from '../../../builders/aWorkspace.ts';

const clock = steppingClock('2026-11-05T09:00:00.000Z');

function placeOf({ workspaces }: Pick<Started, 'workspaces'>) {
  const open = workspaces.database();
  return { path: workspaces.path(), db: open.ok ? open.value : null, keeper: workspaces.keeper() };
}

interface Worked extends Started {
  readonly id: AssessmentId;
}

/** A workspace with two backups: at `one` and at `two`; then `three` was written, and the process died, so that it is in the log only. */
async function worked(): Promise<Worked> {
  const started = startedWith();
  const db = openDb(started.workspaces);
  const id = anAssessmentIn(db, { title: 'Autumn' });
  edited(db, id, 'one');
  await started.workspaces.keeper()?.force('timer');
  edited(db, id, 'two');
  await started.workspaces.keeper()?.force('timer');
  db.pragma('wal_autocheckpoint = 0');
  edited(db, id, 'three');
  const folder = aFolder();
  // As the disk is at this moment.
  for (const name of readdirSync(started.folder)) {
    const from = join(started.folder, name);
    if (statSync(from).isFile()) copyFileSync(from, join(folder, name));
  }
  mkdirSync(join(folder, 'backups'), { mode: 0o700 });
  for (const { path } of listBackupFiles(started.path))
    copyFileSync(path, join(folder, 'backups', path.split('/').at(-1) ?? ''));
  const path = join(folder, 'Work.cairn');
  return { ...started, folder, path, id };
}

function opened(folder: string): OpenWorkspaces {
  return startedWith(folder, clock).workspaces;
}

/** Changes bytes in the middle of the file. */
function spoil(path: string, at = 0.5): void {
  const bytes = readFileSync(path);
  // From the head of a page on: elsewhere it may be room that nothing stands in.
  const page = bytes.readUInt16BE(16);
  const start = Math.floor((bytes.length * at) / page) * page;
  bytes.fill(0xa5, start, start + 600);
  writeFileSync(path, bytes);
}

const kept = (folder: string) => readdirSync(folder).filter((name) => /^(damaged|replaced)-/.test(name));

/** What recovery offers and what it says is lost. */
function offered(workspaces: OpenWorkspaces) {
  const { newestGood } = listBackups(placeOf({ workspaces }));
  return newestGood === null ? null : previewBackup(placeOf({ workspaces }), newestGood);
}

describe('R7: recovery, after the cases that Zotero tests', () => {
  it.each<[string, string, (path: string) => void]>([
    ['a page is spoilt', 'damaged', (path) => spoil(path)],
    ['the file is cut off', 'damaged', (path) => truncateSync(path, 12_288)],
    ['the file is empty', 'not-a-workspace', (path) => truncateSync(path, 0)],
    ['the file is something else', 'not-a-workspace', (path) => writeFileSync(path, 'Dear all, '.repeat(500))],
    ['the header is gone', 'not-a-workspace', (path) => writeFileSync(path, readFileSync(path).fill(0, 0, 100))],
    ['the file is missing', 'missing', (path) => rmSync(path)],
  ])('%s: the newest good backup is offered, brought back, and all that was there is kept', async (_, code, damage) => {
    const { folder, path, id } = await worked();
    damage(path);
    const before = readdirSync(folder).filter((name) => name.startsWith('Work.cairn'));
    const bytes = new Map(before.map((name) => [name, readFileSync(join(folder, name))] as const));
    const workspaces = opened(folder);
    expect(workspaces.status()).toMatchObject({ state: 'trouble', trouble: { code } });
    const preview = offered(workspaces);
    expect(preview).toMatchObject({ backup: { condition: 'good' }, lost: { edits: 1 } });
    expect(preview?.lost?.minutes).toBeLessThanOrEqual(15);
    const restored = done(restoreBackup(workspaces, clock, preview?.backup.id ?? ''));
    expect(restored).toMatchObject({ status: { state: 'open' }, lost: { edits: 1 } });
    expect(noteOf(openDb(workspaces), id)).toBe('two');
    // Database, log and record went together, byte for byte.
    for (const [name, was] of bytes) expect(readFileSync(join(folder, restored.kept, name)).equals(was)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, restored.kept)).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder).filter((name) => /\.tmp|replacing/.test(name))).toEqual([]);
  });

  it('what a damaged file still shows is compared assessment by assessment', async () => {
    const { folder, path, id } = await worked();
    const sqlite = new Database(path);
    sqlite.exec(`UPDATE agreed SET note = 'four'`);
    sqlite.close();
    const workspaces = opened(folder);
    expect(workspaces.status()).toMatchObject({ trouble: { code: 'damaged' } });
    expect(offered(workspaces)).toMatchObject({
      compared: 'damaged-file',
      lost: { edits: 1 },
      assessments: [{ id, title: 'Autumn', lost: 1, regained: 0, inBackup: { revision: 3 }, now: { revision: 4 } }],
    });
  });

  it('a backup that rotted too is passed over for the one before it', async () => {
    const { folder, path, id } = await worked();
    spoil(path);
    const [newest, older] = listBackupFiles(path);
    spoil(newest?.path ?? '');
    const workspaces = opened(folder);
    const list = listBackups(placeOf({ workspaces }));
    expect(list.newestGood).toBe(older?.id);
    expect(list.backups.map(({ condition }) => condition)).toEqual(['damaged', 'good']);
    expect(refusalCode(restoreBackup(workspaces, clock, newest?.id ?? ''))).toBe('invalid');
    expect(kept(folder)).toEqual([]);
    expect(done(restoreBackup(workspaces, clock, older?.id ?? ''))).toMatchObject({ lost: { edits: 2 } });
    expect(noteOf(openDb(workspaces), id)).toBe('one');
  });

  it('one changed byte in an answer makes a backup damaged', async () => {
    const { path, workspaces } = await worked();
    const [newest] = listBackupFiles(path);
    const bytes = readFileSync(newest?.path ?? '');
    bytes[bytes.lastIndexOf('two')] = 'T'.charCodeAt(0);
    writeFileSync(newest?.path ?? '', bytes);
    workspaces.close();
    expect(previewBackup({ path, db: null, keeper: null }, newest?.id ?? '').backup.condition).toBe('damaged');
  });

  it('when every backup is damaged none is offered, and nothing is touched', async () => {
    const { folder, path } = await worked();
    spoil(path);
    for (const file of listBackupFiles(path)) spoil(file.path);
    const before = readFileSync(path);
    const workspaces = opened(folder);
    expect(offered(workspaces)).toBeNull();
    workspaces.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(listBackupFiles(path)).toHaveLength(2);
  });

  it('a damaged workspace makes no backup when it is closed', async () => {
    const { folder, path } = await worked();
    spoil(path);
    const before = listBackupFiles(path).map(({ id }) => id);
    opened(folder).close();
    expect(listBackupFiles(path).map(({ id }) => id)).toEqual(before);
  });

  it('a log of an earlier file beside a sound one is not played into it', async () => {
    const { folder, path, id } = await worked();
    const log = readFileSync(`${path}-wal`);
    const first = opened(folder);
    edited(openDb(first), id, 'four');
    first.close();
    writeFileSync(`${path}-wal`, log);
    const second = opened(folder);
    expect(second.status()).toMatchObject({ state: 'open' });
    expect(noteOf(openDb(second), id)).toBe('four');
  });

  it('a damaged log loses its edits, which is said, and a backup is no worse than going on', async () => {
    const { folder, path, id } = await worked();
    writeFileSync(`${path}-wal`, readFileSync(`${path}-wal`).fill(0x11, 40));
    const workspaces = opened(folder);
    expect(workspaces.status()).toMatchObject({ trouble: { code: 'lost-tail', facts: { edits: 1 } } });
    expect(workspaces.goOnWithoutTail()).toMatchObject({ state: 'open' });
    expect(noteOf(openDb(workspaces), id)).toBe('two');
    expect(kept(folder)).toHaveLength(1);
  });

  it('a damaged head record is no reason to recover anything', async () => {
    const { folder, path, id } = await worked();
    writeFileSync(`${path}.head`, readFileSync(`${path}.head`).fill(0x33));
    const workspaces = opened(folder);
    expect(noteOf(openDb(workspaces), id)).toBe('three');
  });

  it('a workspace behind a link is restored behind it, and the link stays', async () => {
    const { folder, path, id } = await worked();
    const elsewhere = aFolder();
    for (const suffix of ['', '-wal', '.head']) renameSync(`${path}${suffix}`, join(elsewhere, `Real.cairn${suffix}`));
    mkdirSync(join(elsewhere, 'backups'));
    for (const file of listBackupFiles(path)) {
      renameSync(file.path, join(elsewhere, 'backups', `Real.${file.id}.cairnbak`));
    }
    spoil(join(elsewhere, 'Real.cairn'));
    symlinkSync(join(elsewhere, 'Real.cairn'), path);
    const workspaces = opened(folder);
    expect(done(restoreBackup(workspaces, clock, offered(workspaces)?.backup.id ?? ''))).toMatchObject({
      status: { state: 'open' },
    });
    expect(noteOf(openDb(workspaces), id)).toBe('two');
    expect(lstatSync(path).isSymbolicLink() && readlinkSync(path)).toBe(join(elsewhere, 'Real.cairn'));
    expect(kept(elsewhere)).toHaveLength(1);
  });

  it('a first workspace that vanished is not made anew while there is something to restore', () => {
    const dataFolder = aFolder();
    const options = { dataFolder, path: null, clock, onOpened: () => {}, every: () => () => {} };
    const first = openWorkspaces(options);
    anAssessmentIn(openDb(first));
    first.close();
    rmSync(first.path());
    const second = openWorkspaces(options);
    expect(second.status()).toMatchObject({ trouble: { code: 'missing' } });
    const [newest] = listBackupFiles(second.path());
    expect(done(restoreBackup(second, clock, newest?.id ?? ''))).toMatchObject({
      status: { state: 'open', assessments: 1 },
    });
    second.close();
  });

  it('what another process has open is not restored over', async () => {
    const { folder, path } = await worked();
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE; COMMIT');
    const names = readdirSync(folder);
    const [newest] = listBackupFiles(path);
    // This process holds no lock of its own on the file, so it is as another one would find it.
    const workspaces = opened(folder);
    expect(workspaces.status()).toMatchObject({ trouble: { code: 'locked' } });
    expect(restoreBackup(workspaces, clock, newest?.id ?? '')).toMatchObject({
      refusal: { code: 'trouble', trouble: { code: 'locked' } },
    });
    expect(readdirSync(folder)).toEqual(names);
    other.close();
  });

  it('a disk that refuses is told as such and nothing was moved', async () => {
    const { folder, path } = await worked();
    spoil(path);
    const workspaces = opened(folder);
    const id = offered(workspaces)?.backup.id ?? '';
    const names = readdirSync(folder);
    // A folder in the way of the note that begins a replacement.
    mkdirSync(`${path}.replacing`);
    expect(restoreBackup(workspaces, clock, id)).toMatchObject({ ok: false, refusal: { code: 'trouble' } });
    rmSync(`${path}.replacing`, { recursive: true });
    expect(readdirSync(folder)).toEqual(names);
    expect(done(restoreBackup(workspaces, clock, id))).toMatchObject({ status: { state: 'open' } });
  });

  it.each([0, 1, 2, 3, 4])(
    'a replacement that was cut short after %i steps is ended at the next opening',
    async (steps) => {
      const { folder, path, id } = await worked();
      spoil(path);
      const names = ['-wal', '.head', ''].map((suffix) => `Work.cairn${suffix}`);
      const [newest] = listBackupFiles(path);
      const incoming = 'Work.cairn.0123456789abcdef.tmp';
      const aside = 'damaged-2026-11-05T09-00-00.000Z';
      // What replaceFiles does, up to a point.
      copyFileSync(newest?.path ?? '', join(folder, incoming));
      mkdirSync(join(folder, aside));
      writeFileSync(`${path}.replacing`, JSON.stringify({ kept: aside, incoming }));
      for (const name of names.slice(0, steps)) renameSync(join(folder, name), join(folder, aside, name));
      if (steps === 4) renameSync(join(folder, incoming), path);
      const workspaces = opened(folder);
      expect(workspaces.status()).toMatchObject({ state: 'open' });
      expect(noteOf(openDb(workspaces), id)).toBe('two');
      expect(readdirSync(join(folder, aside)).sort()).toEqual(names.sort());
      expect(existsSync(`${path}.replacing`)).toBe(false);
    },
  );

  it('a replacement whose copy is not good leaves all as it was', async () => {
    const { folder, path } = await worked();
    const names = readdirSync(folder);
    const before = readFileSync(path);
    const [newest] = listBackupFiles(path);
    const check = () => {
      throw new Error('not good');
    };
    const options = { source: newest?.path ?? '', isDamaged: true, time: '2026-11-05T09:00:00.000Z', check };
    expect(() => replaceFiles(path, options)).toThrow('not good');
    expect(readdirSync(folder)).toEqual(names);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('a folder of the same moment keeps what it has', async () => {
    const { folder, path } = await worked();
    const [newest] = listBackupFiles(path);
    const options = { source: newest?.path ?? '', isDamaged: true, time: '2026-11-05T09:00:00.000Z', check: () => {} };
    replaceFiles(path, options);
    replaceFiles(path, options);
    expect(kept(folder)).toEqual(['damaged-2026-11-05T09-00-00.000Z', 'damaged-2026-11-05T09-00-00.000Z-2']);
  });

  it('what was restored is backed up anew, behind everything that was there', async () => {
    const { folder, path, id } = await worked();
    spoil(path);
    const workspaces = opened(folder);
    const oldest = listBackupFiles(path).at(-1)?.id ?? '';
    done(restoreBackup(workspaces, clock, oldest));
    edited(openDb(workspaces), id, 'after');
    workspaces.close();
    const [newest] = listBackupFiles(path);
    expect(newest?.reason).toBe('close');
    // Two events behind the one that it was restored to, and yet the latest state.
    expect(previewBackup({ path, db: null, keeper: null }, newest?.id ?? '')).toMatchObject({ lost: { edits: 0 } });
    expect(noteOf(openDb(opened(folder)), id)).toBe('after');
  });
});

describe('restoring a sound workspace', () => {
  it('says before what would be lost and regained, and makes a backup of what is there', async () => {
    const { folder, id, path } = await worked();
    const workspaces = opened(folder);
    const oldest = listBackupFiles(path).at(-1)?.id ?? '';
    expect(previewBackup(placeOf({ workspaces }), oldest)).toMatchObject({
      compared: 'workspace',
      lost: { edits: 2 },
      regained: 0,
      assessments: [{ id, lost: 2, regained: 0 }],
    });
    done(restoreBackup(workspaces, clock, oldest));
    expect(noteOf(openDb(workspaces), id)).toBe('one');
    const saved = listBackupFiles(path).find(({ reason }) => reason === 'before-restore' || reason === 'open');
    expect(previewBackup(placeOf({ workspaces }), saved?.id ?? '')).toMatchObject({ lost: { edits: 0 }, regained: 2 });
  });

  it('can be undone, and the undoing too', async () => {
    const { folder, id, path } = await worked();
    const workspaces = opened(folder);
    done(restoreBackup(workspaces, clock, listBackupFiles(path).at(-1)?.id ?? ''));
    expect(listBackups(placeOf({ workspaces })).undo).toMatchObject({ edits: 0 });
    edited(openDb(workspaces), id, 'since');
    expect(listBackups(placeOf({ workspaces })).undo).toMatchObject({ edits: 1 });
    done(undoRestore(workspaces, clock));
    expect(noteOf(openDb(workspaces), id)).toBe('three');
    done(undoRestore(workspaces, clock));
    expect(noteOf(openDb(workspaces), id)).toBe('since');
  });

  it('undone after damage puts the damaged files back as they were', async () => {
    const { folder, path } = await worked();
    spoil(path);
    const before = ['', '-wal', '.head'].map((suffix) => readFileSync(`${path}${suffix}`));
    const workspaces = opened(folder);
    done(restoreBackup(workspaces, clock, offered(workspaces)?.backup.id ?? ''));
    expect(done(undoRestore(workspaces, clock))).toMatchObject({ status: { state: 'trouble' } });
    const after = ['', '-wal', '.head'].map((suffix) => readFileSync(`${path}${suffix}`));
    expect(after.map((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
  });

  it('has nothing to undo at first', async () => {
    const { folder } = await worked();
    expect(refusalCode(undoRestore(opened(folder), clock))).toBe('nothing-to-undo');
  });
});

describe('a file that a person brings', () => {
  it('is taken in with what its log holds and can be restored', async () => {
    const { folder, path, id } = await worked();
    const copy = join(aFolder(), 'stick.cairn');
    for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    rmSync(`${path}-wal`);
    spoil(path);
    const workspaces = opened(folder);
    const brought = bringBackup(workspaces.path(), copy, null, clock);
    expect(brought.reason).toBe('brought');
    done(restoreBackup(workspaces, clock, brought.id));
    expect(noteOf(openDb(workspaces), id)).toBe('three');
  });

  it('of another workspace, or not sound, is refused and leaves nothing', async () => {
    const { folder, path } = await worked();
    const other = aWorkspace();
    anAssessmentIn(other);
    const copy = join(aFolder(), 'other.cairn');
    done(saveCopy(other, copy));
    const names = readdirSync(join(folder, 'backups'));
    expect(() => bringBackup(path, copy, null, clock)).toThrow('invalid');
    spoil(copy);
    expect(() => bringBackup(path, copy, null, clock)).toThrow('invalid');
    expect(readdirSync(join(folder, 'backups'))).toEqual(names);
    closeDatabase(other);
    chmodSync(path, 0o600);
  });
});
