import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** "Cair": marks a file as a Cairn workspace (SQLite's application id). */
export const applicationId = 0x43616972;

const magic = 'SQLite format 3\u0000';

/** What the first 100 bytes say, read without SQLite, which would take locks and could write. */
export type Header =
  | { readonly kind: 'workspace'; readonly schemaVersion: number; readonly bytes: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'broken'; readonly detail: string };

function parseHeader(head: Buffer, bytes: number): Header {
  if (head.length < 100 || head.toString('latin1', 0, 16) !== magic) return { kind: 'foreign' };
  if (head.readUInt32BE(68) !== applicationId) return { kind: 'foreign' };
  const stored = head.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return { kind: 'broken', detail: `page size ${stored}` };
  if (bytes % pageSize !== 0) return { kind: 'broken', detail: `${bytes} bytes are not whole pages of ${pageSize}` };
  return { kind: 'workspace', schemaVersion: head.readUInt32BE(60), bytes };
}

/** Reads the header. Only before SQLite opens the file: closing a second handle on it would drop SQLite's locks (POSIX). Throws what the
 * file system says. */
export function sniffHeader(path: string): Header {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    const read = readSync(file, head, 0, 100, 0);
    return parseHeader(head.subarray(0, read), fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/** Bytes of the write-ahead log beside the file. Not 0: the last use did not end with a clean close. */
export function pendingLogBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
