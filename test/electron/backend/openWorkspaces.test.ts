import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspaces } from '../../../electron/backend/openWorkspaces.ts';
import { createAssessment } from '../../../electron/backend/workspace/createAssessment.ts';
import { aFolder, done, pinnedFourPillar, refusalCode, steppingClock } from '../../builders/aWorkspace.ts';

function started(dataFolder = aFolder(), path: string | null = null, clock = steppingClock()) {
  const told: string[] = [];
  const workspaces = openWorkspaces({ dataFolder, path, clock, onOpened: (opened) => told.push(opened) });
  onTestFinished(() => workspaces.close());
  return { workspaces, dataFolder, told, file: (name: string) => join(dataFolder, 'workspaces', name) };
}

/** True when another connection gets the lock, as another process would. */
function isFree(path: string): boolean {
  const other = new Database(path, { timeout: 0 });
  try {
    other.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return true;
  } catch {
    return false;
  } finally {
    other.close();
  }
}

/** Holds a workspace open in another process, until the answer is called. */
async function heldElsewhere(path: string): Promise<() => Promise<void>> {
  const script = `import Database from 'better-sqlite3';
    const db = new Database(${JSON.stringify(path)});
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    process.stdout.write('held');
    process.stdin.on('end', () => db.close()).resume();`;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(() => void child.kill());
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () => {
    child.stdin.end();
    return ended;
  };
}

describe('the open workspace', () => {
  it('is made at the first start and found at the next', () => {
    const first = started();
    expect(first.workspaces.status()).toEqual({
      state: 'open',
      name: 'Cairn',
      place: expect.stringMatching(/workspaces.Cairn\.cairn$/),
      assessments: 0,
      openedAt: expect.stringMatching(/^2026-11-02T/),
      isTailKnown: true,
    });
    expect(first.told).toEqual([first.file('Cairn.cairn')]);
    const db = done(first.workspaces.database());
    done(createAssessment(db, { framework: pinnedFourPillar, organisation: { name: 'F' }, start: {}, actor: 'test' }));
    first.workspaces.close();
    first.workspaces.close();
    const second = started(first.dataFolder);
    expect(second.workspaces.status()).toMatchObject({ state: 'open', assessments: 1 });
    expect(second.workspaces.list().map(({ file, current }) => [file, current])).toEqual([['Cairn.cairn', true]]);
  });

  it('says once of a copy that nothing tells whether its last edits are all there', () => {
    const first = started();
    const db = done(first.workspaces.database());
    done(createAssessment(db, { framework: pinnedFourPillar, organisation: { name: 'F' }, start: {}, actor: 'test' }));
    first.workspaces.close();
    const copy = join(aFolder(), 'copy.cairn');
    copyFileSync(first.file('Cairn.cairn'), copy);
    const second = started(undefined, copy).workspaces;
    expect(second.status()).toMatchObject({ state: 'open', assessments: 1, isTailKnown: false });
    second.close();
    expect(started(undefined, copy).workspaces.status()).toMatchObject({ state: 'open', isTailKnown: true });
  });

  it('that is missing is a trouble and is not made anew where a person chose it', () => {
    const { workspaces, dataFolder, told } = started(undefined, join(aFolder(), 'gone.cairn'));
    expect(workspaces.status()).toMatchObject({ state: 'trouble', name: 'gone', trouble: { code: 'missing' } });
    expect(workspaces.retry()).toMatchObject({ state: 'trouble', trouble: { code: 'missing' } });
    expect([told, readdirSync(dataFolder)]).toEqual([[], []]);
    expect(workspaces.database()).toMatchObject({
      ok: false,
      refusal: { code: 'trouble', trouble: { code: 'missing' } },
    });
  });

  it('that came back is open after a retry', () => {
    const { workspaces, file } = started();
    workspaces.close();
    renameSync(file('Cairn.cairn'), file('elsewhere'));
    const next = started(undefined, file('Cairn.cairn')).workspaces;
    expect(next.status()).toMatchObject({ trouble: { code: 'missing' } });
    renameSync(file('elsewhere'), file('Cairn.cairn'));
    expect(next.retry()).toMatchObject({ state: 'open', name: 'Cairn' });
    expect(next.retry()).toMatchObject({ state: 'open' });
  });

  it('that could not be made at the first start is made by a retry', () => {
    const clock = steppingClock();
    let isFull = true;
    const full = {
      now: () => {
        if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        return clock.now();
      },
    };
    const { workspaces, file } = started(undefined, null, full);
    expect(workspaces.status()).toMatchObject({ state: 'trouble', trouble: { code: 'disk-full' } });
    expect(existsSync(file('Cairn.cairn'))).toBe(false);
    expect(workspaces.retry()).toMatchObject({ state: 'trouble', trouble: { code: 'disk-full' } });
    isFull = false;
    expect(workspaces.retry()).toMatchObject({ state: 'open', name: 'Cairn', assessments: 0 });
  });

  it('that another process holds is locked, untouched, and open when that one has ended', async () => {
    const { workspaces, file } = started();
    workspaces.close();
    const letGo = await heldElsewhere(file('Cairn.cairn'));
    const { workspaces: next } = started(undefined, file('Cairn.cairn'));
    expect(next.status()).toMatchObject({ state: 'trouble', trouble: { code: 'locked' } });
    expect(next.retry()).toMatchObject({ trouble: { code: 'locked' } });
    await letGo();
    expect(next.retry()).toMatchObject({ state: 'open' });
  });

  it.each<[string, string, (path: string) => void]>([
    [
      'of a newer Cairn',
      'newer-version',
      (path) => {
        const sqlite = new Database(path);
        sqlite.pragma('user_version = 9999');
        sqlite.close();
      },
    ],
    ['that is a document', 'not-a-workspace', (path) => writeFileSync(path, 'Dear all')],
    ['that was cut off', 'damaged', (path) => truncateSync(path, 12_288)],
  ])('%s is a trouble, and another one can be opened', (_, code, spoil) => {
    const { workspaces, dataFolder, file } = started();
    done(workspaces.create(file('Second.cairn')));
    workspaces.close();
    spoil(file('Cairn.cairn'));
    const { workspaces: next } = started(dataFolder);
    expect(next.status()).toMatchObject({ state: 'trouble', trouble: { code } });
    expect(next.openFile('Second.cairn')).toMatchObject({ state: 'open', name: 'Second' });
    expect(next.database().ok).toBe(true);
  });
});

