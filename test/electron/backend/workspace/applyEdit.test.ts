import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../electron/backend/workspace/history.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { agreedChange, participantChange, responseChange, titleChange } from '../../../builders/aChange.ts';
import { aParticipant } from '../../../builders/anAssessment.ts';
import { anAssessmentIn, aWorkspace, done, refusalCode } from '../../../builders/aWorkspace.ts';

function edit(db: WritableDb, assessmentId: AssessmentId, ...changes: readonly (readonly [Change, number])[]) {
  return applyEdit(db, {
    assessmentId,
    actor: 'test',
    changes: changes.map(([change, expectedRevision]) => ({ change, expectedRevision })),
  });
}

const opened = () => {
  const db = aWorkspace();
  return { db, id: anAssessmentIn(db, { participants: [aParticipant('p1')] }) };
};

describe('an edit', () => {
  it('is stored, counted and timed', () => {
    const { db, id } = opened();
    const saved = done(edit(db, id, [agreedChange('R4', 3), 0]));
    expect(saved).toMatchObject({ revision: 2, revisions: { 'agreed:R4': 2 }, canUndo: true, canRedo: false });
    expect(saved.savedAt).toMatch(/^2026-11-02T09:00:\d\d/);
    expect(readAssessment(db, id)?.draft.assessment.agreed).toEqual([{ question: 'R4', answer: 3 }]);
    expect(readAssessment(db, id)?.revisions).toEqual({ 'agreed:R4': 2 });
  });

  it('is made as a whole or not at all', () => {
    const { db, id } = opened();
    const before = readAssessment(db, id);
    const outcome = edit(db, id, [agreedChange('R4', 3), 0], [titleChange('Autumn'), 7]);
    expect(refusalCode(outcome)).toBe('conflict');
    expect(readAssessment(db, id)).toEqual(before);
    expect(history(db, id, 10)).toHaveLength(1);
  });

  it('that changes nothing leaves no event', () => {
    const { db, id } = opened();
    done(edit(db, id, [agreedChange('R4', 3), 0]));
    expect(done(edit(db, id, [agreedChange('R4', 3), 2]))).toMatchObject({
      revision: 2,
      revisions: { 'agreed:R4': 2 },
    });
    expect(done(edit(db, id, [agreedChange('R5', null), 0]))).toMatchObject({ revision: 2 });
    expect(history(db, id, 10)).toHaveLength(2);
  });

  it('may change one entry twice', () => {
    const { db, id } = opened();
    const saved = done(edit(db, id, [agreedChange('R4', 3), 0], [agreedChange('R4', 4), 0]));
    expect(saved.revisions).toEqual({ 'agreed:R4': 2 });
    expect(readAssessment(db, id)?.draft.assessment.agreed).toEqual([{ question: 'R4', answer: 4 }]);
  });

  it('sees what the changes before it in the same edit did', () => {
    const { db, id } = opened();
    done(edit(db, id, [participantChange('p2'), 0], [responseChange('p2', 'R4', 2), 0]));
    expect(readAssessment(db, id)?.draft.assessment.responses).toEqual([
      { participant: 'p2', question: 'R4', answer: 2 },
    ]);
  });
});

describe('a stale edit', () => {
  it('is told the value and revision that stand', () => {
    const { db, id } = opened();
    done(edit(db, id, [agreedChange('R4', 3), 0]));
    expect(edit(db, id, [agreedChange('R4', 5), 0])).toEqual({
      ok: false,
      refusal: { code: 'conflict', key: 'agreed:R4', value: { question: 'R4', answer: 3 }, revision: 2 },
    });
  });

  it('is noticed after the entry was removed', () => {
    const { db, id } = opened();
    done(edit(db, id, [agreedChange('R4', 3), 0]));
    done(edit(db, id, [agreedChange('R4', null), 2]));
    const refusal = { code: 'conflict', key: 'agreed:R4', value: null, revision: 3 };
    expect(edit(db, id, [agreedChange('R4', 5), 2])).toEqual({ ok: false, refusal });
    expect(readAssessment(db, id)?.revisions).toEqual({ 'agreed:R4': 3 });
    expect(done(edit(db, id, [agreedChange('R4', 5), 3])).revisions).toEqual({ 'agreed:R4': 4 });
  });

  it('does not disturb edits of other entries', () => {
    const { db, id } = opened();
    done(edit(db, id, [agreedChange('R4', 3), 0]));
    expect(edit(db, id, [agreedChange('R5', 2), 0])).toMatchObject({ ok: true });
  });
});

describe('an edit is refused', () => {
  it('when the assessment is signed off, and taken again when it is reopened', () => {
    const { db, id } = opened();
    const by = { assessmentId: id, actor: 'test', snapshotName: 'Signed off' };
    done(setWorkflow(db, { ...by, workflow: 'signed-off' }));
    expect(refusalCode(edit(db, id, [agreedChange('R4', 3), 0]))).toBe('read-only');
    done(setWorkflow(db, { ...by, workflow: 'draft' }));
    expect(edit(db, id, [agreedChange('R4', 3), 0])).toMatchObject({ ok: true });
  });

  it('when there is no such assessment', () => {
    const { db } = opened();
    const unknown = '00000000-0000-4000-8000-000000000000' as AssessmentId;
    expect(edit(db, unknown, [agreedChange('R4', 3), 0])).toEqual({
      ok: false,
      refusal: { code: 'not-found', what: 'assessment' },
    });
  });

  it.each([
    ['a question that the framework does not have', agreedChange('Z9', 3), 'question'],
    ['a letter where levels are asked', agreedChange('R4', 'L'), 'answer'],
    ['somebody who does not take part', responseChange('p7', 'R4', 3), 'participant'],
  ])('for %s', (_, change, path) => {
    const { db, id } = opened();
    const outcome = edit(db, id, [change, 0]);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(JSON.stringify(outcome)).toContain(path);
  });

  it('by the tables themselves when no check stands before them', () => {
    const { db, id } = opened();
    const orphan = {
      assessmentId: id,
      actor: 'test',
      changes: [{ change: responseChange('p7', 'R4', 3), expectedRevision: 0 }],
    };
    expect(refusalCode(applyEdit(db, orphan, () => null))).toBe('invalid');
    expect(readAssessment(db, id)?.draft.assessment.responses).toBeUndefined();
  });
});
