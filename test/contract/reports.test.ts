import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportInputOf } from '../../electron/backend/procedures/reportInputOf.ts';
import type { Api } from '../../renderer/api/host.ts';
import type { ReportSettings } from '../../shared/assessment/change.ts';
import { AssessmentId, QuestionId } from '../../shared/base/ids.ts';
import voices from '../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import worked from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { aPng } from '../builders/aPng.ts';
import { hosts, type Served } from './hosts.ts';
import { listen } from './listen.ts';

const today = '2026-11-22';
const voted = QuestionId.parse('R4');
const nobody = AssessmentId.parse('00000000-0000-4000-8000-000000000000');

const bring = async (api: Api) => (await api.exchange.import({ content: JSON.stringify(worked) })).assessmentId;

describe.each(Object.entries(hosts))('reports over %s', (_, open) => {
  let served: Served;
  let api: Api;
  // One backend for all, so that its report worker stays warm: every test brings an assessment of its own.
  beforeAll(async () => {
    served = await open();
  });
  beforeEach(async () => {
    api = await served.connect();
  });
  afterAll(() => served.close());

  const start = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 5)).toString();

  it('shows the PDF itself, with its pages, bookmarks and sentences', async () => {
    const assessmentId = await bring(api);
    const { pdf, pages, bookmarks, sentences } = await api.reports.preview({ assessmentId, today });
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    expect(start(bytes)).toBe('%PDF-');
    expect(bytes.byteLength).toBe(pdf.size);
    expect(pages[0]).toEqual({ number: 1, section: 'cover' });
    expect(pages.length).toBeGreaterThan(10);
    expect(bookmarks.every(({ page }) => page >= 1 && page <= pages.length)).toBe(true);
    expect(sentences.length).toBeGreaterThan(20);
    await expect(api.reports.preview({ assessmentId: nobody, today })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('exports what the preview shows, and tells how far it is', async () => {
    const assessmentId = await bring(api);
    const requestId = randomUUID();
    const { told, stop } = await listen(api);
    const { pdf } = await api.reports.preview({ assessmentId, today });
    const file = await api.reports.export({ assessmentId, today, format: 'pdf', requestId });
    // Events and answers travel apart: on a busy machine the last ones come after the file.
    await expect.poll(() => told.some(({ type }) => type === 'export-progress'), { timeout: 10_000 }).toBe(true);
    await stop();
    expect(file.name).toBe('Fjord Analytics Autumn review 2026-11-02.pdf');
    const stored = served.services.exports.find(file.exportId);
    expect(Buffer.compare(readFileSync(stored?.path ?? ''), Buffer.from(await pdf.arrayBuffer()))).toBe(0);
    const shares = told.flatMap((event) => (event.type === 'export-progress' ? [event] : []));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((event) => event.requestId === requestId)).toBe(true);
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).sort((a, b) => a - b));
  });

  it('stops an export that is cancelled, and makes the next one', async () => {
    const assessmentId = await bring(api);
    const requestId = randomUUID();
    const made = api.reports.export({ assessmentId, today, format: 'pdf', requestId });
    const refused = expect(made).rejects.toMatchObject({ code: 'EXPORT_FAILED', data: { reason: 'cancelled' } });
    await expect.poll(() => api.reports.cancelExport({ requestId })).toEqual({ cancelled: true });
    await refused;
    expect(await api.reports.cancelExport({ requestId })).toEqual({ cancelled: false });
    const next = await api.reports.export({ assessmentId, today, format: 'pdf', requestId: randomUUID() });
    expect(next.pages).toBeGreaterThan(10);
  });

  const exported = (assessmentId: AssessmentId, more: object = {}) =>
    api.reports.export({ assessmentId, today, format: 'pdf', requestId: randomUUID(), ...more });
  const settings = async (assessmentId: AssessmentId, value: ReportSettings) => {
    const { revisions } = await api.assessments.get({ assessmentId });
    const change = { entry: 'report', value } as const;
    await api.assessments.edit({ assessmentId, changes: [{ change, expectedRevision: revisions.report ?? 0 }] });
  };

  it('keeps every export with the hash of its file and a snapshot of what it says', async () => {
    const assessmentId = await bring(api);
    expect(await api.reports.exports({ assessmentId })).toEqual([]);
    const { exportId, record } = await exported(assessmentId);
    const bytes = readFileSync(served.services.exports.find(exportId)?.path ?? '');
    expect(record).toMatchObject({
      name: 'Fjord Analytics Autumn review 2026-11-02.pdf',
      format: 'pdf',
      edition: 'client',
      preset: 'full',
      language: 'en',
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(record.fingerprint).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    const [snapshot] = await api.assessments.snapshots({ assessmentId });
    expect(snapshot).toMatchObject({
      seq: record.snapshot,
      reason: 'export',
      name: 'Fjord Analytics Autumn review 2026-11-02.pdf, 22 November 2026',
    });
    const again = await exported(assessmentId);
    expect(again.record.snapshot).toBe(record.snapshot);
    expect(await api.reports.exports({ assessmentId })).toEqual([again.record, record]);
    expect(await api.assessments.snapshots({ assessmentId })).toHaveLength(1);
    await expect(api.reports.exports({ assessmentId: nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps nothing of an export that was cancelled', async () => {
    const assessmentId = await bring(api);
    const requestId = randomUUID();
    const made = exported(assessmentId, { requestId });
    const refused = expect(made).rejects.toMatchObject({ data: { reason: 'cancelled' } });
    await expect.poll(() => api.reports.cancelExport({ requestId })).toEqual({ cancelled: true });
    await refused;
    expect(await api.reports.exports({ assessmentId })).toEqual([]);
    expect(await api.assessments.snapshots({ assessmentId })).toEqual([]);
  });

  it('exports a signed-off assessment with the snapshot of its sign-off', async () => {
    const assessmentId = await bring(api);
    await api.assessments.setWorkflow({ assessmentId, workflow: 'signed-off' });
    const [signedOff] = await api.assessments.snapshots({ assessmentId });
    expect((await exported(assessmentId)).record.snapshot).toBe(signedOff?.seq);
    expect(await api.assessments.snapshots({ assessmentId })).toHaveLength(1);
  });

  it('counts no vote of a ballot that is open, in its numbers, its pages and the hash of what it says', async () => {
    const { assessmentId } = await api.exchange.import({ content: JSON.stringify(voices) });
    const whole = reportInputOf(served.services, assessmentId, today);
    const ballots = { [voted]: { round: 2 as const, casts: [] } };
    const change = { entry: 'facilitation' as const, value: { ballots } };
    await api.assessments.edit({ assessmentId, changes: [{ change, expectedRevision: 0 }] });
    const hidden = reportInputOf(served.services, assessmentId, today);
    const respondents = ({ score }: typeof whole) => score.questions.find(({ id }) => id === voted)?.respondents;
    expect(respondents(whole)).toBeGreaterThan(1);
    expect(respondents(hidden)).toBe(0);
    expect(hidden.assessment.responses?.some(({ question }) => question === voted)).toBe(false);
    expect(hidden.provenance.content).not.toBe(whole.provenance.content);
    await api.assessments.setWorkflow({ assessmentId, workflow: 'signed-off' });
    expect(respondents(reportInputOf(served.services, assessmentId, today))).toBe(respondents(whole));
  });

  it('compares with the snapshot that the settings name, in the language that they name', async () => {
    const assessmentId = await bring(api);
    const { seq } = await api.assessments.takeSnapshot({ assessmentId, name: 'Before' });
    const alone = reportInputOf(served.services, assessmentId, today);
    expect(alone.earlier).toBeUndefined();
    await settings(assessmentId, { compareWith: seq, language: 'tlh' });
    const compared = reportInputOf(served.services, assessmentId, today);
    expect(compared.earlier).toMatchObject({ name: 'Before', date: '2026-11-02' });
    expect(compared.earlier?.assessment).toEqual(alone.assessment);
    expect(compared.options.language).toBe('en');
    expect((await exported(assessmentId)).pages).toBeGreaterThan(10);
    await settings(assessmentId, { compareWith: 999 });
    expect(reportInputOf(served.services, assessmentId, today).earlier).toBeUndefined();
  });
});

describe.each(Object.entries(hosts))('looks and presets, which belong to no assessment, over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

  it('keeps the look of an organisation: choices, a logo, and who was first', async () => {
    const assessmentId = await bring(api);
    expect(await api.reports.branding({ assessmentId })).toEqual({ choice: {}, logo: null, revision: 0 });
    const choice = { primary: '#1a2b3c', paper: 'letter', footer: 'For the board' } as const;
    const { revision } = await api.reports.setBranding({ assessmentId, choice, expectedRevision: 0 });
    const png = aPng();
    const given = await api.reports.setLogo({
      assessmentId,
      png: new Blob([new Uint8Array(png)]),
      expectedRevision: revision,
    });
    expect(given).toMatchObject({ choice, logo: { width: 8, height: 4 } });
    const stored = await api.reports.branding({ assessmentId });
    expect(Buffer.from((await stored.logo?.png.arrayBuffer()) ?? new ArrayBuffer()).equals(png)).toBe(true);
    const { pages } = await api.reports.preview({ assessmentId, today });
    expect(pages.length).toBeGreaterThan(10);
    await expect(
      api.reports.setBranding({ assessmentId, choice: {}, expectedRevision: revision }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { value: choice } });
    const gone = await api.reports.removeLogo({ assessmentId, expectedRevision: given.revision });
    expect(gone).toMatchObject({ choice, logo: null });
  });

  it('refuses a picture that a canvas did not write, and says why', async () => {
    const assessmentId = await bring(api);
    const set = (bytes: Uint8Array) =>
      api.reports.setLogo({ assessmentId, png: new Blob([new Uint8Array(bytes)]), expectedRevision: 0 });
    const refusal = (code: string) => ({ code: 'INVALID_FILE', data: { code, path: 'png' } });
    await expect(set(Buffer.from('<svg/>'))).rejects.toMatchObject(refusal('not-png'));
    await expect(set(aPng({ trailing: Buffer.from('x') }))).rejects.toMatchObject(refusal('damaged'));
    await expect(set(aPng({ width: 60_000 }))).rejects.toMatchObject(refusal('too-many-pixels'));
    await expect(set(Buffer.alloc(3_000_000))).rejects.toMatchObject(refusal('too-large'));
    expect(await api.reports.branding({ assessmentId })).toMatchObject({ logo: null, revision: 0 });
  });

  it('keeps presets for every assessment', async () => {
    const preset = { name: 'Board', settings: { preset: 'board', edition: 'client' } } as const;
    const saved = await api.reports.savePreset({ ...preset, expectedRevision: 0 });
    await expect(api.reports.savePreset({ ...preset, expectedRevision: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await api.reports.presets()).toEqual([saved]);
    expect(await api.reports.removePreset({ id: saved.id })).toEqual({ removed: true });
    expect(await api.reports.removePreset({ id: saved.id })).toEqual({ removed: false });
    expect(await api.reports.presets()).toEqual([]);
  });

  it('tells every window of what changed', async () => {
    const assessmentId = await bring(api);
    const { told, stop } = await listen(api);
    await api.reports.setBranding({ assessmentId, choice: { footer: 'x' }, expectedRevision: 0 });
    await api.reports.savePreset({ name: 'One', settings: {}, expectedRevision: 0 });
    await expect.poll(() => told).toEqual([{ type: 'branding-changed', assessmentId }, { type: 'presets-changed' }]);
    await stop();
  });
});
