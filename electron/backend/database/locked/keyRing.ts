import { type WorkspaceKey, wipeKey } from './workspaceKey.ts';

/** The file is locked, and nobody has given its key. */
export class NeedsKey extends Error {
  readonly code = 'CAIRN_NEEDS_KEY';

  constructor() {
    super('the workspace is locked with a passphrase');
    this.name = 'NeedsKey';
  }
}

/** [Note: Keys by file] The keys that this process was given, by their ids. Each file names the key that it needs, so whoever opens a
 * workspace, a copy or a backup need not know whether it is locked. */
const ring = new Map<string, WorkspaceKey>();

/** Keeps a key until {@link dropKeys}. */
export function holdKey(key: WorkspaceKey): void {
  ring.set(key.keyId, key);
}

/** The key of that id. Throws {@link NeedsKey}. */
export function heldKey(keyId: string): WorkspaceKey {
  const key = ring.get(keyId);
  if (key === undefined) throw new NeedsKey();
  return key;
}

/** True when {@link heldKey} has it. */
export function holdsKey(keyId: string): boolean {
  return ring.has(keyId);
}

/** Forgets all keys but one, or all of them, and overwrites them. */
export function dropKeys(keep: string | null = null): void {
  for (const [keyId, key] of ring) {
    if (keyId === keep) continue;
    wipeKey(key);
    ring.delete(keyId);
  }
}
