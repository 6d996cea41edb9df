import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { AssessmentId, type QuestionId, QuestionId as QuestionIdSchema } from '../../shared/base/ids.ts';
import { hosts, type Served } from './hosts.ts';

const r4: QuestionId = QuestionIdSchema.parse('R4');
const nobody = AssessmentId.parse('00000000-0000-4000-8000-000000000000');

const answer = (level: number, expectedRevision: number) => ({
  change: { entry: 'agreed', question: r4, value: { question: r4, answer: level } } as const,
  expectedRevision,
});

describe.each(Object.entries(hosts))('snapshots, moments and cycles over %s', (_, open) => {
  let served: Served;
  let api: Api;
  let assessmentId: AssessmentId;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
    ({ assessmentId } = await api.assessments.openSample({ name: 'four-pillar-worked' }));
  });
  afterEach(() => served.close());

  it('takes a snapshot, lists it and gives it back whole', async () => {
    expect(await api.assessments.snapshots({ assessmentId })).toEqual([]);
    const head = await api.assessments.takeSnapshot({ assessmentId, name: 'After the workshop' });
    await api.assessments.edit({ assessmentId, changes: [answer(5, 0)] });
    expect(await api.assessments.snapshots({ assessmentId })).toEqual([head]);
    const stored = await api.assessments.snapshot({ assessmentId, seq: head.seq });
    expect(stored.head).toEqual(head);
    expect(stored.assessment.agreed?.find(({ question }) => question === 'R4')).toMatchObject({ answer: 2 });
    expect(stored.scores).toMatchObject({ kind: 'pillars', overall: { level: 2, score: head.score } });
    expect(stored.plan?.waves.length).toBeGreaterThan(0);
    await expect(api.assessments.snapshot({ assessmentId, seq: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.assessments.snapshots({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.assessments.takeSnapshot({ assessmentId, name: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('signs off with a snapshot that has a name and a plan, and takes no other then', async () => {
    await api.assessments.setWorkflow({ assessmentId, workflow: 'signed-off' });
    const [head] = await api.assessments.snapshots({ assessmentId });
    expect(head).toMatchObject({ name: 'Signed off', reason: 'signed-off', distance: 8 });
    expect((await api.assessments.snapshot({ assessmentId, seq: head?.seq ?? 0 })).plan).not.toBeNull();
    await expect(api.assessments.takeSnapshot({ assessmentId, name: 'late' })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
    await expect(api.assessments.restoreMoment({ assessmentId, seq: 1 })).rejects.toMatchObject({ code: 'READ_ONLY' });
  });

  it('shows a moment, brings it back in one step, and undoes that', async () => {
    const saved = await api.assessments.edit({ assessmentId, changes: [answer(5, 0)] });
    const moment = await api.assessments.moment({ assessmentId, seq: 1 });
    expect(moment.assessment.agreed?.find(({ question }) => question === 'R4')).toMatchObject({ answer: 2 });
    const restored = await api.assessments.restoreMoment({ assessmentId, seq: 1 });
    expect(restored).toMatchObject({ revision: saved.revision + 1, canUndo: true });
    expect(restored.changes).toMatchObject([{ entry: 'agreed', question: 'R4', value: { answer: 2 } }]);
    const undone = await api.assessments.undo({ assessmentId });
    expect(undone.changes).toMatchObject([{ value: { answer: 5 } }]);
    await expect(api.assessments.moment({ assessmentId, seq: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says that a moment was erased', async () => {
    await api.assessments.edit({ assessmentId, changes: [answer(5, 0)] });
    const db = served.services.workspaces.database();
    if (!db.ok) throw new Error('no workspace');
    db.value.exec('UPDATE events SET payload = NULL, salt = NULL WHERE seq = 2 AND chain > 1');
    await expect(api.assessments.moment({ assessmentId, seq: 1 })).rejects.toMatchObject({ code: 'PURGED' });
  });

  it('tells the history of one answer', async () => {
    await api.assessments.edit({ assessmentId, changes: [answer(3, 0)] });
    await api.assessments.edit({
      assessmentId,
      changes: [{ change: { entry: 'title', value: 'Winter' }, expectedRevision: 0 }],
    });
    const all = await api.assessments.history({ assessmentId, limit: 10 });
    expect(all.map(({ seq, kind }) => [seq, kind])).toEqual([
      [3, 'edit'],
      [2, 'edit'],
      [1, 'imported'],
    ]);
    const one = await api.assessments.history({ assessmentId, limit: 10, question: r4 });
    expect(one).toMatchObject([
      { seq: 2, entries: [{ key: 'agreed:R4', before: { answer: 2 }, after: { answer: 3 }, cut: false }] },
    ]);
    expect(await api.assessments.history({ assessmentId, limit: 10, entry: 'title' })).toHaveLength(1);
    expect(await api.assessments.history({ assessmentId, limit: 1, above: 3 })).toMatchObject([{ seq: 2 }]);
  });

  it('starts the next cycle with last time’s answers, none of them confirmed', async () => {
    const next = await api.assessments.startNextCycle({ assessmentId, title: 'Spring', date: '2027-05-01' });
    const { assessment } = await api.assessments.get(next);
    expect(assessment).toMatchObject({ title: 'Spring', previous: { assessment: assessmentId, level: 2 } });
    expect(assessment.previous?.answers).toHaveLength(32);
    expect(await api.assessments.snapshots({ assessmentId })).toMatchObject([
      { reason: 'cycle', name: 'End of the cycle' },
    ]);
    const rows = await api.assessments.list();
    expect(rows.find(({ id }) => id === next.assessmentId)).toMatchObject({ status: 'empty', answered: 0 });
    await expect(api.assessments.startNextCycle({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells other clients of the assessment that is made and of the one that ends', async () => {
    const other = await served.connect();
    const stop = new AbortController();
    const events = await other.events.subscribe(undefined, { signal: stop.signal });
    const first = events.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await api.assessments.startNextCycle({ assessmentId });
    expect((await first).value).toMatchObject({ type: 'assessment-changed', assessmentId, revision: 2 });
    expect((await events.next()).value).toMatchObject({ assessmentId: next.assessmentId, revision: 1 });
    stop.abort();
  });
});
