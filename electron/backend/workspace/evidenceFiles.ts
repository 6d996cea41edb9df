import { largestFilesTogether } from '../../../shared/assessment/fileLimits.ts';
import { Assessment, type EvidenceFile } from '../../../shared/assessment/schema.ts';
import type { Problem } from '../../../shared/base/problem.ts';
import { quoted } from '../../../shared/base/quoted.ts';
import type { AttachmentFacts, AttachmentKind } from '../database/attachments.ts';
import { attachedBytes, attachmentFacts, bytesHash, readAttachment, storeAttachment } from '../database/attachments.ts';
import { entryRows } from '../database/entries.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { find, findEditable } from './found.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

export interface FileToStore {
  readonly assessmentId: string;
  readonly bytes: Uint8Array;
  /** What a check of the bytes found. */
  readonly kind: AttachmentKind;
  readonly actor: string;
}

/** Keeps bytes for a file that an edit lists next; `null` when the workspace has no room for them, which is `room` bytes in all. Refuses
 * with `not-found` or `read-only`. */
export function storeFile(
  db: WritableDb,
  { assessmentId, bytes, kind, actor }: FileToStore,
  room = largestFilesTogether,
): Outcome<AttachmentFacts | null> {
  return attempt(db, () => {
    findEditable(db, assessmentId);
    // What is here already needs no room.
    const known = attachmentFacts(db, bytesHash(bytes));
    if (known !== null) return known;
    return attachedBytes(db) + bytes.byteLength > room ? null : storeAttachment(db, bytes, kind, actor);
  });
}

function filesOf(db: ReadableDb, assessmentId: string): readonly EvidenceFile[] {
  const value = entryRows(db, assessmentId, 'files').at(-1)?.value ?? undefined;
  return Assessment.shape.files.parse(value) ?? [];
}

/** The evidence files of an assessment; `null` when the workspace has no such assessment, or has it removed. */
export function evidenceFiles(db: ReadableDb, assessmentId: string): readonly EvidenceFile[] | null {
  const found = find(db, assessmentId);
  return found === null || found.record.removedAt !== null ? null : filesOf(db, assessmentId);
}

/** What is stored says the same of the bytes as the file does. */
function agrees(file: EvidenceFile, facts: AttachmentFacts): boolean {
  return (
    facts.type === file.type &&
    facts.size === file.bytes &&
    facts.width === (file.width ?? null) &&
    facts.height === (file.height ?? null)
  );
}

/** Why a list of files must not be stored: a file that was not listed before must say what its bytes are, and they must be here. Files of
 * an assessment file came without their bytes, and stay as they came. */
export function filesProblem(db: ReadableDb, assessmentId: string, files: readonly EvidenceFile[]): Problem | null {
  const listed = new Map<string, EvidenceFile>(filesOf(db, assessmentId).map((file) => [file.id, file]));
  for (const [index, file] of files.entries()) {
    const before = listed.get(file.id);
    const facts = attachmentFacts(db, file.sha256);
    const isAsBefore =
      before?.sha256 === file.sha256 &&
      before.type === file.type &&
      before.bytes === file.bytes &&
      before.width === file.width &&
      before.height === file.height;
    if (isAsBefore || (facts !== null && agrees(file, facts))) continue;
    const message = `names bytes that are not here, or other ones: store ${quoted(file.name)} before it is listed`;
    return { path: `value[${index}].sha256`, message };
  }
  return null;
}

/** A file with its bytes, and what is known of them. */
export interface OpenedFile {
  readonly file: EvidenceFile;
  readonly facts: AttachmentFacts;
  readonly bytes: Uint8Array;
}

/** A file with its bytes; `null` when the assessment has no such file, or its bytes are not here. Refuses with `trouble` when they are
 * others than were stored. */
export function openFile(db: WritableDb, assessmentId: string, id: string): Outcome<OpenedFile | null> {
  return attempt(db, () => {
    const file = evidenceFiles(db, assessmentId)?.find((one) => one.id === id);
    const facts = file === undefined ? null : attachmentFacts(db, file.sha256);
    const bytes = facts === null ? null : readAttachment(db, facts.sha256);
    return file === undefined || facts === null || bytes === null ? null : { file, facts, bytes };
  });
}

/** The bytes of a picture; `null` when they are not here, or no picture. Refuses with `trouble` when they are others than were stored. */
export function openPicture(
  db: WritableDb,
  sha256: string,
): Outcome<{ readonly type: 'png' | 'jpeg'; readonly bytes: Uint8Array } | null> {
  return attempt(db, () => {
    const type = attachmentFacts(db, sha256)?.type ?? 'other';
    const bytes = type === 'other' ? null : readAttachment(db, sha256);
    return bytes === null || type === 'other' ? null : { type, bytes };
  });
}
