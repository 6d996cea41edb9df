import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkpoint } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { dropKeys, holdKey, holdsKey } from '../../../../electron/backend/database/locked/keyRing.ts';
import { lockedKeyId } from '../../../../electron/backend/database/locked/lockedHead.ts';
import { workspaceKey } from '../../../../electron/backend/database/locked/workspaceKey.ts';
import { memoryView } from '../../../../electron/backend/database/memoryView.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { connectionPragmas, logPragmas } from '../../../../electron/backend/database/pragmas.ts';
import { readWorkspace } from '../../../../electron/backend/database/workspaceRow.ts';
import { writeCopy } from '../../../../electron/backend/database/writeCopy.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { saveCopy } from '../../../../electron/backend/workspace/saveCopy.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import { readRecoveryKey } from '../../../../shared/protection/recoveryKey.ts';
import { thePassphrase, theStart, theStartIn } from '../../../builders/aProtectedWorkspace.ts';
import { aFolder, anAssessmentIn, done, steppingClock, temporaryFolder } from '../../../builders/aWorkspace.ts';
import { dice } from '../../../builders/dice.ts';
import { fourPillar } from '../../../builders/theFrameworks.ts';
import { run } from '../hosts/aTerminal.ts';

const clock = steppingClock();
const markers = Array.from({ length: 30 }, (_, i) => `PLANTED-${String(i).padStart(2, '0')}-${(i * 7_919) % 1_009}`);
const questions = fourPillar.sections.flatMap((section) => section.questions.map(({ id }) => id));

/** Puts each mark into another text: names, titles, reasons, notes, decisions, actions. Some edits stay in the log of the file. */
function plant(db: WritableDb, from = 0): void {
  const [name = '', title = '', ...texts] = markers.slice(from).concat(markers.slice(0, from));
  const assessmentId = anAssessmentIn(db, { title }, { name: `${name} GmbH` });
  const edit = (change: Change): void =>
    void done(applyEdit(db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision: 0 }] }));
  const [decision = '', parked = '', facilitation = '', ...rest] = texts;
  edit({ entry: 'decisions', value: [{ text: decision }] });
  edit({ entry: 'parked', value: [{ text: parked }] });
  edit({ entry: 'summary', value: facilitation });
  for (const [i, text] of rest.entries()) {
    const question = questions[i % questions.length];
    if (question === undefined) throw new Error('no question');
    edit({ entry: 'agreed', question, value: { question, answer: 3, note: text, rationale: `${text} because` } });
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The marks that can be read in each file below a folder, as UTF-8 or UTF-16. */
function hits(folder: string): Readonly<Record<string, number>> {
  const found = filesIn(folder).map((path): [string, number] => {
    const bytes = readFileSync(path);
    const isIn = (mark: string): boolean => bytes.includes(mark) || bytes.includes(Buffer.from(mark, 'utf16le'));
    return [basename(path), markers.filter(isIn).length];
  });
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}

describe('S12: nothing of a locked workspace can be read on the disk', () => {
  it('neither in its file nor its log, backups, copies, keys or what a crash leaves, and nobody else may read it', async () => {
    const start = theStart();
    const { folder, path } = start;
    done(await start.protection.protect(thePassphrase, false));
    plant(start.db());
    // In the log, and in the file.
    expect(hits(folder)).toEqual({});
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000);
    checkpoint(start.db());
    plant(start.db(), 11);
    writeCopy(start.db(), join(dirname(path), 'backups', 'a.cairnbak'), migrations);
    mkdirSync(join(folder, 'exports'));
    done(saveCopy(start.db(), join(folder, 'exports', 'Copy.cairn')));
    // What a crash in the middle leaves.
    for (const suffix of ['', '-wal', '.head']) {
      const name = `${path}${suffix}`;
      if (suffix === '' || filesIn(folder).includes(name)) copyFileSync(name, join(folder, `crashed.cairn${suffix}`));
    }
    expect(hits(folder)).toEqual({});
    const open = filesIn(folder).filter((file) => !file.includes('crashed') && (statSync(file).mode & 0o077) !== 0);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'exports');
    const openFolders = folders.filter(({ parentPath, name }) => (statSync(join(parentPath, name)).mode & 0o077) !== 0);
    expect([open, openFolders.map(({ name }) => name)]).toEqual([[], []]);
    await start.protection.lockNow();
    expect(hits(folder)).toEqual({});
    expect(filesIn(folder).length).toBeGreaterThan(6);
    // The marks are there, for whoever has the key.
    await start.protection.unlock({ passphrase: thePassphrase });
    const text = JSON.stringify(start.db().prepare('SELECT * FROM events').all());
    expect(markers.filter((mark) => !text.includes(mark))).toEqual([]);
  });

  it('and with the lock off the same search finds all of them', () => {
    const start = theStart();
    plant(start.db());
    checkpoint(start.db());
    expect(hits(start.folder)).toEqual({ 'Cairn.cairn': 30 });
  });

  it('after protecting what was in the clear: the backups from before are named, and go when they are asked to', async () => {
    const start = theStart();
    plant(start.db());
    const backups = join(dirname(start.path), 'backups');
    mkdirSync(backups);
    writeCopy(start.db(), join(backups, 'before.cairnbak'), migrations);
    mkdirSync(join(dirname(start.path), 'damaged-2026-11-01'));
    copyFileSync(join(backups, 'before.cairnbak'), join(dirname(start.path), 'damaged-2026-11-01', 'Cairn.cairn'));
    const other = theStartIn({ folder: aFolder() });
    writeCopy(other.db(), join(backups, 'other.cairnbak'), migrations);
    other.workspaces.close();
    done(await start.protection.protect(thePassphrase, false));
    // Also those that Cairn made by itself.
    const named = Object.keys(hits(start.folder)).sort();
    expect(named).toEqual(expect.arrayContaining(['Cairn.cairn', 'before.cairnbak']));
    const copies = start.protection.plainCopies();
    expect(copies.map(({ name }) => name).sort()).toEqual(named);
    expect(start.protection.removePlainCopies()).toEqual([]);
    expect(hits(start.folder)).toEqual({});
    expect(start.protection.plainCopies()).toEqual([]);
    // Somebody else's, and one that is locked, are there; and there is never none.
    expect(readdirSync(backups)).toContain('other.cairnbak');
    const own = readdirSync(backups).filter((name) => name.startsWith('Cairn.') && name.endsWith('.cairnbak'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => lockedKeyId(readFileSync(join(backups, name))) === null)).toEqual([]);
  });
});

