import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { redo, undo } from '../../../../electron/backend/workspace/undo.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { agreedChange, titleChange } from '../../../builders/aChange.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, reopened } from '../../../builders/aWorkspace.ts';

function edit(db: WritableDb, assessmentId: AssessmentId, change: Change, expectedRevision: number) {
  return done(applyEdit(db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision }] }));
}

const agreedIn = (db: WritableDb, id: AssessmentId) => readAssessment(db, id)?.draft.assessment.agreed ?? [];

describe('undo', () => {
  it('takes back one edit after the other, and says what a screen has to apply', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    edit(db, assessmentId, agreedChange('R4', 3), 0);
    edit(db, assessmentId, agreedChange('R4', 4), 2);
    const by = { assessmentId, actor: 'test' };
    expect(done(undo(db, by))).toMatchObject({
      revision: 4,
      changes: [agreedChange('R4', 3)],
      revisions: { 'agreed:R4': 4 },
      canUndo: true,
      canRedo: true,
    });
    expect(done(undo(db, by))).toMatchObject({ changes: [agreedChange('R4', null)], canUndo: false });
    expect(refusalCode(undo(db, by))).toBe('nothing-to-undo');
    expect(agreedIn(db, assessmentId)).toEqual([]);
  });

  it('puts a removed entry back in its place', () => {
    const db = aWorkspace();
    const agreed = agreedOn({ R1: 1, R2: 2, R3: 3 });
    const assessmentId = anAssessmentIn(db, { agreed });
    edit(db, assessmentId, agreedChange('R2', null), 0);
    expect(agreedIn(db, assessmentId).map(({ question }) => question)).toEqual(['R1', 'R3']);
    done(undo(db, { assessmentId, actor: 'test' }));
    expect(agreedIn(db, assessmentId)).toEqual(agreed);
  });

  it('goes on after a restart', () => {
    const path = join(aFolder(), 'test.cairn');
    const before = aWorkspace(path);
    const assessmentId = anAssessmentIn(before);
    edit(before, assessmentId, titleChange('Autumn'), 0);
    edit(before, assessmentId, agreedChange('R4', 3), 0);
    done(undo(before, { assessmentId, actor: 'test' }));
    closeDatabase(before);

    const db = reopened(path);
    expect(readAssessment(db, assessmentId)).toMatchObject({
      head: { canUndo: true, canRedo: true },
      undoEntries: ['title'],
      redoEntries: ['agreed:R4'],
    });
    done(redo(db, { assessmentId, actor: 'test' }));
    expect(agreedIn(db, assessmentId)).toEqual(agreedOn({ R4: 3 }));
    done(undo(db, { assessmentId, actor: 'test' }));
    done(undo(db, { assessmentId, actor: 'test' }));
    expect(readAssessment(db, assessmentId)?.draft.assessment.title).toBeUndefined();
  });

  it('of an organisation is seen in all of its assessments, and comes after what the others changed', () => {
    const db = aWorkspace();
    const here = anAssessmentIn(db);
    const there = anAssessmentIn(db);
    const named = (name: string): Change => ({ entry: 'organisation', value: { name } });
    edit(db, here, named('Fjord'), 0);
    const seen = readAssessment(db, there)?.revisions.organisation ?? 0;
    edit(db, there, named('Fjord Group'), seen);
    const by = { assessmentId: here, actor: 'test' };
    expect(done(undo(db, by)).changes).toEqual([named('Fjord Analytics')]);
    expect(readAssessment(db, there)?.draft.assessment.organisation).toEqual({ name: 'Fjord Analytics' });
    expect(done(redo(db, by)).changes).toEqual([named('Fjord Group')]);
  });
});

describe('redo', () => {
  it('is emptied by a new edit', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    edit(db, assessmentId, agreedChange('R4', 3), 0);
    done(undo(db, { assessmentId, actor: 'test' }));
    const saved = edit(db, assessmentId, agreedChange('R5', 1), 0);
    expect(saved.canRedo).toBe(false);
    expect(refusalCode(redo(db, { assessmentId, actor: 'test' }))).toBe('nothing-to-undo');
  });
});
