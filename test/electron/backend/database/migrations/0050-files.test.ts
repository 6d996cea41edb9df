import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listAttachments } from '../../../../../electron/backend/database/attachments.ts';
import { closeDatabase } from '../../../../../electron/backend/database/closeDatabase.ts';
import { start } from '../../../../../electron/backend/database/migrations/0010-start.ts';
import { cycles } from '../../../../../electron/backend/database/migrations/0020-cycles.ts';
import { reports } from '../../../../../electron/backend/database/migrations/0030-reports.ts';
import { room } from '../../../../../electron/backend/database/migrations/0040-room.ts';
import { openDatabase } from '../../../../../electron/backend/database/openDatabase.ts';
import { verifyContent, verifyReplay } from '../../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../../electron/backend/workspace/history.ts';
import { importAssessment } from '../../../../../electron/backend/workspace/importAssessment.ts';
import { readAssessment } from '../../../../../electron/backend/workspace/readAssessment.ts';
import { undo } from '../../../../../electron/backend/workspace/undo.ts';
import { Change } from '../../../../../shared/assessment/change.ts';
import { aFolder, aWorkspace, done, pinnedFourPillar, steppingClock } from '../../../../builders/aWorkspace.ts';
import { anEvidenceFile } from '../../../../builders/evidence.ts';
import { olderWorkspace } from '../../../../builders/olderWorkspace.ts';
import { storeEvidence } from '../../../../builders/storeEvidence.ts';
import { theNineVoices } from '../../../../builders/theExamples.ts';

describe('a workspace of version 40', () => {
  it('comes along whole with its history and what the room said, and takes evidence files', () => {
    const folder = aFolder();
    const [path, old] = [join(folder, 'now.cairn'), join(folder, 'old.cairn')];
    const first = aWorkspace(path);
    const { id, version } = pinnedFourPillar.framework;
    const file = { head: { framework: { id, version } }, assessment: theNineVoices };
    const { assessmentId } = done(importAssessment(first, { file, framework: pinnedFourPillar, actor: 'test' }));
    const by = { assessmentId, actor: 'test' };
    const comments = Change.parse({
      entry: 'comments',
      value: [{ id: 'c1', on: { question: 'R1' }, text: 'Why 3?', at: '2026-11-02T09:00:00Z' }],
    });
    done(applyEdit(first, { ...by, changes: [{ change: comments, expectedRevision: 0 }] }));
    const draft = readAssessment(first, assessmentId)?.draft;
    const events = history(first, assessmentId, 10);
    closeDatabase(first);
    olderWorkspace(path, old, [start, cycles, reports, room]);

    const result = openDatabase(old, { clock: steppingClock('2026-11-03T09:00:00.000Z') });
    if (!result.ok) throw new Error(result.trouble.code);
    const { db, opened } = result;
    onTestFinished(() => closeDatabase(db));
    expect(opened).toMatchObject({ migrated: { from: 40, backup: expect.stringContaining('old') } });
    expect(readAssessment(db, assessmentId)?.draft).toEqual(draft);
    expect(history(db, assessmentId, 10)).toEqual(events);
    expect(listAttachments(db)).toEqual([]);

    storeEvidence(db);
    const files = [anEvidenceFile(), anEvidenceFile({ id: 'f2' }, 2)];
    const change = Change.parse({ entry: 'files', value: files });
    done(applyEdit(db, { ...by, changes: [{ change, expectedRevision: 0 }] }));
    expect(readAssessment(db, assessmentId)?.draft.assessment.files).toEqual(files);
    done(undo(db, by));
    expect(readAssessment(db, assessmentId)?.draft).toEqual(draft);
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });
});
