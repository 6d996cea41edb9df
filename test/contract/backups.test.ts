import { truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import { hosts, type Served } from './hosts.ts';

const unknownId = '2026-11-22T10-15-03.123Z-9-timer';
const unknown = '00000000-0000-4000-8000-000000000000';

describe.each(Object.entries(hosts))('backups over %s', (_, open) => {
  let served: Served;
  let api: Api;
  let assessmentId: AssessmentId;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
    ({ assessmentId } = await api.assessments.openSample({ name: 'four-pillar-worked' }));
  });
  afterEach(() => served.close());

  it('are made, listed, compared, restored and put back', async () => {
    const made = await api.backups.makeNow();
    expect(made).toMatchObject({ reason: 'forced', condition: 'good', holds: { assessments: [{ id: assessmentId }] } });
    await api.assessments.edit({
      assessmentId,
      changes: [{ change: { entry: 'title', value: 'Later' }, expectedRevision: 0 }],
    });
    expect(await api.backups.preview({ id: made.id })).toMatchObject({ compared: 'workspace', lost: { edits: 1 } });
    expect(await api.backups.restore({ id: made.id })).toMatchObject({ status: { state: 'open' }, lost: { edits: 1 } });
    expect((await api.assessments.get({ assessmentId })).assessment.title).not.toBe('Later');
    expect((await api.backups.list()).undo).toMatchObject({ edits: 0 });
    await api.backups.undoRestore();
    expect((await api.assessments.get({ assessmentId })).assessment.title).toBe('Later');
  });

  it('are there while the workspace does not open', async () => {
    await api.backups.makeNow();
    served.services.workspaces.close();
    truncateSync(served.services.workspaces.path(), 8_192);
    const again = served.services.workspaces.whileClosed(() => served.services.workspaces.status());
    expect(again.state).toBe('trouble');
    expect(await api.workspace.status()).toMatchObject({ trouble: { code: 'damaged' } });
    const { newestGood, kept } = await api.backups.list();
    expect(kept).toEqual([]);
    const restored = await api.backups.restore({ id: newestGood ?? '' });
    expect(restored.status).toMatchObject({ state: 'open', assessments: 1 });
    expect(restored.kept).toMatch(/^damaged-/);
  });

  it('refuse what is not there with its code', async () => {
    await expect(api.backups.preview({ id: unknownId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.backups.restore({ id: unknownId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.backups.bring({ grant: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.backups.undoRestore()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    await expect(api.backups.restore({ id: '../x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('hand over and purge with a receipt', async () => {
    const assessments = [assessmentId];
    const plan = await api.handOver.plan({ assessments });
    expect(plan.assessments).toMatchObject([{ id: assessmentId }]);
    const { receipt, file } = await api.handOver.purge({ assessments, handedOver: null });
    expect(receipt).toMatchObject({ assessments: [{ id: assessmentId }], left: [] });
    expect(served.services.exports.find(file.exportId)?.bytes).toBe(file.bytes);
    await expect(api.assessments.get({ assessmentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(api.handOver.plan({ assessments })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
