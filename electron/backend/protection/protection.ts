import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Clock } from '../../../shared/base/time.ts';
import type {
  PlainCopy,
  Proof,
  ProofProblem,
  ProtectionStatus,
  Proved,
  ProvedWithRecoveryKey,
} from '../../../shared/contract/protection.ts';
import { formatRecoveryKey, readRecoveryKey, recoveryBytes } from '../../../shared/protection/recoveryKey.ts';
import { backupPath, makeBackupsFolder } from '../database/backupFiles.ts';
import { lockOf } from '../database/connect.ts';
import { historyPlace } from '../database/historyPlace.ts';
import { dropKeys, heldKey, holdKey } from '../database/locked/keyRing.ts';
import { hasLockedDriver } from '../database/locked/lockedDriver.ts';
import { readLockedKeyId } from '../database/locked/lockedHead.ts';
import { type WorkspaceKey, wipeKey, workspaceKey } from '../database/locked/workspaceKey.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { readWorkspace } from '../database/workspaceRow.ts';
import { writeCopy } from '../database/writeCopy.ts';
import type { OpenWorkspaces } from '../openWorkspaces.ts';
import { type Outcome, refused } from '../workspace/outcome.ts';
import { countAttempts } from './attempts.ts';
import type { Keychain } from './keychain.ts';
import { copyPath, findKeys, healKeys, type Keys, keepCopy, keepKeys, keysPath, sealContext } from './keysFile.ts';
import { findPlainCopies, removePlainCopies } from './plainCopies.ts';
import { openSecret, type SealedSecret, sealSecret } from './sealedSecret.ts';
import { writeRelocked } from './writeRelocked.ts';

/** The lock of the present workspace. One call at a time: the others wait. */
export interface Protection {
  status(): Promise<ProtectionStatus>;
  protect(passphrase: string, useKeychain: boolean): Promise<Outcome<{ readonly recoveryKey: readonly string[] }>>;
  unprotect(proof: Proof): Promise<Outcome<Proved>>;
  changePassphrase(proof: Proof, passphrase: string): Promise<Outcome<Proved>>;
  recoveryKey(proof: Proof): Promise<Outcome<ProvedWithRecoveryKey>>;
  newRecoveryKey(proof: Proof, passphrase: string): Promise<Outcome<ProvedWithRecoveryKey>>;
  setKeychain(proof: Proof, use: boolean): Promise<Outcome<Proved>>;
  unlock(way: Proof | { readonly keychain: true }): Promise<Proved>;
  /** Closes the workspace and forgets its key. Without a lock nothing happens. */
  lockNow(): Promise<ProtectionStatus>;
  plainCopies(): readonly PlainCopy[];
  /** Makes a locked backup first. Throws what the disk says; nothing is deleted then. */
  removePlainCopies(): readonly PlainCopy[];
}

type Key = { readonly ok: true; readonly key: WorkspaceKey } | { readonly ok: false; readonly failure: Failure };
type Failure = Extract<Proved, { done: false }>;

const done: Proved = { done: true };

