import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { inspect } from '../../../../electron/backend/database/inspect.ts';
import { migrations } from '../../../../electron/backend/database/migrations/migrations.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { exportAssessment } from '../../../../electron/backend/workspace/exportAssessment.ts';
import { fileStanding } from '../../../../electron/backend/workspace/fileStanding.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { listOrganisations } from '../../../../electron/backend/workspace/listOrganisations.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { listSnapshots } from '../../../../electron/backend/workspace/snapshotHead.ts';
import { startNextCycle } from '../../../../electron/backend/workspace/startNextCycle.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import type { AssessmentId } from '../../../../shared/base/ids.ts';
import { formatAssessmentFile } from '../../../../shared/exchange/formatAssessmentFile.ts';
import { parseAssessmentFile } from '../../../../shared/exchange/parseAssessmentFile.ts';
import { textsFor } from '../../../../shared/frameworks/library.ts';
import { agreedChange, titleChange } from '../../../builders/aChange.ts';
import { anAssessmentIn, aWorkspace, done, pinnedFourPillar, refusalCode } from '../../../builders/aWorkspace.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

const { framework } = pinnedFourPillar;

function input(assessmentId: AssessmentId, more: { readonly title?: string; readonly date?: string } = {}) {
  return {
    assessmentId,
    actor: 'test',
    snapshotName: 'End of the cycle',
    textsOf: () => textsFor(pinnedFourPillar, 'en'),
    ...more,
  };
}

function workshop(db: WritableDb): AssessmentId {
  const { organisation, ...start } = theWorkedPillars;
  return anAssessmentIn(db, start, organisation);
}

function draftOf(db: WritableDb, assessmentId: AssessmentId) {
  const read = readAssessment(db, assessmentId);
  if (read === null) throw new Error('the assessment is gone');
  return read.draft;
}

describe('the next cycle', () => {
  it('keeps the one that ends and begins with its answers as not confirmed', () => {
    const db = aWorkspace();
    const before = workshop(db);
    const next = done(startNextCycle(db, input(before, { title: 'Spring', date: '2027-05-01' })));
    expect(listSnapshots(db, before)).toMatchObject([{ seq: 2, reason: 'cycle', name: 'End of the cycle', level: 2 }]);
    const { assessment, facilitation } = draftOf(db, next);
    expect(assessment).toMatchObject({
      organisation: theWorkedPillars.organisation,
      title: 'Spring',
      date: '2027-05-01',
      settings: theWorkedPillars.settings,
      previous: {
        assessment: before,
        snapshot: 2,
        name: theWorkedPillars.title,
        date: theWorkedPillars.date,
        level: 2,
      },
    });
    expect(assessment.agreed ?? []).toEqual([]);
    expect(assessment.responses ?? []).toEqual([]);
    expect(assessment.previous?.answers).toHaveLength(32);
    expect(facilitation).toBeNull();
    expect(readAssessment(db, next)?.head).toMatchObject({ revision: 1, workflow: 'draft', canUndo: false });
    expect(listOrganisations(db)).toHaveLength(1);
    expect(inspect(db, 'integrity', migrations)).toEqual([]);
  });

  it('takes no second snapshot of what the newest one says, nor of what was signed off', () => {
    const db = aWorkspace();
    const before = workshop(db);
    done(takeSnapshot(db, { assessmentId: before, name: 'After the workshop', actor: 'test' }));
    const next = done(startNextCycle(db, input(before)));
    expect(listSnapshots(db, before)).toHaveLength(1);
    expect(draftOf(db, next).assessment.previous?.snapshot).toBe(2);

    const changes = [{ change: titleChange('Autumn'), expectedRevision: 0 }];
    done(applyEdit(db, { assessmentId: before, actor: 'test', changes }));
    done(setWorkflow(db, { assessmentId: before, actor: 'test', workflow: 'signed-off', snapshotName: 'Signed off' }));
    const later = done(startNextCycle(db, input(before)));
    expect(listSnapshots(db, before)?.map(({ reason }) => reason)).toEqual(['named', 'signed-off']);
    expect(draftOf(db, later).assessment.previous?.snapshot).toBe(4);
    expect(readAssessment(db, before)?.head).toMatchObject({ workflow: 'signed-off', revision: 4 });
  });

  it('follows on the next cycle in turn', () => {
    const db = aWorkspace();
    const second = done(startNextCycle(db, input(workshop(db), { title: 'Spring' })));
    const changes = [{ change: agreedChange('R4', 3), expectedRevision: 0 }];
    done(applyEdit(db, { assessmentId: second, actor: 'test', changes }));
    const third = done(startNextCycle(db, input(second)));
    expect(draftOf(db, third).assessment.previous).toMatchObject({
      assessment: second,
      name: 'Spring',
      answers: [{ question: 'R4', answer: 3 }],
    });
  });

  it('travels in a file and comes back equal', () => {
    const db = aWorkspace();
    const next = done(startNextCycle(db, input(workshop(db), { title: 'Spring' })));
    const file = exportAssessment(db, next);
    if (file === null) throw new Error('nothing to export');
    const parsed = parseAssessmentFile(formatAssessmentFile(file.head, file.assessment), [framework]);
    if (!parsed.ok) throw new Error(parsed.problem.message);
    expect(parsed.file.assessment).toEqual(draftOf(db, next).assessment);
    expect(fileStanding(db, parsed.file)).toBe('same');
  });

  it('is refused for an assessment that is not there', () => {
    const db = aWorkspace();
    const nobody = '00000000-0000-4000-8000-000000000000' as AssessmentId;
    expect(refusalCode(startNextCycle(db, input(nobody)))).toBe('not-found');
  });

  it.each(Array.from({ length: 8 }, (_, room) => room))(
    'with room for %i pages on the disk is all or nothing',
    (room) => {
      const db = aWorkspace();
      const before = workshop(db);
      const revision = readAssessment(db, before)?.head.revision;
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + room}`);
      const outcome = startNextCycle(db, input(before));
      if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'trouble', trouble: { code: 'disk-full' } });
      expect(listAssessments(db)).toHaveLength(outcome.ok ? 2 : 1);
      expect(listSnapshots(db, before)).toHaveLength(outcome.ok ? 1 : 0);
      expect(readAssessment(db, before)?.head.revision).toBe(outcome.ok ? 2 : revision);
      expect(inspect(db, 'integrity', migrations)).toEqual([]);
    },
  );
});
