import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../electron/backend/database/assessments.ts';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { assessmentContent } from '../../../../electron/backend/database/content.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { verifyContent } from '../../../../electron/backend/database/verifyContent.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { history, isAbout } from '../../../../electron/backend/workspace/history.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { listSnapshots, storedSnapshot } from '../../../../electron/backend/workspace/snapshotHead.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import { type AssessmentId, QuestionId } from '../../../../shared/base/ids.ts';
import { agreedChange, participantChange, responseChange, titleChange } from '../../../builders/aChange.ts';
import { aFolder, anAssessmentIn, aWorkspace, done, refusalCode, reopened } from '../../../builders/aWorkspace.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

function edit(db: WritableDb, assessmentId: AssessmentId, change: Change, expectedRevision = 0) {
  return done(applyEdit(db, { assessmentId, actor: 'test', changes: [{ change, expectedRevision }] }));
}

const named = (assessmentId: AssessmentId, name: string) => ({ assessmentId, name, actor: 'test' });

describe('a snapshot', () => {
  it('keeps the worked example with its numbers, its plan and both hashes, whatever is changed later', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const { organisation, ...start } = theWorkedPillars;
    const assessmentId = anAssessmentIn(db, start, organisation);
    const head = done(takeSnapshot(db, named(assessmentId, 'After the workshop')));
    expect(head).toMatchObject({
      seq: 2,
      name: 'After the workshop',
      reason: 'named',
      framework: { id: 'four-pillar' },
      method: 'four-pillar/1',
      status: 'complete',
      level: 2,
      distance: 8,
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      log: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(head.score).toBeCloseTo(2.6028, 3);
    expect(head.completeness).toBeCloseTo(30 / 31, 9);
    edit(db, assessmentId, agreedChange('R4', 5));
    closeDatabase(db);

    const later = reopened(path);
    expect(listSnapshots(later, assessmentId)).toEqual([head]);
    const stored = storedSnapshot(later, assessmentId, 2);
    expect(stored?.head).toEqual(head);
    expect(stored?.assessment).toEqual(theWorkedPillars);
    expect(stored?.scores.questions.find(({ id }) => id === 'R4')).toMatchObject({ level: 2 });
    expect(stored?.plan?.waves[0]?.actions.length).toBeGreaterThan(0);
    expect(storedSnapshot(later, assessmentId, 3)).toBeNull();
  });

  it('says the same twice when nothing was changed in between, and signs another log', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    const one = done(takeSnapshot(db, named(assessmentId, 'one')));
    const two = done(takeSnapshot(db, named(assessmentId, 'two')));
    edit(db, assessmentId, titleChange('Winter'));
    const three = done(takeSnapshot(db, named(assessmentId, 'three')));
    edit(db, assessmentId, titleChange('Autumn'), 4);
    const four = done(takeSnapshot(db, named(assessmentId, 'four')));
    expect(two.content).toBe(one.content);
    expect(three.content).not.toBe(one.content);
    expect(four.content).toBe(one.content);
    expect(new Set([one, two, three, four].map(({ log }) => log)).size).toBe(4);
  });

  it('leaves out the votes of a ballot that is open, and keeps them when it is signed off', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    edit(db, assessmentId, participantChange('p1'));
    edit(db, assessmentId, participantChange('p2'));
    edit(db, assessmentId, responseChange('p1', 'R4', 4));
    edit(db, assessmentId, responseChange('p2', 'R5', 3));
    const ballots = { [QuestionId.parse('R4')]: { round: 1 as const, casts: [] } };
    edit(db, assessmentId, { entry: 'facilitation', value: { ballots } });
    const stateIn = (seq: number, question: string) =>
      storedSnapshot(db, assessmentId, seq)?.scores.questions.find(({ id }) => id === question)?.state;

    const { seq } = done(takeSnapshot(db, named(assessmentId, 'In the middle of a vote')));
    expect(storedSnapshot(db, assessmentId, seq)?.assessment.responses?.map(({ question }) => question)).toEqual([
      'R5',
    ]);
    expect([stateIn(seq, 'R4'), stateIn(seq, 'R5')]).toEqual(['open', 'answered']);

    done(setWorkflow(db, { assessmentId, actor: 'test', workflow: 'signed-off', snapshotName: 'Final' }));
    const last = listSnapshots(db, assessmentId)?.at(-1)?.seq ?? 0;
    expect(storedSnapshot(db, assessmentId, last)?.assessment.responses).toHaveLength(2);
    expect(stateIn(last, 'R4')).toBe('answered');
  });

  it('is no step of undo, and stands in the history', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    edit(db, assessmentId, titleChange('Autumn'));
    done(takeSnapshot(db, named(assessmentId, 'Half way')));
    expect(history(db, assessmentId, 1)).toMatchObject([
      { seq: 3, kind: 'snapshot', entries: [], snapshot: { seq: 3, name: 'Half way', reason: 'named' } },
    ]);
    expect(done(undo(db, { assessmentId, actor: 'test' })).changes).toEqual([titleChange(null)]);
    expect(listSnapshots(db, assessmentId)).toHaveLength(1);
  });

  it('of an earlier version has no name and no plan, and gets its hashes from what it holds', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    const head = done(takeSnapshot(db, named(assessmentId, 'now')));
    db.exec(
      `UPDATE snapshots SET name = '', reason = 'agreed with the board', "plan" = NULL, content_hash = NULL, log_hash = NULL`,
    );
    expect(listSnapshots(db, assessmentId)).toEqual([{ ...head, name: '', reason: 'signed-off' }]);
    expect(storedSnapshot(db, assessmentId, 2)?.plan).toBeNull();
  });

  it('that names another content or another log is found, even when the hash over it was changed too', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db, { title: 'Autumn' });
    done(takeSnapshot(db, named(assessmentId, 'now')));
    const record = readRecord(db, assessmentId);
    if (record === null) throw new Error('no record');
    const detailAfter = (sql: string) => {
      db.exec(sql);
      db.prepare('UPDATE events SET content = ? WHERE chain = 2 AND seq = 2').run(assessmentContent(db, record));
      return verifyContent(db).map(({ detail }) => detail);
    };
    expect(detailAfter("UPDATE snapshots SET name = 'then'")).toEqual([]);
    expect(detailAfter('UPDATE snapshots SET log_hash = zeroblob(32)')).toEqual([
      'snapshot 2 does not follow the history that leads to it',
    ]);
    expect(detailAfter('UPDATE snapshots SET content_hash = zeroblob(32)')).toEqual([
      'snapshot 2 does not hold the content that it names',
    ]);
  });

  it('is refused once the assessment is signed off, which keeps one itself', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    done(setWorkflow(db, { assessmentId, actor: 'test', workflow: 'signed-off', snapshotName: 'Signed off' }));
    expect(refusalCode(takeSnapshot(db, named(assessmentId, 'late')))).toBe('read-only');
    expect(listSnapshots(db, assessmentId)).toMatchObject([
      { name: 'Signed off', reason: 'signed-off', status: 'empty', score: null },
    ]);
    done(removeAssessment(db, { assessmentId, actor: 'test' }));
    expect(listSnapshots(db, assessmentId)).toBeNull();
    expect(storedSnapshot(db, assessmentId, 2)).toBeNull();
  });
});

