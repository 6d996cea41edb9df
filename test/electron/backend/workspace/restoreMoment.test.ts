import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../electron/backend/workspace/history.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { readMoment } from '../../../../electron/backend/workspace/moment.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { restoreMoment } from '../../../../electron/backend/workspace/restoreMoment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { redo, undo } from '../../../../electron/backend/workspace/undo.ts';
import type { Draft } from '../../../../shared/assessment/applyChange.ts';
import { Change, entryKey } from '../../../../shared/assessment/change.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { restoredDraft } from '../../../../shared/history/restoredDraft.ts';
import { agreedChange, participantChange, responseChange, titleChange } from '../../../builders/aChange.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { arbitraryChange } from '../../../builders/arbitraryChange.ts';
import { arbitraryWholeAssessment } from '../../../builders/arbitraryDraft.ts';
import { anAssessmentIn, aWorkspace, done, pinnedFourPillar, refusalCode } from '../../../builders/aWorkspace.ts';
import { storeEvidence } from '../../../builders/storeEvidence.ts';
import { withoutEmptyLists } from './modelWorkspace.ts';

const { framework } = pinnedFourPillar;

function edit(db: WritableDb, assessmentId: AssessmentId, changes: readonly Change[]) {
  const revisions = readAssessment(db, assessmentId)?.revisions ?? {};
  return applyEdit(db, {
    assessmentId,
    actor: 'test',
    changes: changes.map((change) => ({ change, expectedRevision: revisions[entryKey(change)] ?? 0 })),
  });
}

/** What a screen would show, without lists that say nothing. */
function shown({ assessment, facilitation, report }: Draft) {
  return { assessment: withoutEmptyLists(assessment), facilitation, report };
}

function draftNow(db: WritableDb, assessmentId: AssessmentId) {
  const read = readAssessment(db, assessmentId);
  if (read === null) throw new Error('the assessment is gone');
  return shown(read.draft);
}

function momentOf(db: WritableDb, assessmentId: AssessmentId, seq: number) {
  return shown(done(readMoment(db, assessmentId, seq)));
}

type Step = readonly Change[] | 'undo' | 'redo';
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.array(arbitraryChange(framework), { minLength: 1, maxLength: 4 }), weight: 5 },
  { arbitrary: fc.constantFrom('undo' as const, 'redo' as const), weight: 2 },
);