describe('a locked workspace', () => {
  it('has every setting of the others, and no other driver is asked', async () => {
    const start = theStart();
    done(await start.protection.protect(thePassphrase, false));
    const wanted = { ...connectionPragmas, ...logPragmas, locking_mode: 'exclusive' };
    const found = Object.keys(wanted).map((name) => [name, start.db().pragma(name, { simple: true })]);
    expect(Object.fromEntries(found)).toEqual({ ...wanted, mmap_size: 0 });
    expect(start.db().pragma('cipher', { simple: true })).toBe('sqlcipher');
    const plain = theStart();
    expect(plain.db().pragma('cipher', { simple: true })).toBeUndefined();
  });

  it('is verified and opened on the command line with a passphrase in a file, and not without', async () => {
    const start = theStart();
    const { path, folder } = start;
    const { recoveryKey } = done(await start.protection.protect(thePassphrase, false));
    plant(start.db());
    start.workspaces.close();
    dropKeys();
    const secret = join(folder, 'secret.txt');
    expect((await run(folder, 'verify', path)).err).toMatch(/is locked with a passphrase; name a file .*--unlock-with/);
    writeFileSync(secret, 'not the passphrase\n');
    const wrong = await run(folder, 'verify', path, '--unlock-with', secret);
    expect(wrong).toMatchObject({ status: 1, out: '' });
    expect(wrong.err).toMatch(/was not opened: the passphrase is another one/);
    expect(wrong.err).not.toContain('not the passphrase');
    for (const text of [`${thePassphrase}\n`, `${recoveryKey.join('-').toLowerCase()}\r\nand a note`]) {
      dropKeys();
      writeFileSync(secret, text);
      expect(await run(folder, 'verify', path, '--unlock-with', 'secret.txt')).toMatchObject({ status: 0, err: '' });
    }
    dropKeys();
    expect((await run(folder, 'verify', path, '--unlock-with')).status).toBe(2);
    expect((await run(folder, 'verify', path, '--unlock-with', 'none.txt')).err).toMatch(/could not be read/);
  });
});

describe('R5: a locked file whose bytes changed', () => {
  let folder = '';
  let original: Buffer;
  let secret: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    folder = temporaryFolder();
    const start = theStartIn({ folder });
    plant(start.db());
    const { recoveryKey } = done(await start.protection.protect(thePassphrase, false));
    start.workspaces.close();
    original = readFileSync(start.path);
    const read = readRecoveryKey(recoveryKey.join(''));
    if (read.state === 'whole') secret = read.secret;
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it('is noticed 450 times of 450, from outside, and every fifth when it is opened', () => {
    const key = workspaceKey(secret);
    holdKey(key);
    expect(holdsKey(lockedKeyId(original) ?? '')).toBe(true);
    const view = memoryView(Buffer.from(original));
    expect(readWorkspace(view).name).toBe('Cairn');
    view.close();
    const { whole } = dice(5);
    const path = join(folder, 'flipped.cairn');
    const unnoticed: number[] = [];
    for (let flip = 0; flip < 450; flip += 1) {
      const bytes = Buffer.from(original);
      const at = flip < 16 ? flip : whole(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ whole(1, 255);
      writeFileSync(path, bytes);
      const verified = verifyWorkspace(path);
      if (verified.result === 'sound') unnoticed.push(at);
      if (flip % 5 > 0) continue;
      const opened = openDatabase(path, { clock });
      if (opened.ok) unnoticed.push(at);
      if (opened.ok) opened.db.close();
    }
    expect(unnoticed).toEqual([]);
    writeFileSync(path, original);
    expect(verifyWorkspace(path).result).toBe('sound');
    expect(original.length).toBeGreaterThan(200_000);
  });
});
