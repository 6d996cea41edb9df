import { readFileSync, statSync } from 'node:fs';

/** Size and time of last change of a workspace's files: different when somebody wrote in between. */
export function fingerprint(path: string): string {
  return ['', '-wal']
    .map((suffix) => statSync(`${path}${suffix}`, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => `${stat?.ino}:${stat?.size}:${stat?.mtimeNs}`)
    .join('/');
}

/** The two running sums that SQLite keeps over a log, in steps of eight bytes. Changes `sums`. */
function addUp(sums: Uint32Array, bytes: Buffer, isLittle: boolean): void {
  let [one = 0, two = 0] = sums;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + view.getUint32(at, isLittle) + two) >>> 0;
    two = (two + view.getUint32(at + 4, isLittle) + one) >>> 0;
  }
  sums[0] = one;
  sums[1] = two;
}

function sumsAt(bytes: Buffer, at: number, sums: Uint32Array): boolean {
  return bytes.readUInt32BE(at) === sums[0] && bytes.readUInt32BE(at + 4) === sums[1];
}

/** The frames of a write-ahead log up to its last whole commit: where each page's newest content is, and how many pages the database then
 * has. `null` when no commit is whole. */
function committedFrames(log: Buffer): { readonly pages: ReadonlyMap<number, Buffer>; readonly count: number } | null {
  if (log.length < 32) return null;
  const magic = log.readUInt32BE(0);
  const pageSize = log.readUInt32BE(8);
  const isLittle = magic === 0x377f0682;
  if (!isLittle && magic !== 0x377f0683) return null;
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return null;
  const sums = new Uint32Array(2);
  addUp(sums, log.subarray(0, 24), isLittle);
  if (!sumsAt(log, 24, sums)) return null;
  const salt = log.subarray(16, 24);
  const pages = new Map<number, Buffer>();
  let count = 0;
  let open: [number, Buffer][] = [];
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    const head = log.subarray(at, at + 24);
    const content = log.subarray(at + 24, at + 24 + pageSize);
    const page = head.readUInt32BE(0);
    if (page === 0 || !head.subarray(8, 16).equals(salt)) break;
    addUp(sums, head.subarray(0, 8), isLittle);
    addUp(sums, content, isLittle);
    if (!sumsAt(head, 16, sums)) break;
    open.push([page, content]);
    const pagesNow = head.readUInt32BE(4);
    if (pagesNow === 0) continue;
    for (const [number, bytes] of open) pages.set(number, bytes);
    open = [];
    count = pagesNow;
  }
  return count === 0 ? null : { pages, count };
}

/** A database's bytes with everything that its write-ahead log holds, as SQLite would find them at its next opening (file format, 4.4). */
export function withLog(file: Buffer, log: Buffer): Buffer {
  const frames = committedFrames(log);
  if (frames === null) return file;
  const pageSize = log.readUInt32BE(8);
  const whole = Buffer.alloc(frames.count * pageSize);
  file.copy(whole, 0, 0, Math.min(file.length, whole.length));
  for (const [page, content] of frames.pages) if (page <= frames.count) content.copy(whole, (page - 1) * pageSize);
  return whole;
}

/** [Note: Looked at from outside] SQLite moves the log into the file and removes it when it closes, whatever is then done about what was
 * found. So what a crash left behind is read as bytes first, and nothing of it is touched unless the opening goes on.
 *
 * The bytes of a workspace with its log; `null` when somebody keeps writing to it. Throws what the file system says. */
export function fileImage(path: string): { readonly bytes: Buffer; readonly taken: string } | null {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const taken = fingerprint(path);
    const file = readFileSync(path);
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false }) === undefined ? null : readFileSync(`${path}-wal`);
    if (fingerprint(path) === taken) return { bytes: log === null ? file : withLog(file, log), taken };
  }
  return null;
}