describe('a moment', () => {
  it('is what was there, comes back whole, and undo and redo go over it', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        arbitraryWholeAssessment(framework),
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (assessment, steps, restores) => {
          const db = aWorkspace();
          storeEvidence(db);
          const { id, version } = framework;
          const file = { head: { framework: { id, version } }, assessment };
          const { assessmentId } = done(importAssessment(db, { file, framework: pinnedFourPillar, actor: 'test' }));
          const by = { assessmentId, actor: 'test' };
          const recorded = new Map([[1, draftNow(db, assessmentId)]]);
          const record = () => {
            const now = draftNow(db, assessmentId);
            const { revision } = readAssessment(db, assessmentId)?.head ?? { revision: 0 };
            if (!recorded.has(revision)) recorded.set(revision, now);
          };
          for (const one of steps) {
            if (one === 'undo') undo(db, by);
            else if (one === 'redo') redo(db, by);
            else edit(db, assessmentId, one);
            record();
          }
          for (const [seq, draft] of recorded) expect(momentOf(db, assessmentId, seq), `moment ${seq}`).toEqual(draft);

          for (const far of restores) {
            const before = draftNow(db, assessmentId);
            const seq = [...recorded.keys()][Math.floor(far * (recorded.size - 1))] ?? 1;
            const recording = recorded.get(seq) ?? before;
            const then = shown(restoredDraft(before, recording));
            const saved = done(restoreMoment(db, { ...by, seq }));
            expect(draftNow(db, assessmentId)).toEqual(then);
            record();
            if (saved.changes.length === 0) continue;
            expect(saved.canUndo).toBe(true);
            done(undo(db, by));
            expect(draftNow(db, assessmentId)).toEqual(before);
            record();
            done(redo(db, by));
            expect(draftNow(db, assessmentId)).toEqual(then);
            record();
          }
          expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.CAIRN_MODEL_RUNS ?? 40) },
    );
  });

  it('comes back as one event, and touches only what differs', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn', agreed: agreedOn({ R1: 1, R2: 2 }) });
    done(edit(db, assessmentId, [agreedChange('R1', 3)]));
    done(edit(db, assessmentId, [agreedChange('R4', 4), titleChange('Winter')]));
    const saved = done(restoreMoment(db, { assessmentId, seq: 1, actor: 'test' }));
    expect(saved).toMatchObject({ revision: 4, canUndo: true, canRedo: false });
    expect(saved.changes).toEqual(
      expect.arrayContaining([agreedChange('R1', 1), agreedChange('R4', null), titleChange('Autumn')]),
    );
    expect(saved.changes).toHaveLength(3);
    expect(saved.revisions).toEqual({ 'agreed:R1': 4, 'agreed:R4': 4, title: 4 });
    expect(history(db, assessmentId, 1)).toMatchObject([{ seq: 4, kind: 'edit', moment: 1, more: 0 }]);
    expect(readAssessment(db, assessmentId)?.revisions['agreed:R2'] ?? 0).toBe(0);

    const again = done(restoreMoment(db, { assessmentId, seq: 1, actor: 'test' }));
    expect(again).toMatchObject({ revision: 4, changes: [] });
  });

  it('puts two entries back that have each other’s places now', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { agreed: agreedOn({ R1: 1, R2: 2, R3: 3 }) });
    done(edit(db, assessmentId, [agreedChange('R3', null)]));
    done(edit(db, assessmentId, [agreedChange('R2', null)]));
    done(edit(db, assessmentId, [agreedChange('R3', 3)]));
    done(edit(db, assessmentId, [agreedChange('R2', 2)]));
    const places = () => readAssessment(db, assessmentId)?.draft.assessment.agreed?.map(({ question }) => question);
    expect(places()).toEqual(['R1', 'R3', 'R2']);
    done(restoreMoment(db, { assessmentId, seq: 1, actor: 'test' }));
    expect(places()).toEqual(['R1', 'R2', 'R3']);
    done(undo(db, { assessmentId, actor: 'test' }));
    expect(places()).toEqual(['R1', 'R3', 'R2']);
  });

  it('brings people back together with their answers', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    done(edit(db, assessmentId, [participantChange('p1'), responseChange('p1', 'R1', 2)]));
    done(edit(db, assessmentId, [responseChange('p1', 'R1', null), participantChange('p1', false)]));
    done(restoreMoment(db, { assessmentId, seq: 2, actor: 'test' }));
    expect(readAssessment(db, assessmentId)?.draft.assessment).toMatchObject({
      participants: [{ id: 'p1' }],
      responses: [{ participant: 'p1', question: 'R1', answer: 2 }],
    });
    done(undo(db, { assessmentId, actor: 'test' }));
    expect(withoutEmptyLists(draftNow(db, assessmentId).assessment)).toEqual({
      organisation: { name: 'Fjord Analytics' },
    });
  });

  it('comes back without a meeting, a comment or a step being lost, and with everybody who attended', () => {
    const db = aWorkspace();
    const by = { assessmentId: anAssessmentIn(db), actor: 'test' };
    const at = '2026-11-02T09:00:00Z';
    const meetings = Change.parse({ entry: 'meetings', value: [{ startedAt: at, attendees: ['p2'] }] });
    const comments = Change.parse({
      entry: 'comments',
      value: [{ id: 'c1', on: { question: 'R1' }, text: 'Why 2?', at }],
    });
    done(edit(db, by.assessmentId, [participantChange('p1'), responseChange('p1', 'R1', 2)]));
    done(edit(db, by.assessmentId, [responseChange('p1', 'R1', null), participantChange('p1', false)]));
    // In the place that p1 had.
    done(edit(db, by.assessmentId, [participantChange('p2'), participantChange('p3')]));
    done(edit(db, by.assessmentId, [meetings, comments, agreedChange('R1', 4)]));
    done(setWorkflow(db, { ...by, workflow: 'in-review', by: 'Ana', snapshotName: '' }));
    const before = draftNow(db, by.assessmentId);
    done(restoreMoment(db, { ...by, seq: 2 }));
    expect(draftNow(db, by.assessmentId).assessment).toEqual({
      organisation: { name: 'Fjord Analytics' },
      participants: [{ id: 'p1' }, { id: 'p2' }],
      responses: [{ participant: 'p1', question: 'R1', answer: 2 }],
      meetings: meetings.value,
      comments: comments.value,
      steps: [{ to: 'in-review', by: 'Ana', at: expect.any(String) }],
    });
    done(undo(db, by));
    expect(draftNow(db, by.assessmentId)).toEqual(before);
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('is refused when it is not known, signed off, or erased', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const by = { assessmentId, actor: 'test' };
    done(edit(db, assessmentId, [titleChange('Autumn')]));
    done(edit(db, assessmentId, [titleChange('Winter')]));
    expect(refusalCode(restoreMoment(db, { ...by, seq: 9 }))).toBe('not-found');
    expect(refusalCode(readMoment(db, assessmentId, 9))).toBe('not-found');
    expect(refusalCode(readMoment(db, '00000000-0000-4000-8000-000000000000', 1))).toBe('not-found');

    db.exec('UPDATE events SET payload = NULL, salt = NULL WHERE chain = 2 AND seq = 2');
    expect(refusalCode(readMoment(db, assessmentId, 1))).toBe('purged');
    expect(refusalCode(restoreMoment(db, { ...by, seq: 1 }))).toBe('purged');
    expect(done(readMoment(db, assessmentId, 2)).assessment.title).toBe('Autumn');
    expect(history(db, assessmentId, 10)[1]).toMatchObject({ seq: 2, purged: true, entries: [] });

    done(setWorkflow(db, { ...by, workflow: 'signed-off', snapshotName: 'Signed off' }));
    expect(refusalCode(restoreMoment(db, { ...by, seq: 2 }))).toBe('read-only');
    expect(draftNow(db, assessmentId).assessment.title).toBe('Winter');
  });
});
