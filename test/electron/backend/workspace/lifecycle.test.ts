import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { readSnapshot, readSnapshotFacts } from '../../../../electron/backend/database/snapshots.ts';
import { verifyContent, verifyReplay } from '../../../../electron/backend/database/verifyContent.ts';
import { verifyLog } from '../../../../electron/backend/database/verifyLog.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { createWorkspace } from '../../../../electron/backend/workspace/createWorkspace.ts';
import { exportAssessment } from '../../../../electron/backend/workspace/exportAssessment.ts';
import { history } from '../../../../electron/backend/workspace/history.ts';
import { listAssessments } from '../../../../electron/backend/workspace/listAssessments.ts';
import { listOrganisations } from '../../../../electron/backend/workspace/listOrganisations.ts';
import { pinFramework, readPinnedFramework } from '../../../../electron/backend/workspace/pinFramework.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { removeAssessment, restoreAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { undo } from '../../../../electron/backend/workspace/undo.ts';
import { mostSteps } from '../../../../shared/assessment/schema.ts';
import { canonicalJson } from '../../../../shared/frameworks/canonical.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { agreedChange, titleChange } from '../../../builders/aChange.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import {
  aFolder,
  anAssessmentIn,
  aWorkspace,
  done,
  pinnedFourPillar,
  pinnedLadder,
  refusalCode,
  reopened,
  steppingClock,
} from '../../../builders/aWorkspace.ts';

const clock = steppingClock();
const by = (assessmentId: string) => ({ assessmentId, actor: 'test' });

describe('making a workspace', () => {
  it('leaves a file of that name alone', () => {
    const path = join(aFolder(), 'taken.cairn');
    writeFileSync(path, 'something else');
    expect(refusalCode(createWorkspace(path, { name: 'Test', actor: 'test', clock }))).toBe('invalid');
    expect(readFileSync(path, 'utf8')).toBe('something else');
  });

  it('leaves nothing behind when it cannot be done', () => {
    const folder = aFolder();
    const nowhere = createWorkspace(join(folder, 'no', 'test.cairn'), { name: 'Test', actor: 'test', clock });
    expect(nowhere).toMatchObject({ refusal: { code: 'trouble', trouble: { code: 'missing' } } });
    const far = createWorkspace(join(folder, 'test.cairn'), {
      name: 'Test',
      actor: 'test',
      clock,
      networkFileSystem: () => 'SMB',
    });
    expect(far).toMatchObject({ refusal: { trouble: { code: 'network-folder', facts: { fileSystem: 'SMB' } } } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is finished when the file appears', () => {
    const path = join(aFolder(), 'test.cairn');
    closeDatabase(aWorkspace(path));
    expect(readdirSync(dirname(path))).toEqual(['test.cairn', 'test.cairn.head']);
    expect(listAssessments(reopened(path))).toEqual([]);
  });
});

describe('assessments', () => {
  it('share the organisation of their name, completed by what is typed later', () => {
    const db = aWorkspace();
    const first = anAssessmentIn(db, {}, { name: 'Fjord', employees: 140 });
    anAssessmentIn(db, {}, { name: 'Fjord', currency: 'EUR' });
    anAssessmentIn(db, {}, { name: 'fjord' });
    const fjord = { name: 'Fjord', employees: 140, currency: 'EUR' };
    expect(listOrganisations(db)).toEqual([fjord, { name: 'fjord' }]);
    expect(readAssessment(db, first)?.draft.assessment.organisation).toEqual(fjord);
  });

  it('are listed with the newest change first', () => {
    const db = aWorkspace();
    const first = anAssessmentIn(db, { title: 'Autumn', date: '2026-11-02' });
    const second = anAssessmentIn(db);
    expect(listAssessments(db).map(({ id }) => id)).toEqual([second, first]);
    done(applyEdit(db, { ...by(first), changes: [{ change: agreedChange('R4', 3), expectedRevision: 0 }] }));
    expect(listAssessments(db)).toMatchObject([
      {
        id: first,
        organisation: 'Fjord Analytics',
        title: 'Autumn',
        date: '2026-11-02',
        framework: { id: 'four-pillar', hash: pinnedFourPillar.hash },
        workflow: 'draft',
        revision: 2,
        removedAt: null,
      },
      { id: second, title: null, date: null, revision: 1 },
    ]);
  });

  it('begin with what is known already', () => {
    const db = aWorkspace();
    const start = { title: 'Autumn', agreed: agreedOn({ R4: 3 }) };
    const facilitation = { minutes: 90, keyQuestionsFirst: true };
    const input = { framework: pinnedFourPillar, organisation: { name: 'Fjord' }, start, facilitation, actor: 'test' };
    const read = readAssessment(db, done(createAssessment(db, input)));
    expect(read?.draft).toEqual({
      assessment: { organisation: { name: 'Fjord' }, ...start },
      facilitation,
      report: null,
    });
    expect(read?.head).toMatchObject({ revision: 1, workflow: 'draft', canUndo: false, canRedo: false });
  });

  it('are removed and come back as they were', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db, { title: 'Autumn' });
    const before = readAssessment(db, id)?.draft;
    done(removeAssessment(db, by(id)));
    expect(listAssessments(db)).toEqual([]);
    expect(listAssessments(db, 'removed')).toMatchObject([{ id, title: 'Autumn' }]);
    expect(readAssessment(db, id)).toBeNull();
    expect(exportAssessment(db, id)).toBeNull();
    expect(refusalCode(removeAssessment(db, by(id)))).toBe('not-found');
    const edit = applyEdit(db, { ...by(id), changes: [{ change: titleChange('x'), expectedRevision: 0 }] });
    expect(refusalCode(edit)).toBe('not-found');
    expect(done(restoreAssessment(db, by(id)))).toEqual({ restored: true });
    expect(done(restoreAssessment(db, by(id)))).toEqual({ restored: false });
    expect(readAssessment(db, id)?.draft).toEqual(before);
  });

  it('export the revision that their file would have', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db);
    expect(exportAssessment(db, id)?.head.revision).toBe(0);
    done(applyEdit(db, { ...by(id), changes: [{ change: titleChange('Autumn'), expectedRevision: 0 }] }));
    expect(exportAssessment(db, id)?.head.revision).toBe(1);
  });
});

