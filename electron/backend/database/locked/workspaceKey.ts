import { hkdfSync } from 'node:crypto';
import { recoveryBytes } from '../../../../shared/protection/recoveryKey.ts';

/** The key of a locked workspace. Its bytes are secret: they are wiped when it is let go. */
export interface WorkspaceKey {
  /** What everything else follows from: 20 random bytes, the recovery key without its form. */
  readonly secret: Buffer;
  /** 16 hexadecimal digits that tell which key this is, and nothing about it. They stand in the head of each file it locks. */
  readonly keyId: string;
  /** The 32 bytes that pages are encrypted with. */
  readonly pages: Buffer;
}

function derived(secret: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `cairn ${purpose}`, length));
}

/** The key that a secret of 20 bytes stands for (HKDF-SHA-256). Keeps a copy of the secret. Throws for any other length. */
export function workspaceKey(secret: Uint8Array): WorkspaceKey {
  if (secret.length !== recoveryBytes) throw new RangeError('not the secret of a workspace');
  return {
    secret: Buffer.from(secret),
    keyId: derived(secret, 'key id', 8).toString('hex'),
    pages: derived(secret, 'pages', 32),
  };
}

/** Overwrites a key that is not needed any more. */
export function wipeKey({ secret, pages }: WorkspaceKey): void {
  secret.fill(0);
  pages.fill(0);
}
