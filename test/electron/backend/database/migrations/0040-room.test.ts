import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../../../electron/backend/database/closeDatabase.ts';
import { start } from '../../../../../electron/backend/database/migrations/0010-start.ts';
import { cycles } from '../../../../../electron/backend/database/migrations/0020-cycles.ts';
import { reports } from '../../../../../electron/backend/database/migrations/0030-reports.ts';
import { openDatabase } from '../../../../../electron/backend/database/openDatabase.ts';
import { verifyContent, verifyReplay } from '../../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../../electron/backend/workspace/applyEdit.ts';
import { history } from '../../../../../electron/backend/workspace/history.ts';
import { importAssessment } from '../../../../../electron/backend/workspace/importAssessment.ts';
import { readAssessment } from '../../../../../electron/backend/workspace/readAssessment.ts';
import { setWorkflow } from '../../../../../electron/backend/workspace/setWorkflow.ts';
import { takeSnapshot } from '../../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../../electron/backend/workspace/undo.ts';
import { Change } from '../../../../../shared/assessment/change.ts';
import { agreedChange, titleChange } from '../../../../builders/aChange.ts';
import { aFolder, aWorkspace, done, pinnedFourPillar, steppingClock } from '../../../../builders/aWorkspace.ts';
import { olderWorkspace } from '../../../../builders/olderWorkspace.ts';
import { theNineVoices } from '../../../../builders/theExamples.ts';

describe('a workspace of version 30', () => {
  it('comes along whole with its history, and takes what the room needs', () => {
    const folder = aFolder();
    const [path, old] = [join(folder, 'now.cairn'), join(folder, 'old.cairn')];
    const first = aWorkspace(path);
    const { id, version } = pinnedFourPillar.framework;
    const file = { head: { framework: { id, version } }, assessment: theNineVoices };
    const { assessmentId } = done(importAssessment(first, { file, framework: pinnedFourPillar, actor: 'test' }));
    const by = { assessmentId, actor: 'test' };
    const edited = [titleChange('Winter'), agreedChange('R4', 4, 'as said')];
    for (const change of edited) done(applyEdit(first, { ...by, changes: [{ change, expectedRevision: 0 }] }));
    done(takeSnapshot(first, { ...by, name: 'Before' }));
    const draft = readAssessment(first, assessmentId)?.draft;
    const events = history(first, assessmentId, 10);
    closeDatabase(first);
    olderWorkspace(path, old, [start, cycles, reports]);

    const result = openDatabase(old, { clock: steppingClock('2026-11-03T09:00:00.000Z') });
    if (!result.ok) throw new Error(result.trouble.code);
    const { db, opened } = result;
    onTestFinished(() => closeDatabase(db));
    expect(opened).toMatchObject({ migrated: { from: 30, backup: expect.stringContaining('old') } });
    expect(readAssessment(db, assessmentId)?.draft).toEqual(draft);
    expect(history(db, assessmentId, 10)).toEqual(events);
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);

    const [vote] = theNineVoices.responses ?? [];
    if (vote === undefined) throw new Error('nobody voted');
    const { participant, question } = vote;
    const at = '2026-11-03T09:00:00Z';
    const room = [
      { entry: 'response', participant, question, value: { ...vote, firstVote: 'dont-know' } },
      { entry: 'agreed', question: 'R1', value: { question: 'R1', answer: 3, dissent: 'Sales sees a 2' } },
      { entry: 'meetings', value: [{ startedAt: at, attendees: [participant] }] },
      { entry: 'comments', value: [{ id: 'c1', on: { question: 'R1' }, text: 'Why 3?', at }] },
    ].map((change) => ({ change: Change.parse(change), expectedRevision: 0 }));
    done(applyEdit(db, { ...by, changes: room }));
    done(setWorkflow(db, { ...by, workflow: 'in-review', by: 'Ana', snapshotName: '' }));
    const { assessment } = readAssessment(db, assessmentId)?.draft ?? {};
    expect(assessment?.responses?.[0]?.firstVote).toBe('dont-know');
    expect(assessment?.agreed?.find(({ question }) => question === 'R1')?.dissent).toBe('Sales sees a 2');
    expect(assessment).toMatchObject({
      meetings: [{ startedAt: at }],
      comments: [{ id: 'c1' }],
      steps: [{ by: 'Ana' }],
    });
    done(undo(db, by));
    const { steps, ...rest } = readAssessment(db, assessmentId)?.draft.assessment ?? {};
    expect(rest).toEqual(draft?.assessment);
    expect(steps?.map(({ to }) => to)).toEqual(['in-review']);
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });
});
