import { afterAll, describe, expect, it } from 'vitest';
import { collectBundle } from '../../../../electron/backend/bundles/collectBundle.ts';
import { startBundleDesk } from '../../../../electron/backend/bundles/worker/startBundleDesk.ts';
import { aBundleFile, aBundleOrigin } from '../../../builders/aBundle.ts';
import { anAssessmentIn, aWorkspace } from '../../../builders/aWorkspace.ts';

const workerUrl = new URL('../../../../electron/backend/bundles/worker/bundleWorker.ts', import.meta.url);
const desk = startBundleDesk({ workerUrl });
afterAll(() => desk.close());

describe('the desk for bundles', () => {
  it('makes a bundle that it has opened once more, and reads it', async () => {
    const db = aWorkspace();
    const id = anAssessmentIn(db, { title: 'At the desk' });
    const text = JSON.stringify(collectBundle(db, { scope: 'workspace' }, aBundleOrigin));
    const bytes = await desk.seal(text, { passphrase: 'five words', work: 4 });
    const read = await desk.read(bytes, 'five words');
    expect(read).toMatchObject({ ok: true, bundle: { assessments: [{ id }] } });
  });

  it('hands out no bundle that would not open', async () => {
    await expect(desk.seal('{"format":"cairn.bundle"}', { passphrase: null })).rejects.toThrow('does not open');
  });

  it('answers when its thread does not', async () => {
    const slow = startBundleDesk({ workerUrl, deadlineMs: 1 });
    const db = aWorkspace();
    anAssessmentIn(db);
    const read = await slow.read(await aBundleFile(db), null);
    expect(read).toMatchObject({ ok: false, problem: { code: 'too-heavy' } });
  });
});
