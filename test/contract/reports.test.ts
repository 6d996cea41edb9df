import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../renderer/api/host.ts';
import { AssessmentId } from '../../shared/base/ids.ts';
import type { BackendEvent } from '../../shared/contract/events.ts';
import worked from '../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { hosts, type Served } from './hosts.ts';

const today = '2026-11-22';
const nobody = AssessmentId.parse('00000000-0000-4000-8000-000000000000');

const bring = async (api: Api) => (await api.exchange.import({ content: JSON.stringify(worked) })).assessmentId;

describe.each(Object.entries(hosts))('reports over %s', (_, open) => {
  let served: Served;
  let api: Api;
  beforeEach(async () => {
    served = await open();
    api = await served.connect();
  });
  afterEach(() => served.close());

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
    const leave = new AbortController();
    const told: BackendEvent[] = [];
    const events = await api.events.subscribe(undefined, { signal: leave.signal });
    const listening = (async () => {
      for await (const event of events) told.push(event);
    })().catch(() => undefined);
    const { pdf } = await api.reports.preview({ assessmentId, today });
    const file = await api.reports.export({ assessmentId, today, format: 'pdf', requestId });
    leave.abort();
    await listening;
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
});
