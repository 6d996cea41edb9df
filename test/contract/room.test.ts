import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { Change, entryKey } from '../../shared/assessment/change.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import voices from '../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import { hosts, type Served } from './hosts.ts';
import { listen } from './listen.ts';

const at = '2026-11-02T09:00:00Z';
const [vote] = voices.responses;
if (vote === undefined) throw new Error('nobody voted');
const { participant, question } = vote;
const revote = Change.parse({ entry: 'response', participant, question, value: { ...vote, answer: 5, firstVote: 2 } });
const agreed = { question: 'R1', answer: 3, dissent: 'Sales sees a 2', readers: { dissent: 'consultant' } };
const dissent = Change.parse({ entry: 'agreed', question: 'R1', value: agreed });
const meetings = Change.parse({
  entry: 'meetings',
  value: [{ startedAt: at, endedAt: '2026-11-02T10:30:00Z', attendees: [participant], seconds: { people: 90 } }],
});
const comments = Change.parse({
  entry: 'comments',
  value: [{ id: 'c1', on: { question: 'R1' }, text: 'Why 3?', by: 'Ana', at }],
});

describe.each(Object.entries(hosts))('the room over %s', (_, open) => {
  let served: Served;
  let api: Api;
  let assessmentId: AssessmentId;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
    ({ assessmentId } = await api.exchange.import({ content: JSON.stringify(voices) }));
  });
  afterEach(() => served.close());

  const edit = async (...changes: readonly Change[]) => {
    const { revisions } = await api.assessments.get({ assessmentId });
    return api.assessments.edit({
      assessmentId,
      changes: changes.map((change) => ({ change, expectedRevision: revisions[entryKey(change)] ?? 0 })),
    });
  };
  const stored = async () => (await api.assessments.get({ assessmentId })).assessment;

  it('keeps both rounds, dissent, meetings and comments, tells other clients and takes it back in one step', async () => {
    const before = await stored();
    const listening = await listen(await served.connect());
    const saved = await edit(revote, dissent, meetings, comments);
    expect(await stored()).toMatchObject({
      responses: expect.arrayContaining([revote.value]),
      agreed: expect.arrayContaining([agreed]),
      meetings: meetings.value,
      comments: comments.value,
    });
    await expect
      .poll(() => listening.told)
      .toContainEqual({
        type: 'assessment-changed',
        assessmentId,
        revision: saved.revision,
      });
    await listening.stop();
    await api.assessments.undo({ assessmentId });
    expect(await stored()).toEqual(before);
  });

  it('refuses what fits nothing, with its path', async () => {
    const refused = (change: object, path: string) =>
      expect(edit(Change.parse(change))).rejects.toMatchObject({ code: 'INVALID', data: { path } });
    await refused({ entry: 'meetings', value: [{ startedAt: at, attendees: ['nobody'] }] }, 'value[0].attendees[0]');
    await refused(
      { entry: 'comments', value: [{ id: 'c1', on: { question: 'R99' }, text: 'Why?', at }] },
      'value[0].on.question',
    );
    await refused({ entry: 'steps', value: [{ to: 'signed-off', by: 'Ana', at }] }, 'entry');
    await refused({ ...revote, value: { ...vote, firstVote: 'F' } }, 'value.firstVote');
  });

  it('notes who moves the assessment, with and without a name, and tells other clients', async () => {
    const listening = await listen(await served.connect());
    const { revision } = await api.assessments.setWorkflow({ assessmentId, workflow: 'in-review', by: 'Ana' });
    await api.assessments.setWorkflow({ assessmentId, workflow: 'in-review', by: 'Ben' });
    await api.assessments.setWorkflow({ assessmentId, workflow: 'signed-off' });
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    const steps = [
      { to: 'in-review', by: 'Ana', at: day },
      { to: 'signed-off', at: day },
    ];
    expect((await stored()).steps).toEqual(steps);
    const [head] = await api.assessments.snapshots({ assessmentId });
    expect((await api.assessments.snapshot({ assessmentId, seq: head?.seq ?? 0 })).assessment.steps).toEqual(steps);
    expect(await api.assessments.history({ assessmentId, limit: 2 })).toMatchObject([
      { kind: 'workflow', workflow: 'signed-off', entries: [{ key: 'steps' }] },
      { kind: 'workflow', workflow: 'in-review', entries: [{ key: 'steps', before: null }] },
    ]);
    await expect.poll(() => listening.told).toContainEqual({ type: 'assessment-changed', assessmentId, revision });
    await listening.stop();
    await expect(edit(comments)).rejects.toMatchObject({ code: 'READ_ONLY' });
  });

  it('travels in a file of version 4', async () => {
    await edit(revote, dissent, meetings, comments);
    await api.assessments.setWorkflow({ assessmentId, workflow: 'in-review', by: 'Ana' });
    const { exportId } = await api.exchange.export({ assessmentId });
    const content = readFileSync(served.services.exports.find(exportId)?.path ?? '', 'utf8');
    expect(JSON.parse(content)).toMatchObject({ formatVersion: 4, meetings: meetings.value, steps: [{ by: 'Ana' }] });
    const copy = await api.exchange.import({ content });
    expect((await api.assessments.get(copy)).assessment).toEqual(await stored());
    // A copy is a draft: that it was in review elsewhere is told by its steps.
    expect((await api.assessments.get(copy)).head.workflow).toBe('draft');
  });
});
