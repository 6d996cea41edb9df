import { hash } from 'node:crypto';
import type { EvidenceFile } from '../../../shared/assessment/schema.ts';
import { appendEvent } from './appendEvent.ts';
import { currentHead, workspaceChain } from './chain.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import type { Patch } from './patch.ts';
import { Placed } from './placed.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, bytesOf, integerOf, integerOrNull, textOf } from './row.ts';

/** What the bytes are: a picture that was checked, with its size in pixels, or something that Cairn never looks into. */
export interface AttachmentKind {
  readonly type: EvidenceFile['type'];
  /** Null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What is known of stored bytes without them. */
export interface AttachmentFacts extends AttachmentKind {
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The event of the workspace's chain that brought them. */
  readonly revision: number;
}

/** The bytes in the file are not those that were stored. Bears SQLite's word for that, so that everybody takes it for damage. */
export class DamagedAttachment extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** The hash of bytes, hexadecimal. */
export function bytesHash(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** The entry of stored bytes in the workspace's chain. */
export function attachmentKey(sha256: string): string {
  return `attachment:${sha256}`;
}

/** Stands for stored bytes in the workspace's content and in events. `holds` is the hash of the bytes as they are. */
function elementOf({ type, width, height, size, revision }: AttachmentFacts, holds: string): Placed {
  const pixels = width === null || height === null ? {} : { width, height };
  return new Placed(0, revision, { sha256: holds, type, size, ...pixels });
}

const factColumns = 'sha256, type, size, width, height, revision';

function toFacts(row: Row): AttachmentFacts {
  const type = textOf(row, 'type');
  return {
    sha256: Buffer.from(bytesOf(row, 'sha256')).toString('hex'),
    type: type === 'png' || type === 'jpeg' ? type : 'other',
    size: integerOf(row, 'size'),
    width: integerOrNull(row, 'width'),
    height: integerOrNull(row, 'height'),
    revision: integerOf(row, 'revision'),
  };
}

function keyOf(sha256: string): Buffer {
  return Buffer.from(sha256, 'hex');
}

/** Everything that is stored, without the bytes, in the order of the hashes. */
export function listAttachments(db: ReadableDb): readonly AttachmentFacts[] {
  return prepared(db, `SELECT ${factColumns} FROM attachments ORDER BY sha256`)
    .all()
    .map((row) => toFacts(asRow(row)));
}

/** What is known of the bytes of this hash (hexadecimal); `null` when they are not here. */
export function attachmentFacts(db: ReadableDb, sha256: string): AttachmentFacts | null {
  const row = prepared(db, `SELECT ${factColumns} FROM attachments WHERE sha256 = ?`).get(keyOf(sha256));
  return row === undefined ? null : toFacts(asRow(row));
}

/** How many bytes are stored in all. */
export function attachedBytes(db: ReadableDb): number {
  return integerOf(asRow(prepared(db, 'SELECT coalesce(sum(size), 0) AS total FROM attachments').get()), 'total');
}

/** The bytes of this hash; `null` when they are not here. Throws {@link DamagedAttachment} when they are others than were stored. */
export function readAttachment(db: ReadableDb, sha256: string): Uint8Array | null {
  const row = prepared(db, 'SELECT bytes FROM attachments WHERE sha256 = ?').get(keyOf(sha256));
  if (row === undefined) return null;
  const bytes = bytesOf(asRow(row), 'bytes');
  if (bytesHash(bytes) !== sha256) throw new DamagedAttachment('a file is not what was stored');
  return bytes;
}

/** What stands for each stored file in the workspace's content, computed anew from its bytes, of which one at a time is in memory. */
export function* attachmentElements(db: ReadableDb): Generator<{ readonly key: string; readonly element: Placed }> {
  for (const { sha256 } of listAttachments(db)) {
    const found = prepared(db, `SELECT ${factColumns}, bytes FROM attachments WHERE sha256 = ?`).get(keyOf(sha256));
    const row = asRow(found);
    yield {
      key: attachmentKey(sha256),
      element: elementOf(toFacts(row), bytesHash(bytesOf(row, 'bytes'))),
    };
  }
}

function append(db: WritableDb, patches: readonly Patch[], actor: string): void {
  const head = currentHead(db, workspaceChain);
  if (head === null) throw new Error('the workspace has no chain');
  appendEvent(db, head, { kind: 'attachment', actor, patches });
}

/** Stores bytes with the event that says so, inside the caller's transaction, once: what is here already stays as it is. The caller has
 * checked their kind and their size. */
export function storeAttachment(
  db: WritableDb,
  bytes: Uint8Array,
  { type, width, height }: AttachmentKind,
  actor: string,
): AttachmentFacts {
  const sha256 = bytesHash(bytes);
  const known = attachmentFacts(db, sha256);
  if (known !== null) return known;
  const revision = (currentHead(db, workspaceChain)?.seq ?? 0) + 1;
  const facts: AttachmentFacts = { sha256, type, size: bytes.byteLength, width, height, revision };
  prepared(
    db,
    'INSERT INTO attachments (sha256, type, size, width, height, revision, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(keyOf(sha256), type, facts.size, width, height, revision, bytes);
  append(db, [{ key: attachmentKey(sha256), before: [], after: [elementOf(facts, sha256)] }], actor);
  return facts;
}

/** Takes bytes away with the event that says so, inside the caller's transaction. A hash that is not here is passed over. */
export function removeAttachments(db: WritableDb, hashes: readonly string[], actor: string): void {
  const gone = hashes.map((sha256) => attachmentFacts(db, sha256)).filter((facts) => facts !== null);
  if (gone.length === 0) return;
  for (const { sha256 } of gone) prepared(db, 'DELETE FROM attachments WHERE sha256 = ?').run(keyOf(sha256));
  append(
    db,
    gone.map((facts) => ({ key: attachmentKey(facts.sha256), before: [elementOf(facts, facts.sha256)], after: [] })),
    actor,
  );
}

/** Everything that may list an evidence file: what is stored now, what any event brought or took, what any snapshot holds. */
const holders = [
  "SELECT value AS text FROM fields WHERE name = 'files'",
  `SELECT payload AS text FROM events WHERE instr(payload, '"key":"files"') > 0`,
  `SELECT assessment AS text FROM snapshots WHERE instr(assessment, '"files":[') > 0`,
];

/** The hashes that something points at: an assessment, also a removed one, a snapshot, or an event that undo may take back. */
export function referencedAttachments(db: ReadableDb): ReadonlySet<string> {
  const found = new Set<string>();
  for (const holder of holders) {
    for (const row of prepared(db, holder).iterate()) {
      for (const [, sha256 = ''] of textOf(asRow(row), 'text').matchAll(/"sha256":"([0-9a-f]{64})"/g))
        found.add(sha256);
    }
  }
  return found;
}

/** Takes away the bytes that nothing points at, such as those of a purged assessment, inside the caller's transaction. Answers how many
 * bytes went. [Note: Undo keeps the bytes] A file that was taken off its list stays as long as the history could bring it back. */
export function removeUnreferencedAttachments(db: WritableDb, actor: string): number {
  const wanted = referencedAttachments(db);
  const idle = listAttachments(db).filter(({ sha256 }) => !wanted.has(sha256));
  removeAttachments(
    db,
    idle.map(({ sha256 }) => sha256),
    actor,
  );
  return idle.reduce((sum, { size }) => sum + size, 0);
}
