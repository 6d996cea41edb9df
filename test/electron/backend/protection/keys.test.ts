import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLockedKeyId } from '../../../../electron/backend/database/locked/lockedHead.ts';
import { readWorkspace } from '../../../../electron/backend/database/workspaceRow.ts';
import { type Keychain, noKeychain } from '../../../../electron/backend/protection/keychain.ts';
import { createWorkspace } from '../../../../electron/backend/workspace/createWorkspace.ts';
import type { Proved } from '../../../../shared/contract/protection.ts';
import { aKeychain, thePassphrase, theStart, theStartIn } from '../../../builders/aProtectedWorkspace.ts';
import { aFolder, done, refusalCode, temporaryFolder } from '../../../builders/aWorkspace.ts';

const keychain = aKeychain();
/** A locked workspace that every test copies: half a second of work for each passphrase. */
let original = '';
let recoveryKey = '';

beforeAll(async () => {
  original = temporaryFolder();
  const start = theStartIn({ folder: original, keychain });
  recoveryKey = done(await start.protection.protect(thePassphrase, true)).recoveryKey.join(' ');
  start.workspaces.close();
  return () => rmSync(original, { recursive: true, force: true });
});

/** A fresh start on a copy of the locked workspace. */
function aCopy(prepare: (file: string) => void = () => {}, store: Keychain = keychain) {
  const folder = aFolder();
  const from = join(original, 'workspaces');
  for (const name of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const target = join(name.parentPath, name.name).replace(original, folder);
    if (name.isDirectory()) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(name.parentPath, name.name), target);
  }
  const file = join(folder, 'workspaces', 'Cairn.cairn');
  prepare(file);
  return theStart({ folder, keychain: store });
}

