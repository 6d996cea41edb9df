import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../electron/backend/workspace/history.ts';
import { readMoment } from '../../../../electron/backend/workspace/moment.ts';
import { listExports, recordExport } from '../../../../electron/backend/workspace/recordExport.ts';
import { removeAssessment, restoreAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { restoreMoment } from '../../../../electron/backend/workspace/restoreMoment.ts';
import { saveCopy } from '../../../../electron/backend/workspace/saveCopy.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { listSnapshots, storedSnapshot } from '../../../../electron/backend/workspace/snapshotHead.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { verifyWorkspace } from '../../../../electron/backend/workspace/verifyWorkspace.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { titleChange } from '../../../builders/aChange.ts';
import { anExport } from '../../../builders/anExport.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, reopened } from '../../../builders/aWorkspace.ts';

const titled = (db: WritableDb, assessmentId: AssessmentId, title: string, expectedRevision = 0) =>
  done(applyEdit(db, { assessmentId, actor: 'test', changes: [{ change: titleChange(title), expectedRevision }] }));
const exported = (db: WritableDb, assessmentId: AssessmentId) => done(recordExport(db, anExport(db, assessmentId)));
const snapshots = (db: WritableDb, assessmentId: AssessmentId) => listSnapshots(db, assessmentId) ?? [];

describe('an export', () => {
  it('keeps its file’s facts and a snapshot of what it says, in one event', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    const record = exported(db, assessmentId);
    expect(record).toMatchObject({ seq: 2, snapshot: 2, name: 'Fjord Analytics.pdf', sha256: 'ab'.repeat(32) });
    expect(snapshots(db, assessmentId)).toMatchObject([
      { seq: 2, reason: 'export', name: 'Fjord Analytics.pdf, 3 November 2026' },
    ]);
    expect(history(db, assessmentId, 1)).toMatchObject([
      { seq: 2, kind: 'export', exported: 'Fjord Analytics.pdf', entries: [], snapshot: { reason: 'export' } },
    ]);
    closeDatabase(db);
    expect(verifyWorkspace(path)).toMatchObject({ result: 'sound' });
    expect(listExports(reopened(path), assessmentId)).toEqual([record]);
  });

  it('takes the newest snapshot when that says the same, also after a sign-off', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    const { seq } = done(takeSnapshot(db, { assessmentId, name: 'now', actor: 'test' }));
    expect(exported(db, assessmentId).snapshot).toBe(seq);
    expect(exported(db, assessmentId).snapshot).toBe(seq);
    titled(db, assessmentId, 'Winter');
    const other = exported(db, assessmentId);
    expect(other.snapshot).toBe(other.seq);
    done(setWorkflow(db, { assessmentId, actor: 'test', workflow: 'signed-off', snapshotName: 'Signed off' }));
    const signedOff = snapshots(db, assessmentId).at(-1);
    expect(signedOff?.reason).toBe('signed-off');
    expect(exported(db, assessmentId).snapshot).toBe(signedOff?.seq);
    expect(snapshots(db, assessmentId)).toHaveLength(3);
    expect(listExports(db, assessmentId)?.map(({ snapshot }) => snapshot)).toEqual([
      signedOff?.seq,
      other.seq,
      seq,
      seq,
    ]);
    expect([...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('keeps what the file was made from, not what was typed while it was made', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    const made = anExport(db, assessmentId);
    titled(db, assessmentId, 'Winter');
    const { snapshot } = done(recordExport(db, made));
    expect(storedSnapshot(db, assessmentId, snapshot)?.assessment.title).toBe('Autumn');
    expect([...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('is no step of undo, and no moment brings it back or takes it away', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    titled(db, assessmentId, 'Autumn');
    exported(db, assessmentId);
    titled(db, assessmentId, 'Winter', 2);
    expect(done(readMoment(db, assessmentId, 3)).assessment.title).toBe('Autumn');
    done(restoreMoment(db, { assessmentId, seq: 2, actor: 'test' }));
    expect(done(undo(db, { assessmentId, actor: 'test' })).changes).toEqual([titleChange('Winter')]);
    expect(listExports(db, assessmentId)).toHaveLength(1);
    expect([...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('goes along into a copy, and off the list with a removed assessment', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const record = exported(db, assessmentId);
    const copy = join(aFolder(), 'copy.cairn');
    done(saveCopy(db, copy));
    expect(listExports(reopened(copy), assessmentId)).toEqual([record]);
    const made = anExport(db, assessmentId);
    done(removeAssessment(db, { assessmentId, actor: 'test' }));
    expect(listExports(db, assessmentId)).toBeNull();
    expect(refusalCode(recordExport(db, made))).toBe('not-found');
    done(restoreAssessment(db, { assessmentId, actor: 'test' }));
    expect(listExports(db, assessmentId)).toEqual([record]);
  });

  it('leaves nothing when its record is refused', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    expect(refusalCode(recordExport(db, anExport(db, assessmentId, { bytes: 0 })))).toBe('invalid');
    expect(snapshots(db, assessmentId)).toEqual([]);
    expect(listExports(db, assessmentId)).toEqual([]);
    expect(exported(db, assessmentId).seq).toBe(2);
  });
});
