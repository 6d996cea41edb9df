import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { dropKeys } from '../../electron/backend/database/locked/keyRing.ts';
import { type OpenWorkspaces, openWorkspaces } from '../../electron/backend/openWorkspaces.ts';
import type { Keychain } from '../../electron/backend/protection/keychain.ts';
import { noKeychain } from '../../electron/backend/protection/keychain.ts';
import { createProtection, type Protection } from '../../electron/backend/protection/protection.ts';
import type { Clock } from '../../shared/base/time.ts';
import { aFolder, done, steppingClock } from './aWorkspace.ts';

export const thePassphrase = 'four words of mine';

export interface Protected {
  readonly folder: string;
  readonly path: string;
  readonly workspaces: OpenWorkspaces;
  readonly protection: Protection;
  db(): WritableDb;
}

export interface ProtectedOptions {
  readonly folder?: string;
  readonly path?: string | null;
  readonly clock?: Clock;
  readonly keychain?: Keychain;
}

/** The workspaces of a data folder with their lock, as a fresh start of Cairn has them: no key is held. Closed after the test. */
export function theStart(options: ProtectedOptions = {}): Protected {
  const start = theStartIn({ folder: aFolder(), ...options });
  onTestFinished(() => start.workspaces.close());
  return start;
}

/** {@link theStart} for whoever closes it. */
export function theStartIn(options: ProtectedOptions & { readonly folder: string }): Protected {
  const { folder, path = null, clock = steppingClock(), keychain = noKeychain } = options;
  dropKeys();
  const workspaces = openWorkspaces({ dataFolder: folder, path, clock, onOpened: () => {} });
  return {
    folder,
    path: path ?? join(folder, 'workspaces', 'Cairn.cairn'),
    workspaces,
    protection: createProtection(workspaces, keychain, clock),
    db: () => done(workspaces.database()),
  };
}

/** A system keychain that lives as long as the test. `replace` makes it another person's. */
export function aKeychain(): Keychain & { replace(): void } {
  let mask = 0x5a;
  const masked = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ mask);
  return {
    state: () => Promise.resolve('ready'),
    seal: (secret) => Promise.resolve(masked(Uint8Array.of(mask, ...secret))),
    open: (sealed) => {
      const [first, ...secret] = masked(sealed);
      return Promise.resolve(first === mask ? Uint8Array.from(secret) : null);
    },
    replace: () => {
      mask = 0x33;
    },
  };
}