function removeKeys(file: string): void {
  for (const name of readdirSync(dirname(file), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.keys')) rmSync(join(dirname(file), name));
  }
}

function problemOf(answer: Proved): string | null {
  return answer.done ? null : answer.problem;
}

describe('S14: each way opens a locked workspace alone', () => {
  it('is closed until one of them is given', async () => {
    const { workspaces, protection } = aCopy();
    expect(workspaces.status()).toMatchObject({ state: 'trouble', trouble: { code: 'locked-by-passphrase' } });
    expect(await protection.status()).toEqual({
      state: 'locked',
      isPossible: true,
      hasKeysFile: true,
      keychain: 'used',
      waitSeconds: 0,
    });
  });

  it.each([
    ['the passphrase', () => ({ passphrase: thePassphrase })],
    ['the recovery key', () => ({ recoveryKey: recoveryKey.toLowerCase() })],
    ['the keychain', () => ({ keychain: true }) as const],
  ])('%s', async (_name, way) => {
    const { workspaces, protection, db } = aCopy();
    expect(await protection.unlock(way())).toEqual({ done: true });
    expect(workspaces.status().state).toBe('open');
    expect(readWorkspace(db()).name).toBe('Cairn');
    expect(await protection.lockNow()).toMatchObject({ state: 'locked' });
    expect(refusalCode(workspaces.database())).toBe('trouble');
    expect(await protection.unlock(way())).toEqual({ done: true });
  });

  it('the recovery key, without any keys file; it then sets a new passphrase', async () => {
    const { protection, folder, path, workspaces } = aCopy(removeKeys);
    expect(await protection.status()).toMatchObject({ state: 'locked', hasKeysFile: false, keychain: 'unused' });
    expect(problemOf(await protection.unlock({ passphrase: thePassphrase }))).toBe('no-keys-file');
    expect(problemOf(await protection.unlock({ keychain: true }))).toBe('keychain-lost');
    expect(await protection.unlock({ recoveryKey })).toEqual({ done: true });
    expect(done(await protection.changePassphrase({ recoveryKey }, 'another one of mine'))).toEqual({ done: true });
    workspaces.close();
    const again = theStart({ folder });
    expect(await again.protection.unlock({ passphrase: 'another one of mine' })).toEqual({ done: true });
    expect(readdirSync(dirname(path))).toContain(`${basename(path)}.keys`);
  });

  it('the passphrase, when the keychain was lost, was replaced or is not there', async () => {
    const replaced = aKeychain();
    replaced.replace();
    for (const store of [replaced, noKeychain]) {
      const { protection } = aCopy(() => {}, store);
      expect(problemOf(await protection.unlock({ keychain: true }))).toBe('keychain-lost');
      expect(await protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
    }
  });

  it('the passphrase, when the keys file is damaged in any place: the copy among the backups opens, and repairs it', async () => {
    const whole = readFileSync(join(original, 'workspaces', 'Cairn.cairn.keys'), 'utf8');
    const damaged = [...Array(whole.length).keys()].filter((at) => at % 7 === 0).map((at) => flipped(whole, at));
    const { path, protection } = aCopy((file) => writeFileSync(`${file}.keys`, damaged[20] ?? ''));
    expect(await protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
    expect(readFileSync(`${path}.keys`, 'utf8')).toBe(whole);
    // No damage is taken for other keys: then the right passphrase would be called wrong.
    for (const text of damaged) {
      writeFileSync(`${path}.keys`, text);
      expect(await protection.status()).toMatchObject({ hasKeysFile: true, keychain: 'used' });
    }
  });

  it('the recovery key alone, when every keys file is damaged, and the passphrase is not called wrong', async () => {
    const { protection } = aCopy((file) => {
      removeKeys(file);
      writeFileSync(`${file}.keys`, '{"format":"cairn-keys","version":1');
    });
    expect(problemOf(await protection.unlock({ passphrase: thePassphrase }))).toBe('no-keys-file');
    expect(await protection.unlock({ recoveryKey })).toEqual({ done: true });
  });

  it('a file that was copied away with its keys, and one without', async () => {
    const place = aFolder();
    const from = join(original, 'workspaces', 'Cairn.cairn');
    copyFileSync(from, join(place, 'Elsewhere.cairn'));
    const without = theStart({ path: join(place, 'Elsewhere.cairn') });
    expect(problemOf(await without.protection.unlock({ passphrase: thePassphrase }))).toBe('no-keys-file');
    expect(await without.protection.unlock({ recoveryKey })).toEqual({ done: true });
    without.workspaces.close();
    copyFileSync(`${from}.keys`, join(place, 'Elsewhere.cairn.keys'));
    const withKeys = theStart({ path: join(place, 'Elsewhere.cairn') });
    expect(await withKeys.protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
  });

  it('and a wrong one does not', async () => {
    const { protection, workspaces } = aCopy();
    expect(problemOf(await protection.unlock({ passphrase: `${thePassphrase} ` }))).toBe('wrong-passphrase');
    const groups = recoveryKey.split(' ');
    const mistyped = groups.with(2, flippedDigit(groups[2] ?? '')).join(' ');
    expect(await protection.unlock({ recoveryKey: mistyped })).toMatchObject({
      problem: 'recovery-key-mistyped',
      groups: [3],
    });
    const other = theStart();
    const others = done(await other.protection.protect(thePassphrase, false)).recoveryKey.join(' ');
    expect(others).not.toBe(recoveryKey);
    const { protection: ours } = aCopy();
    expect(problemOf(await ours.unlock({ recoveryKey: others }))).toBe('recovery-key-of-another');
    expect(workspaces.status().state).toBe('trouble');
  });
});

describe('S14: guesses', () => {
  it('cost more and more time after the third, and a right one after the wait opens', async () => {
    let now = Date.parse('2026-11-02T09:00:00.000Z');
    const { folder } = aCopy();
    const { protection } = theStart({ folder, clock: { now: () => new Date(now).toISOString() } });
    const waits: number[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await protection.unlock({ passphrase: 'wrong one of mine' });
      if (!answer.done) waits.push(answer.waitSeconds);
      now += 1_000 * (waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([0, 0, 1, 2, 4]);
    now -= 4_000;
    expect(problemOf(await protection.unlock({ passphrase: thePassphrase }))).toBe('wait');
    expect((await protection.status()).waitSeconds).toBe(4);
    now += 4_000;
    expect(await protection.unlock({ passphrase: thePassphrase })).toEqual({ done: true });
    expect((await protection.status()).waitSeconds).toBe(0);
  });
});

describe('the passphrase', () => {
  it('is changed without the workspace being written, and the old one opens no more', async () => {
    const { protection, path, workspaces, folder } = aCopy();
    await protection.unlock({ passphrase: thePassphrase });
    workspaces.close();
    const before = readFileSync(path);
    const keyId = readLockedKeyId(path);
    const again = theStart({ folder, keychain });
    await again.protection.unlock({ passphrase: thePassphrase });
    const wrong = done(await again.protection.changePassphrase({ passphrase: 'not mine at all' }, 'a new one of mine'));
    expect(problemOf(wrong)).toBe('wrong-passphrase');
    const changed = await again.protection.changePassphrase({ passphrase: thePassphrase }, 'a new one of mine');
    expect(done(changed)).toEqual({ done: true });
    await again.protection.lockNow();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(problemOf(await again.protection.unlock({ passphrase: thePassphrase }))).toBe('wrong-passphrase');
    // Neither beside the workspace nor among the backups.
    rmSync(`${path}.keys`);
    expect(problemOf(await again.protection.unlock({ passphrase: thePassphrase }))).toBe('wrong-passphrase');
    expect(await again.protection.unlock({ passphrase: 'a new one of mine' })).toEqual({ done: true });
    expect(readLockedKeyId(join(dirname(path), 'Cairn.cairn'))).toBe(keyId);
    await again.protection.lockNow();
    expect(await again.protection.unlock({ keychain: true })).toEqual({ done: true });
  });

  it('is the same on every keyboard', async () => {
    const { protection } = theStart();
    done(await protection.protect('Ame\u0301lie, zwo\u0308lf', false));
    await protection.lockNow();
    expect(await protection.unlock({ passphrase: 'Am\u00e9lie, zw\u00f6lf' })).toEqual({ done: true });
  });
});

describe('the keychain', () => {
  it('is let go of and taken up again', async () => {
    const { protection } = aCopy();
    await protection.unlock({ passphrase: thePassphrase });
    expect(done(await protection.setKeychain({ recoveryKey }, false))).toEqual({ done: true });
    expect(await protection.status()).toMatchObject({ keychain: 'unused' });
    await protection.lockNow();
    expect(problemOf(await protection.unlock({ keychain: true }))).toBe('keychain-lost');
    await protection.unlock({ recoveryKey });
    expect(done(await protection.setKeychain({ recoveryKey }, true))).toEqual({ done: true });
    await protection.lockNow();
    expect(await protection.unlock({ keychain: true })).toEqual({ done: true });
  });

  it('that would keep the secret in plain text gets none', async () => {
    const weak: Keychain = { ...aKeychain(), state: () => Promise.resolve('weak') };
    const { protection, path } = theStart({ keychain: weak });
    done(await protection.protect(thePassphrase, true));
    expect(await protection.status()).toMatchObject({ keychain: 'weak' });
    expect(JSON.parse(readFileSync(`${path}.keys`, 'utf8')).keychain).toBeNull();
  });
});

describe('a new recovery key', () => {
  it('writes the workspace anew; the one from before opens only what was made before', async () => {
    const { protection, workspaces, path, db } = aCopy();
    await protection.unlock({ passphrase: thePassphrase });
    const before = readWorkspace(db());
    workspaces.close();
    const old = join(aFolder(), 'Old.cairn');
    copyFileSync(path, old);
    const again = theStart({ path, keychain });
    await again.protection.unlock({ passphrase: thePassphrase });
    const answer = done(await again.protection.newRecoveryKey({ passphrase: thePassphrase }, thePassphrase));
    if (!answer.done) throw new Error(answer.problem);
    const fresh = answer.recoveryKey.join('-');
    expect(fresh).not.toBe(recoveryKey.replaceAll(' ', '-'));
    expect(readWorkspace(again.db())).toEqual(before);
    await again.protection.lockNow();
    expect(problemOf(await again.protection.unlock({ recoveryKey }))).toBe('recovery-key-of-another');
    expect(await again.protection.unlock({ keychain: true })).toEqual({ done: true });
    await again.protection.lockNow();
    expect(await again.protection.unlock({ recoveryKey: fresh })).toEqual({ done: true });
    const opensOld = theStart({ path: old });
    expect(await opensOld.protection.unlock({ recoveryKey })).toEqual({ done: true });
  });
});

describe('a workspace without a lock', () => {
  it('has none, keeps none, and is not locked by anything', async () => {
    const { protection, path, workspaces } = theStart();
    expect(await protection.status()).toMatchObject({ state: 'off', hasKeysFile: false });
    expect(await protection.lockNow()).toMatchObject({ state: 'off' });
    expect(workspaces.status().state).toBe('open');
    expect(refusalCode(await protection.unprotect({ passphrase: thePassphrase }))).toBe('invalid');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.keys'))).toEqual([]);
  });

  it('is what taking the lock off leaves, and the keys of the backups from before stay', async () => {
    const { protection, path, workspaces, folder } = aCopy();
    await protection.unlock({ passphrase: thePassphrase });
    expect(problemOf(done(await protection.unprotect({ passphrase: 'wrong one of mine' })))).toBe('wrong-passphrase');
    expect(done(await protection.unprotect({ passphrase: thePassphrase }))).toEqual({ done: true });
    expect(await protection.status()).toMatchObject({ state: 'off' });
    workspaces.close();
    expect(readLockedKeyId(path)).toBeNull();
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.keys'))).toEqual([]);
    expect(readdirSync(join(dirname(path), 'backups')).filter((name) => name.endsWith('.keys'))).toHaveLength(1);
    expect(theStart({ folder }).workspaces.status().state).toBe('open');
  });

  it('is refused a second lock on top of the first', async () => {
    const { protection } = aCopy();
    await protection.unlock({ recoveryKey });
    expect(refusalCode(await protection.protect(thePassphrase, false))).toBe('invalid');
  });

  it('stays as it was, and open, when it cannot be written anew', async () => {
    const { workspaces, db, protection } = theStart();
    const before = readWorkspace(db());
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
    const failing = [
      () => {
        throw full;
      },
      (_db: unknown, path: string) => `${path}.that-is-not-there`,
    ];
    for (const write of failing) {
      expect(refusalCode(workspaces.rewrite(write))).toBe('trouble');
      expect(workspaces.status().state).toBe('open');
      expect(readWorkspace(db())).toEqual(before);
    }
    expect(done(await protection.protect(thePassphrase, false)).recoveryKey).toHaveLength(8);
  });

  it('beside a locked one opens as ever', async () => {
    const { protection, folder, workspaces } = aCopy();
    await protection.unlock({ recoveryKey });
    const other = join(folder, 'workspaces', 'Other.cairn');
    const made = createWorkspace(other, {
      name: 'Other',
      actor: 'test',
      clock: { now: () => '2026-11-02T09:00:00.000Z' },
    });
    expect(done(made).open).toBe(true);
    done(made).close();
    expect(workspaces.open(other)).toMatchObject({ state: 'open', name: 'Other' });
    expect(await protection.status()).toMatchObject({ state: 'off' });
    // Whoever comes back is asked again.
    expect(workspaces.openFile('Cairn.cairn')).toMatchObject({ trouble: { code: 'locked-by-passphrase' } });
  });
});

function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

function flippedDigit(group: string): string {
  return `${group[0] === '7' ? '8' : '7'}${group.slice(1)}`;
}
