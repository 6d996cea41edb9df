import { closeSync, openSync, readSync } from 'node:fs';

/** What every locked workspace begins with. */
const mark = 'CairnL1\u0000';

/** Bytes of a page of a locked workspace. */
export const lockedPageSize = 4_096;

/** [Note: Head of a locked file] The first 16 bytes are not encrypted and are ours to choose: a mark, and the id of the key. So a locked
 * workspace is known for one, and its key for the right one, before anybody typed anything. */
export function lockedHead(keyId: string): Buffer {
  return Buffer.concat([Buffer.from(mark, 'latin1'), Buffer.from(keyId, 'hex')]);
}

/** The id of the key that locks a file with these first bytes; `null` when it is no locked workspace. */
export function lockedKeyId(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16));
  return bytes.length === 16 && bytes.toString('latin1', 0, 8) === mark ? bytes.toString('hex', 8) : null;
}

/** The id of the key that locks a file; `null` for any other file, and when there is none. Never for a file that this process has open:
 * see [Note: One handle]. Throws what the file system says. */
export function readLockedKeyId(path: string): string | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const head = Buffer.alloc(16);
    return lockedKeyId(head.subarray(0, readSync(file, head, 0, 16, 0)));
  } finally {
    closeSync(file);
  }
}