describe('the workflow', () => {
  const to = (id: string, workflow: 'draft' | 'in-review' | 'signed-off') => ({
    ...by(id),
    workflow,
    snapshotName: 'Signed off',
  });

  it('keeps a snapshot when an assessment is signed off, and keeps it when that is reopened', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    const id = anAssessmentIn(db, { title: 'Autumn' });
    const head = done(setWorkflow(db, to(id, 'signed-off')));
    expect(head).toMatchObject({ workflow: 'signed-off', revision: 2 });
    done(setWorkflow(db, to(id, 'draft')));
    done(applyEdit(db, { ...by(id), changes: [{ change: titleChange('Winter'), expectedRevision: 0 }] }));
    const { framework } = pinnedFourPillar;
    const steps = [{ to: 'signed-off', at: expect.stringMatching(/^2026-11-02T/) }];
    const kept = readSnapshot(db, id, 2)?.assessment;
    expect(kept).toEqual({ organisation: { name: 'Fjord Analytics' }, title: 'Autumn', steps });
    const assessment = { organisation: { name: 'Fjord Analytics' }, title: 'Autumn', steps: kept?.steps ?? [] };
    closeDatabase(db);
    const scored = score(framework, assessment);
    const again = reopened(path);
    expect(readSnapshotFacts(again, id).map(({ seq }) => seq)).toEqual([2]);
    expect(readSnapshot(again, id, 2)).toEqual({
      seq: 2,
      createdAt: expect.stringMatching(/^2026-11-02T/),
      reason: 'signed-off',
      name: 'Signed off',
      framework: { id: 'four-pillar', version: framework.version, hash: pinnedFourPillar.hash },
      method: 'four-pillar/1',
      assessment,
      scores: JSON.parse(JSON.stringify(scored)),
      plan: JSON.parse(JSON.stringify(makePlan(framework, assessment, scored))),
      contentHash: createHash('sha256').update(canonicalJson(assessment)).digest('hex'),
      logHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('that is so already changes nothing', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db);
    expect(done(setWorkflow(db, { ...to(id, 'draft'), by: 'Ana' })).revision).toBe(1);
    expect(readAssessment(db, id)?.draft.assessment.steps).toBeUndefined();
  });

  it('notes who took it where, in the event that does, and undo goes past it', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db);
    const steps = () => readAssessment(db, id)?.draft.assessment.steps;
    done(applyEdit(db, { ...by(id), changes: [{ change: titleChange('Autumn'), expectedRevision: 0 }] }));
    done(setWorkflow(db, { ...to(id, 'in-review'), by: ' Ana ' }));
    done(setWorkflow(db, { ...to(id, 'signed-off'), by: ' ' }));
    done(setWorkflow(db, { ...to(id, 'draft'), by: 'Ben' }));
    const at = expect.stringMatching(/^2026-11-02T/);
    const all = [
      { to: 'in-review', by: 'Ana', at },
      { to: 'signed-off', at },
      { to: 'draft', by: 'Ben', at },
    ];
    expect(steps()).toEqual(all);
    expect(history(db, id, 1)).toMatchObject([{ kind: 'workflow', entries: [{ key: 'steps', after: all }] }]);
    expect(readSnapshot(db, id, 4)?.assessment.steps).toEqual(all.slice(0, 2));
    expect(exportAssessment(db, id)?.assessment.steps).toEqual(all);

    const { changes } = done(undo(db, by(id)));
    expect(changes).toEqual([titleChange(null)]);
    expect(steps()).toEqual(all);
    const byHand = { entry: 'steps' as const, value: null };
    const revision = readAssessment(db, id)?.revisions.steps ?? 0;
    expect(refusalCode(applyEdit(db, { ...by(id), changes: [{ change: byHand, expectedRevision: revision }] }))).toBe(
      'invalid',
    );
    expect([...verifyLog(db), ...verifyContent(db), ...verifyReplay(db)]).toEqual([]);
  });

  it('keeps the newest of very many steps', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db, {
      steps: Array.from({ length: mostSteps }, (_, n) => ({
        to: 'draft' as const,
        by: `n${n}`,
        at: '2026-11-02T09:00:00Z',
      })),
    });
    done(setWorkflow(db, to(id, 'in-review')));
    const steps = readAssessment(db, id)?.draft.assessment.steps ?? [];
    expect([steps.length, steps[0]?.by, steps.at(-1)?.to]).toEqual([mostSteps, 'n1', 'in-review']);
  });
});

