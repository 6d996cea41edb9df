import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { lockedKeyId, lockedPageSize } from './locked/lockedHead.ts';

/** "Cair": marks a file as a Cairn workspace (SQLite's application id). */
export const applicationId = 0x43616972;

const magic = 'SQLite format 3\u0000';

/** What the first 100 bytes say, read without SQLite, which would take locks and could write. */
export type Header =
  /** The schema version of a locked workspace is 0: without its key it cannot be read. */
  | { readonly kind: 'workspace'; readonly schemaVersion: number; readonly bytes: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'broken'; readonly detail: string };

/** Reads the first 100 bytes of a file of `bytes` bytes. */
export function parseHeader(head: Buffer, bytes: number): Header {
  if (head.length >= 100 && lockedKeyId(head) !== null) {
    if (bytes % lockedPageSize === 0) return { kind: 'workspace', schemaVersion: 0, bytes };
    return { kind: 'broken', detail: `${bytes} bytes are not whole pages of ${lockedPageSize}` };
  }
  if (head.length < 100 || head.toString('latin1', 0, 16) !== magic) return { kind: 'foreign' };
  if (head.readUInt32BE(68) !== applicationId) return { kind: 'foreign' };
  // Versions of SQLite's format; a higher one would make it take the file for one that may only be read.
  const formats = Math.max(head.readUInt8(18), head.readUInt8(19));
  if (formats > 2) return { kind: 'broken', detail: `file format ${formats}` };
  const stored = head.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return { kind: 'broken', detail: `page size ${stored}` };
  if (bytes % pageSize !== 0) return { kind: 'broken', detail: `${bytes} bytes are not whole pages of ${pageSize}` };
  return { kind: 'workspace', schemaVersion: head.readUInt32BE(60), bytes };
}

/** Reads the header. With a log beside the file, its length says nothing: a checkpoint may have been cut short. Only before SQLite opens
 * the file: closing a second handle on it would drop SQLite's locks (POSIX). Throws what the file system says. */
export function sniffHeader(path: string): Header {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    const read = readSync(file, head, 0, 100, 0);
    const { size } = fstatSync(file);
    const isCut = pendingLogBytes(path) > 0;
    return parseHeader(head.subarray(0, read), isCut ? size - (size % 65_536) : size);
  } finally {
    closeSync(file);
  }
}

/** Bytes of the write-ahead log beside the file. Not 0: the last use did not end with a clean close. */
export function pendingLogBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}