describe('the history of one answer', () => {
  it('holds only what happened to it, newest first, page by page', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    edit(db, assessmentId, participantChange('p1'));
    edit(db, assessmentId, responseChange('p1', 'R4', 2));
    edit(db, assessmentId, agreedChange('R4', 3));
    edit(db, assessmentId, agreedChange('R4', 4), 4);
    edit(db, assessmentId, titleChange('Autumn'));
    const about = (filter: Parameters<typeof history>[3], limit = 10) =>
      history(db, assessmentId, limit, filter).map(({ seq, entries }) => [seq, ...entries.map(({ key }) => key)]);
    expect(about({ wants: isAbout('R4') })).toEqual([
      [5, 'agreed:R4'],
      [4, 'agreed:R4'],
      [3, 'response:p1:R4'],
    ]);
    expect(about({ wants: isAbout('R4') }, 1)).toEqual([[5, 'agreed:R4']]);
    expect(about({ wants: isAbout('R4'), above: 5 })).toEqual([
      [4, 'agreed:R4'],
      [3, 'response:p1:R4'],
    ]);
    expect(history(db, assessmentId, 1, { wants: (key) => key === 'agreed:R4' })).toMatchObject([
      { entries: [{ before: { answer: 3 }, after: { answer: 4 }, cut: false }] },
    ]);
  });

  it('leaves out values that are too long, and entries that are too many', () => {
    const db = aWorkspace();
    const assessmentId = anAssessmentIn(db);
    const long = Array.from({ length: 10 }, (_, i) => ({ text: `${i} ${'x'.repeat(9_000)}` }));
    edit(db, assessmentId, { entry: 'parked', value: long });
    const people = Array.from({ length: 250 }, (_, i) => ({ change: participantChange(`p${i}`), expectedRevision: 0 }));
    done(applyEdit(db, { assessmentId, actor: 'test', changes: people }));
    const [many, cut] = history(db, assessmentId, 2);
    expect(many).toMatchObject({ more: 50 });
    expect(many?.entries).toHaveLength(200);
    expect(cut?.entries).toEqual([{ key: 'parked', before: null, after: null, cut: true }]);
  });
});