export function createProtection(workspaces: OpenWorkspaces, keychain: Keychain, clock: Clock): Protection {
  const attempts = countAttempts(clock);
  let line: Promise<unknown> = Promise.resolve();

  /** Guesses cannot overtake each other, and neither can two rewritings. */
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = line.then(work, work);
    line = next.catch(() => {});
    return next;
  }

  function failed(problem: ProofProblem, groups: readonly number[] = []): { ok: false; failure: Failure } {
    return { ok: false, failure: { done: false, problem, waitSeconds: attempts.wait(), groups: [...groups] } };
  }

  async function keyByPassphrase(keyId: string, passphrase: string): Promise<Key> {
    const keys = findKeys(workspaces.path(), keyId);
    if (keys === null) return failed('no-keys-file');
    if (attempts.wait() > 0) return failed('wait');
    const secret = await openSecret(keys.passphrase, passphrase, sealContext(keyId));
    if (secret === null) {
      attempts.wrong();
      return failed('wrong-passphrase');
    }
    attempts.right();
    return ours(keyId, secret, 'no-keys-file');
  }

  async function keyByKeychain(keyId: string): Promise<Key> {
    const sealed = findKeys(workspaces.path(), keyId)?.keychain;
    const secret = sealed == null ? null : await keychain.open(Buffer.from(sealed, 'base64'));
    return secret === null ? failed('keychain-lost') : ours(keyId, secret, 'keychain-lost');
  }

  function keyByRecovery(keyId: string, typed: string): Key {
    const read = readRecoveryKey(typed);
    if (read.state === 'wrong') return failed('recovery-key-mistyped', read.groups);
    if (read.state === 'length') return failed('recovery-key-mistyped');
    return ours(keyId, read.secret, 'recovery-key-of-another');
  }

  /** The key of a secret, if it is the one that locks this workspace. */
  function ours(keyId: string, secret: Uint8Array, otherwise: ProofProblem): Key {
    if (secret.length !== recoveryBytes) return failed(otherwise);
    const key = workspaceKey(secret);
    secret.fill(0);
    if (key.keyId === keyId) return { ok: true, key };
    wipeKey(key);
    return failed(otherwise);
  }

  function prove(keyId: string, way: Proof | { readonly keychain: true }): Promise<Key> {
    if ('passphrase' in way) return keyByPassphrase(keyId, way.passphrase);
    if ('recoveryKey' in way) return Promise.resolve(keyByRecovery(keyId, way.recoveryKey));
    return keyByKeychain(keyId);
  }

  /** Runs `work` on the open, locked workspace for somebody who has shown that they may. */
  function proved<T>(proof: Proof, work: (key: WorkspaceKey) => Promise<Outcome<T>>): Promise<Outcome<T | Failure>> {
    return inLine(async () => {
      const database = workspaces.database();
      if (!database.ok) return database;
      const keyId = lockOf(database.value);
      if (keyId === null) return invalid('is not locked with a passphrase');
      const proven = await prove(keyId, proof);
      if (!proven.ok) return { ok: true, value: proven.failure };
      wipeKey(proven.key);
      return work(heldKey(keyId));
    });
  }

  async function sealAll(key: WorkspaceKey, passphrase: string, useKeychain: boolean): Promise<Keys> {
    const { keyId, secret } = key;
    const sealed = await sealSecret(secret, passphrase, sealContext(keyId));
    return keysOf(keyId, sealed, useKeychain ? await sealedByKeychain(secret) : null);
  }

  async function sealedByKeychain(secret: Uint8Array): Promise<string | null> {
    if ((await keychain.state()) !== 'ready') return null;
    const sealed = await keychain.seal(secret);
    return sealed === null ? null : Buffer.from(sealed).toString('base64');
  }

  /** [Note: Keys before the lock] The keys of a new lock are on the disk before anything is locked with it, and the file changes in one
   * rename: at whatever moment this is cut off, there is a workspace, and the keys that open it. */
  async function relock(
    from: WorkspaceKey | null,
    passphrase: string,
    useKeychain: boolean,
  ): Promise<Outcome<readonly string[]>> {
    const key = workspaceKey(randomBytes(recoveryBytes));
    const path = workspaces.path();
    const keys = await sealAll(key, passphrase, useKeychain);
    keepCopy(path, keys);
    holdKey(key);
    const written = workspaces.rewrite((db, place) => writeRelocked(db, place, from, key));
    if (!written.ok) {
      rmSync(copyPath(path, key.keyId), { force: true });
      return written;
    }
    keepKeys(path, keys);
    return { ok: true, value: formatRecoveryKey(key.secret) };
  }

  /** The file is not open here, so its head may be read. [Note: One handle] */
  function lockOfClosed(): string | null {
    const status = workspaces.status();
    if (status.state === 'open' || status.trouble.code === 'locked') return null;
    try {
      return readLockedKeyId(workspaces.path());
    } catch {
      return null;
    }
  }

  async function status(): Promise<ProtectionStatus> {
    const database = workspaces.database();
    const keyId = database.ok ? lockOf(database.value) : lockOfClosed();
    const keys = keyId === null ? null : findKeys(workspaces.path(), keyId);
    const store = await keychain.state();
    return {
      state: keyId === null ? 'off' : database.ok ? 'open' : 'locked',
      isPossible: hasLockedDriver(),
      hasKeysFile: keys !== null,
      keychain: store !== 'ready' ? store : keys?.keychain == null ? 'unused' : 'used',
      waitSeconds: attempts.wait(),
    };
  }

  function copies() {
    const database = workspaces.database();
    if (!database.ok) return [];
    return findPlainCopies(workspaces.path(), readWorkspace(database.value).id);
  }

  return {
    status,
    protect: (passphrase, useKeychain) =>
      inLine(async () => {
        const database = workspaces.database();
        if (!database.ok) return database;
        if (lockOf(database.value) !== null) return invalid('is locked with a passphrase already');
        const written = await relock(null, passphrase, useKeychain);
        return written.ok ? { ok: true, value: { recoveryKey: written.value } } : written;
      }),
    unprotect: (proof) =>
      proved(proof, async (key) => {
        const path = workspaces.path();
        const written = workspaces.rewrite((db, place) => writeRelocked(db, place, key, null));
        if (!written.ok) return written;
        // Those among the backups stay: the backups from before need them.
        rmSync(keysPath(path), { force: true });
        return { ok: true, value: done };
      }),
    changePassphrase: (proof, passphrase) =>
      proved(proof, async (key) => {
        const sealed = await sealSecret(key.secret, passphrase, sealContext(key.keyId));
        const keychainBox = findKeys(workspaces.path(), key.keyId)?.keychain ?? null;
        keepKeys(workspaces.path(), keysOf(key.keyId, sealed, keychainBox));
        return { ok: true, value: done };
      }),
    recoveryKey: (proof) =>
      proved(proof, async (key) => ({
        ok: true,
        value: { done: true, recoveryKey: [...formatRecoveryKey(key.secret)] },
      })),
    newRecoveryKey: (proof, passphrase) =>
      proved(proof, async (key) => {
        const useKeychain = findKeys(workspaces.path(), key.keyId)?.keychain != null;
        const written = await relock(key, passphrase, useKeychain);
        return written.ok ? { ok: true, value: { done: true, recoveryKey: [...written.value] } } : written;
      }),
    setKeychain: (proof, use) =>
      proved(proof, async (key) => {
        const keys = findKeys(workspaces.path(), key.keyId);
        const sealed = use ? await sealedByKeychain(key.secret) : null;
        if (keys === null) return { ok: true, value: failed('no-keys-file').failure };
        if (use && sealed === null) return { ok: true, value: failed('keychain-lost').failure };
        keepKeys(workspaces.path(), { ...keys, keychain: sealed });
        return { ok: true, value: done };
      }),
    unlock: (way) =>
      inLine(async () => {
        const database = workspaces.database();
        if (database.ok) return done;
        const path = workspaces.path();
        const keyId = lockOfClosed();
        if (keyId !== null) {
          const proven = await prove(keyId, way);
          if (!proven.ok) return proven.failure;
          holdKey(proven.key);
          healKeys(path, keyId);
        }
        workspaces.retry();
        return done;
      }),
    lockNow: () =>
      inLine(async () => {
        const database = workspaces.database();
        if (database.ok && lockOf(database.value) !== null) workspaces.lock(() => dropKeys());
        return status();
      }),
    plainCopies: () => copies().map(({ path: _path, ...copy }) => copy),
    removePlainCopies() {
      const found = copies();
      const database = workspaces.database();
      if (!database.ok || found.length === 0) return [];
      const place = { time: clock.now(), seq: historyPlace(database.value), reason: 'forced' } as const;
      makeBackupsFolder(workspaces.path());
      // There is never no backup: a locked one first.
      if (lockOf(database.value) !== null) writeCopy(database.value, backupPath(workspaces.path(), place), migrations);
      return removePlainCopies(found);
    },
  };
}

function keysOf(keyId: string, passphrase: SealedSecret, keychain: string | null): Keys {
  return { format: 'cairn-keys', version: 1, keyId, passphrase, keychain };
}

function invalid(message: string) {
  return refused({ code: 'invalid', problem: { path: '', message } });
}
