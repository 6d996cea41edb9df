import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  attachedBytes,
  attachmentFacts,
  DamagedAttachment,
  listAttachments,
  readAttachment,
  referencedAttachments,
  removeUnreferencedAttachments,
  storeAttachment,
} from '../../../../electron/backend/database/attachments.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { transaction } from '../../../../electron/backend/database/transaction.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { evidenceFiles, openFile, storeFile } from '../../../../electron/backend/workspace/evidenceFiles.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { redo, undo } from '../../../../electron/backend/workspace/undo.ts';
import { Change } from '../../../../shared/assessment/change.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, reopened } from '../../../builders/aWorkspace.ts';

const opaque = { type: 'other', width: null, height: null } as const;
const store = (db: WritableDb, bytes: Uint8Array) => transaction(db, () => storeAttachment(db, bytes, opaque, 'test'));
const sweep = (db: WritableDb) => transaction(db, () => removeUnreferencedAttachments(db, 'test'));
const soundness = (db: WritableDb) => [...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)];

const listing = (sha256: string, bytes: number, more: object = {}) => ({
  id: 'f1',
  on: { question: 'R4' },
  name: 'calls.txt',
  type: 'other',
  bytes,
  sha256,
  addedAt: '2026-11-02T09:00:00Z',
  ...more,
});
const list = (db: WritableDb, assessmentId: string, files: readonly object[], expectedRevision = 0) =>
  applyEdit(db, {
    assessmentId,
    actor: 'test',
    changes: [{ change: Change.parse({ entry: 'files', value: files.length === 0 ? null : files }), expectedRevision }],
  });

describe('stored bytes', () => {
  it('are kept once, come back byte by byte, and stay over a restart', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const bytes = randomBytes(300_000);
    const facts = store(db, bytes);
    expect(store(db, bytes)).toEqual(facts);
    expect(listAttachments(db)).toEqual([facts]);
    expect(attachedBytes(db)).toBe(300_000);
    expect(soundness(db)).toEqual([]);
    closeDatabase(db);
    const again = reopened(path);
    expect(Buffer.from(readAttachment(again, facts.sha256) ?? []).equals(bytes)).toBe(true);
    expect(attachmentFacts(again, facts.sha256)).toEqual(facts);
    expect(readAttachment(again, '00'.repeat(32))).toBeNull();
  });

  it.each([
    ['a changed byte', "UPDATE attachments SET bytes = CAST('cells' AS BLOB)"],
    ['a file that is gone', 'DELETE FROM attachments'],
    ['another hash', 'UPDATE attachments SET sha256 = zeroblob(32)'],
    ['another kind', "UPDATE attachments SET type = 'png', width = 4, height = 4"],
    [
      'a file that nobody stored',
      'INSERT INTO attachments SELECT zeroblob(32), type, size, width, height, revision, bytes FROM attachments',
    ],
  ])('are found to be damaged with %s', (_, sql) => {
    const db = aWorkspace();
    store(db, Buffer.from('calls'));
    expect(verifyContent(db)).toEqual([]);
    db.exec(sql);
    expect(verifyContent(db)).toMatchObject([{ part: 'content', where: 'workspace' }]);
  });

  it('are never handed out when they are others than were stored', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const { sha256 } = store(db, Buffer.from('calls'));
    done(list(db, assessmentId, [listing(sha256, 5)]));
    db.exec("UPDATE attachments SET bytes = CAST('cells' AS BLOB)");
    expect(() => readAttachment(db, sha256)).toThrow(DamagedAttachment);
    expect(openFile(db, assessmentId, 'f1')).toMatchObject({ ok: false, refusal: { trouble: { code: 'damaged' } } });
  });
});

describe('a file of an assessment', () => {
  it('is listed only with bytes that are here and are what it says', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const { sha256 } = store(db, Buffer.from('calls'));
    expect(refusalCode(list(db, assessmentId, [listing('ab'.repeat(32), 5)]))).toBe('invalid');
    expect(refusalCode(list(db, assessmentId, [listing(sha256, 6)]))).toBe('invalid');
    expect(refusalCode(list(db, assessmentId, [listing(sha256, 5, { type: 'png', width: 4, height: 4 })]))).toBe(
      'invalid',
    );
    expect(evidenceFiles(db, assessmentId)).toEqual([]);
    done(list(db, assessmentId, [listing(sha256, 5)]));
    expect(evidenceFiles(db, assessmentId)).toMatchObject([{ name: 'calls.txt' }]);
  });

  it('keeps its bytes through undo and redo, and as long as anything could bring it back', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const by = { assessmentId, actor: 'test' };
    const { sha256 } = store(db, Buffer.from('calls'));
    const { sha256: idle } = store(db, Buffer.from('never listed'));
    done(list(db, assessmentId, [listing(sha256, 5)]));
    done(undo(db, by));
    expect(referencedAttachments(db)).toEqual(new Set([sha256]));
    expect(sweep(db)).toBe(12);
    expect(listAttachments(db).map((facts) => facts.sha256)).toEqual([sha256]);
    expect(attachmentFacts(db, idle)).toBeNull();
    expect(sweep(db)).toBe(0);
    done(redo(db, by));
    expect(openFile(db, assessmentId, 'f1')).toMatchObject({ value: { bytes: Buffer.from('calls') } });
    done(takeSnapshot(db, { ...by, name: 'With a file' }));
    done(removeAssessment(db, by));
    expect(sweep(db)).toBe(0);
    expect(evidenceFiles(db, assessmentId)).toBeNull();
    expect(soundness(db)).toEqual([]);
  });

  it('is stored while there is room in the workspace, and not once the assessment is signed off', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const file = (text: string) => ({ assessmentId, actor: 'test', bytes: Buffer.from(text), kind: opaque });
    expect(done(storeFile(db, file('0123456789'), 15))).toMatchObject({ size: 10 });
    expect(done(storeFile(db, file('abcdefghij'), 15))).toBeNull();
    expect(done(storeFile(db, file('0123456789'), 15))).toMatchObject({ size: 10 });
    expect(attachedBytes(db)).toBe(10);
    done(setWorkflow(db, { assessmentId, actor: 'test', workflow: 'signed-off', by: 'Ana', snapshotName: '' }));
    expect(refusalCode(storeFile(db, file('late')))).toBe('read-only');
    expect(refusalCode(storeFile(db, { ...file('x'), assessmentId: '00000000-0000-4000-8000-000000000000' }))).toBe(
      'not-found',
    );
    expect(soundness(db)).toEqual([]);
  });
});
