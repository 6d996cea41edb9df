import { ORPCError } from '@orpc/server';
import { largestFile } from '../../../shared/assessment/fileLimits.ts';
import type { StoredFile, StoreProblem } from '../../../shared/contract/files.ts';
import { type AttachmentFacts, type AttachmentKind, attachmentFacts } from '../database/attachments.ts';
import { checkPicture } from '../pictures/checkPicture.ts';
import { door } from '../router.ts';
import { openFile, openPicture, storeFile } from '../workspace/evidenceFiles.ts';
import { toBlob } from './blob.ts';
import { actor } from './calls.ts';
import { database, notFound, settled } from './refuse.ts';

function refused(code: StoreProblem, message: string): ORPCError<string, unknown> {
  return new ORPCError('INVALID_FILE', { defined: true, status: 422, data: { code, path: 'bytes', message } });
}

interface Checked {
  readonly bytes: Uint8Array;
  readonly kind: AttachmentKind;
}

const opaque: AttachmentKind = { type: 'other', width: null, height: null };

/** [Note: A kind is what the bytes are] Bytes are a picture when they are one that Cairn drew, whoever sends them and whatever for, so that
 * nothing else can ever be shown as one. */
async function checkBytes(bytes: Uint8Array, as: 'picture' | 'other'): Promise<Checked> {
  if (bytes.byteLength === 0) throw refused('damaged', 'it is empty');
  const checked = await checkPicture(bytes, largestFile);
  if (checked.ok) {
    const { type, drawn } = checked;
    const isAsSent = drawn.bytes.byteLength === bytes.byteLength;
    const { width, height } = drawn;
    return as === 'picture' || isAsSent
      ? { bytes: drawn.bytes, kind: { type, width, height } }
      : { bytes, kind: opaque };
  }
  if (as === 'picture') throw refused(checked.reason, checked.detail);
  return { bytes, kind: opaque };
}

function toStored({ sha256, type, size, width, height }: AttachmentFacts): StoredFile {
  const pixels = width === null || height === null ? {} : { width, height };
  return { sha256, type, bytes: size, ...pixels };
}

/** What callers may ask about the bytes of evidence files. */
export const fileProcedures = {
  store: door.files.store.handler(async ({ context, input }) => {
    const { assessmentId } = input;
    const checked = await checkBytes(new Uint8Array(await input.bytes.arrayBuffer()), input.as);
    const stored = settled(storeFile(database(context.services), { assessmentId, actor, ...checked }));
    if (stored === null) throw refused('workspace-full', 'the files of the workspace would be too large together');
    return toStored(stored);
  }),
  here: door.files.here.handler(({ context, input }) => {
    const db = database(context.services);
    return input.hashes.filter((sha256) => attachmentFacts(db, sha256) !== null);
  }),
  picture: door.files.picture.handler(({ context, input }) => {
    const found = settled(openPicture(database(context.services), input.sha256));
    return { bytes: found === null ? null : toBlob(found.bytes, `image/${found.type}`) };
  }),
  export: door.files.export.handler(({ context, input }) => {
    const found = settled(openFile(database(context.services), input.assessmentId, input.file));
    if (found === null) throw notFound();
    return context.services.exports.add(found.file.name, found.bytes);
  }),
};
