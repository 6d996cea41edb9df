import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../../electron/backend/database/assessments.ts';
import { listAttachments, readAttachment } from '../../../../electron/backend/database/attachments.ts';
import type { WritableDb } from '../../../../electron/backend/database/handle.ts';
import { applyEdit } from '../../../../electron/backend/workspace/applyEdit.ts';
import { createAssessment } from '../../../../electron/backend/workspace/createAssessment.ts';
import { importAssessment } from '../../../../electron/backend/workspace/importAssessment.ts';
import { readAssessment } from '../../../../electron/backend/workspace/readAssessment.ts';
import { removeAssessment } from '../../../../electron/backend/workspace/removeAssessment.ts';
import { setWorkflow } from '../../../../electron/backend/workspace/setWorkflow.ts';
import { startNextCycle } from '../../../../electron/backend/workspace/startNextCycle.ts';
import { takeSnapshot } from '../../../../electron/backend/workspace/takeSnapshot.ts';
import type { Change } from '../../../../shared/assessment/change.ts';
import { Assessment } from '../../../../shared/assessment/schema.ts';
import { FrameworkId } from '../../../../shared/base/ids.ts';
import { textsFor } from '../../../../shared/frameworks/library.ts';
import { aBundleFile, bringIn, damagesIn, everythingIn } from '../../../builders/aBundle.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { arbitraryAssessment } from '../../../builders/arbitraryAssessment.ts';
import { anAssessmentIn, aWorkspace, done, pinnedFourPillar, pinnedLadder } from '../../../builders/aWorkspace.ts';
import { bundleCorpus } from '../../../builders/bundleCorpus.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';

function edit(db: WritableDb, assessmentId: string, change: Change): void {
  const read = readAssessment(db, assessmentId);
  const expectedRevision = read?.revisions[change.entry === 'agreed' ? `agreed:${change.question}` : change.entry] ?? 0;
  done(applyEdit(db, { assessmentId, changes: [{ change, expectedRevision }], actor: 'test' }));
}

/** A workspace with both questionnaires, two cycles, snapshots, a signed-off assessment and one that was removed. */
function aFullWorkspace(): WritableDb {
  const db = aWorkspace();
  for (const [pinned, assessment] of [
    [pinnedFourPillar, theWorkedPillars],
    [pinnedFourPillar, theNineVoices],
    [pinnedLadder, theWorkedLadder],
  ] as const) {
    const { id, version } = pinned.framework;
    const head = { framework: { id: FrameworkId.parse(id), version } };
    done(importAssessment(db, { file: { head, assessment }, framework: pinned, actor: 'test' }));
  }
  const first = anAssessmentIn(db, { title: 'First', agreed: agreedOn({ R1: 2, R2: 3 }) });
  edit(db, first, { entry: 'report', value: { preset: 'board', edition: 'client' } });
  edit(db, first, { entry: 'facilitation', value: { minutes: 90, keyQuestionsFirst: true } });
  const kept = done(takeSnapshot(db, { assessmentId: first, name: 'Before the talk', actor: 'test' }));
  edit(db, first, { entry: 'report', value: { preset: 'board', compareWith: kept.seq } });
  const textsOf = (known: Parameters<typeof textsFor>[0]) => textsFor(known, 'en');
  done(startNextCycle(db, { assessmentId: first, title: 'Second', actor: 'test', snapshotName: 'End', textsOf }));
  done(
    setWorkflow(db, { assessmentId: first, actor: 'test', workflow: 'signed-off', by: 'Ana', snapshotName: 'Signed' }),
  );
  const gone = anAssessmentIn(db, { title: 'Gone' });
  done(removeAssessment(db, { assessmentId: gone, actor: 'test' }));
  return db;
}

describe('a bundle', () => {
  it('brings all of a workspace into an empty one, from where the same bundle comes out again', async () => {
    const from = aFullWorkspace();
    const to = aWorkspace();
    const plans = await bringIn(to, await aBundleFile(from));
    expect(plans.map(({ standing }) => standing)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(everythingIn(to)).toEqual(everythingIn(from));
    expect(damagesIn(to)).toEqual([]);
    const cycle = everythingIn(to).assessments.find(({ previousSnapshot }) => previousSnapshot !== undefined);
    const previous = readAssessment(to, cycle?.id ?? '')?.draft.assessment.previous;
    expect(previous?.snapshot).toBeTypeOf('number');
  });

  it('changes nothing when it comes a second time', async () => {
    const from = aFullWorkspace();
    const to = aWorkspace();
    const bundle = await aBundleFile(from);
    await bringIn(to, bundle);
    const before = to.serialize();
    const again = await bringIn(to, bundle);
    expect(again.every(({ standing }) => standing === 'same')).toBe(true);
    expect(to.serialize().equals(before)).toBe(true);
    expect(allRecords(to)).toHaveLength(5);
  });

  it('takes one assessment or one organisation and leaves the rest', async () => {
    const from = aFullWorkspace();
    const [one] = everythingIn(from).assessments;
    if (one === undefined) throw new Error('no assessment');
    const alone = aWorkspace();
    await bringIn(alone, await aBundleFile(from, { scope: 'assessment', assessmentId: one.id }));
    expect(allRecords(alone).map(({ id }) => id)).toEqual([one.id]);
    const organisation = aWorkspace();
    await bringIn(organisation, await aBundleFile(from, { scope: 'organisation', organisationId: one.organisation }));
    const expected = allRecords(from).filter(
      (record) => record.organisationId === one.organisation && record.removedAt === null,
    );
    expect(allRecords(organisation).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('takes evidence files along with their bytes, each once', async () => {
    const from = aWorkspace();
    bundleCorpus(from);
    const to = aWorkspace();
    await bringIn(to, await aBundleFile(from));
    expect(everythingIn(to)).toEqual(everythingIn(from));
    const [stored] = listAttachments(to);
    expect(Buffer.from(readAttachment(to, stored?.sha256 ?? '') ?? []).toString()).toBe('What was shown.');
    expect(damagesIn(to)).toEqual([]);
  });

  it('says the same of any assessment when it comes out of where it went in', async () => {
    const both = fc.oneof(
      arbitraryAssessment(pinnedFourPillar.framework).map((assessment) => ({ pinned: pinnedFourPillar, assessment })),
      arbitraryAssessment(pinnedLadder.framework).map((assessment) => ({ pinned: pinnedLadder, assessment })),
    );
    await fc.assert(
      fc.asyncProperty(both, async ({ pinned, assessment }) => {
        const from = aWorkspace();
        const { organisation, ...start } = assessment;
        done(createAssessment(from, { framework: pinned, organisation, start, actor: 'test' }));
        const to = aWorkspace();
        await bringIn(to, await aBundleFile(from, { scope: 'workspace' }, null));
        expect(everythingIn(to)).toEqual(everythingIn(from));
        const [record] = allRecords(to);
        expect(Assessment.parse(readAssessment(to, record?.id ?? '')?.draft.assessment)).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });
});