describe('the history', () => {
  it('tells newest first who did what to which entry', () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db, { title: 'Autumn' });
    done(applyEdit(db, { ...by(id), changes: [{ change: titleChange('Winter'), expectedRevision: 0 }] }));
    done(setWorkflow(db, { assessmentId: id, actor: 'cli', workflow: 'in-review', snapshotName: '' }));
    expect(history(db, id, 10)).toMatchObject([
      { seq: 3, kind: 'workflow', actor: 'cli', workflow: 'in-review', entries: [{ key: 'steps', before: null }] },
      { seq: 2, kind: 'edit', actor: 'test', entries: [{ key: 'title', before: 'Autumn', after: 'Winter' }] },
      { seq: 1, kind: 'created', entries: [] },
    ]);
    expect(history(db, id, 1)).toHaveLength(1);
    expect(history(db, id, 10, { above: 2 }).map(({ seq }) => seq)).toEqual([1]);
  });

  it('keeps its order when the clock jumps back', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path, steppingClock('2030-01-01T00:00:00.000Z'));
    const id = anAssessmentIn(db);
    closeDatabase(db);
    const later = reopened(path, { clock: steppingClock('2020-01-01T00:00:00.000Z') });
    done(applyEdit(later, { ...by(id), changes: [{ change: titleChange('Winter'), expectedRevision: 0 }] }));
    expect(history(later, id, 10).map(({ kind }) => kind)).toEqual(['edit', 'created']);
  });
});

describe('pinned questionnaires', () => {
  it('are kept once and read back whole', () => {
    const path = join(aFolder(), 'test.cairn');
    const db = aWorkspace(path);
    done(pinFramework(db, pinnedLadder, 'test'));
    done(pinFramework(db, pinnedLadder, 'test'));
    const { id, version } = pinnedLadder.framework;
    expect(readPinnedFramework(db, { id, version })).toEqual(pinnedLadder);
    expect(readPinnedFramework(db, { id, version, hash: 'sha256:other' })).toBeNull();
    expect(readPinnedFramework(db, { id: 'unknown', version })).toBeNull();
    closeDatabase(db);
    expect(existsSync(path) && readPinnedFramework(reopened(path), { id, version })).toEqual(pinnedLadder);
  });

  it('of one version with other words stand side by side', () => {
    const db = aWorkspace();
    const other = { ...pinnedFourPillar, hash: 'sha256:other' };
    const first = anAssessmentIn(db);
    done(createAssessment(db, { framework: other, organisation: { name: 'Fjord' }, actor: 'test' }));
    expect(listAssessments(db).map(({ framework }) => framework.hash)).toEqual(['sha256:other', pinnedFourPillar.hash]);
    expect(readAssessment(db, first)?.head.framework.hash).toBe(pinnedFourPillar.hash);
  });
});