describe('switching workspaces', () => {
  it('frees the one that was open, and leaves its file and its record', () => {
    const { workspaces, file } = started();
    expect(isFree(file('Cairn.cairn'))).toBe(false);
    expect(done(workspaces.create(file('Second.cairn')))).toMatchObject({ state: 'open', name: 'Second' });
    expect(isFree(file('Cairn.cairn'))).toBe(true);
    expect(workspaces.openFile('Cairn.cairn')).toMatchObject({ state: 'open', name: 'Cairn' });
    workspaces.close();
    expect(readdirSync(file('.')).sort()).toEqual([
      'Cairn.cairn',
      'Cairn.cairn.head',
      'Second.cairn',
      'Second.cairn.head',
    ]);
  });

  it('to one that has trouble shows the trouble, and the earlier one is free', () => {
    const { workspaces, file } = started();
    expect(workspaces.openFile('Gone.cairn')).toMatchObject({
      state: 'trouble',
      name: 'Gone',
      trouble: { code: 'missing' },
    });
    expect(isFree(file('Cairn.cairn'))).toBe(true);
    expect(workspaces.openFile('Cairn.cairn')).toMatchObject({ state: 'open' });
  });

  it('to itself keeps it open, by its own name and by another', () => {
    const { workspaces, file, told } = started();
    const before = workspaces.database();
    expect(workspaces.openFile('Cairn.cairn')).toMatchObject({ state: 'open' });
    expect(workspaces.database()).toEqual(before);
    expect(told).toHaveLength(1);
    symlinkSync('Cairn.cairn', file('Link.cairn'));
    expect(workspaces.openFile('Link.cairn')).toMatchObject({ state: 'open', name: 'Link' });
  });

  it('by making one of a name that is taken is refused, and the open one stays', () => {
    const { workspaces, file } = started();
    copyFileSync(file('Cairn.cairn'), file('Copy.cairn'));
    expect(refusalCode(workspaces.create(file('Copy.cairn')))).toBe('invalid');
    expect(workspaces.status()).toMatchObject({ state: 'open', name: 'Cairn' });
    expect(workspaces.database().ok).toBe(true);
    rmSync(file('Copy.cairn'));
    expect(refusalCode(workspaces.create(file('no/where.cairn')))).toBe('trouble');
    expect(workspaces.database().ok).toBe(true);
  });
});
