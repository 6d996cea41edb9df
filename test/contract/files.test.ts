import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { Change } from '../../shared/assessment/change.ts';
import { largestFile } from '../../shared/assessment/fileLimits.ts';
import { EvidenceFile } from '../../shared/assessment/schema.ts';
import type { AssessmentId, FileId } from '../../shared/base/ids.ts';
import type { StoredFile } from '../../shared/contract/files.ts';
import voices from '../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import { canvasJpeg } from '../builders/aJpeg.ts';
import { aPng } from '../builders/aPng.ts';
import { hosts, type Served } from './hosts.ts';

const at = '2026-11-02T09:00:00Z';
const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

describe.each(Object.entries(hosts))('evidence files over %s', (_, open) => {
  let served: Served;
  let api: Api;
  let assessmentId: AssessmentId;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
    ({ assessmentId } = await api.exchange.import({ content: JSON.stringify(voices) }));
  });
  afterEach(() => served.close());

  const attach = async (id: string, name: string, stored: StoredFile): Promise<FileId> => {
    const { assessment, revisions } = await api.assessments.get({ assessmentId });
    const file = EvidenceFile.parse({ id, on: { question: 'R4' }, name, addedAt: at, ...stored });
    const change = Change.parse({ entry: 'files', value: [...(assessment.files ?? []), file] });
    await api.assessments.edit({ assessmentId, changes: [{ change, expectedRevision: revisions.files ?? 0 }] });
    return file.id;
  };

  it('takes a picture and a file of ten megabytes, shows the one and hands out both', async () => {
    const picture = await api.files.store({ assessmentId, bytes: blob(canvasJpeg), as: 'picture' });
    expect(picture).toMatchObject({ type: 'jpeg', width: 40, height: 30 });
    const large = randomBytes(largestFile);
    const other = await api.files.store({ assessmentId, bytes: blob(large), as: 'other' });
    expect(other).toEqual({
      type: 'other',
      bytes: largestFile,
      sha256: createHash('sha256').update(large).digest('hex'),
    });
    await attach('f1', 'stages.jpg', picture);
    const two = await attach('f2', 'calls.zip', other);
    const unknown = 'ab'.repeat(32);
    expect(await api.files.here({ hashes: [unknown, picture.sha256, other.sha256] })).toEqual([
      picture.sha256,
      other.sha256,
    ]);

    const { bytes } = await api.files.picture({ sha256: picture.sha256 });
    expect(bytes?.type).toBe('image/jpeg');
    expect(bytes?.size).toBe(picture.bytes);
    expect(await api.files.picture({ sha256: other.sha256 })).toEqual({ bytes: null });
    expect(await api.files.picture({ sha256: unknown })).toEqual({ bytes: null });
    const exported = await api.files.export({ assessmentId, file: two });
    expect(exported).toMatchObject({ name: 'calls.zip', bytes: largestFile });
    expect(readFileSync(served.services.exports.find(exported.exportId)?.path ?? '').equals(large)).toBe(true);
  });

  it('refuses what it must not keep, and says why', async () => {
    const store = (bytes: Uint8Array, as: 'picture' | 'other') =>
      api.files.store({ assessmentId, bytes: blob(bytes), as });
    const refusal = (code: string) => ({ code: 'INVALID_FILE', data: { code, path: 'bytes' } });
    await expect(store(Buffer.from('<svg/>'), 'picture')).rejects.toMatchObject(refusal('not-picture'));
    await expect(
      store(aPng({ width: 60_000, height: 60_000, packed: Buffer.alloc(9) }), 'picture'),
    ).rejects.toMatchObject(refusal('too-many-pixels'));
    await expect(store(Buffer.alloc(0), 'other')).rejects.toMatchObject(refusal('damaged'));
    await expect(store(Buffer.alloc(largestFile + 1), 'other')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const unknown = { assessmentId, file: 'f9' as FileId };
    await expect(api.files.export(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(attach('f1', 'x.txt', { type: 'other', bytes: 3, sha256: 'ab'.repeat(32) })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('never shows what only claims to be a picture', async () => {
    const fake = await api.files.store({
      assessmentId,
      bytes: blob(Buffer.from('<script>alert(1)</script>')),
      as: 'other',
    });
    expect(fake.type).toBe('other');
    await expect(attach('f1', 'logo.png', { ...fake, type: 'png', width: 4, height: 4 })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await attach('f1', 'logo.png', fake);
    expect(await api.files.picture({ sha256: fake.sha256 })).toEqual({ bytes: null });
  });

  it('knows of a file that an assessment file brought without its bytes', async () => {
    const stored = await api.files.store({ assessmentId, bytes: blob(aPng()), as: 'picture' });
    const missing = {
      id: 'f1',
      on: { question: 'R4' },
      name: 'calls.txt',
      type: 'other',
      bytes: 5,
      sha256: 'ab'.repeat(32),
      addedAt: at,
    };
    const content = JSON.stringify({
      ...voices,
      formatVersion: 5,
      files: [missing, { ...missing, ...stored, id: 'f2' }],
    });
    const brought = await api.exchange.import({ content });
    expect(await api.files.here({ hashes: [missing.sha256, stored.sha256] })).toEqual([stored.sha256]);
    await expect(api.files.export({ ...brought, file: 'f1' as FileId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const change = Change.parse({ entry: 'files', value: [missing] });
    await api.assessments.edit({ ...brought, changes: [{ change, expectedRevision: 0 }] });
    expect((await api.assessments.get(brought)).assessment.files).toEqual([missing]);
  });
});
