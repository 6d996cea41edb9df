import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type ReportRenderer,
  startReportRenderer,
} from '../../../../../electron/backend/exporters/worker/startReportRenderer.ts';
import { aPillarReportInput } from '../../../../builders/aReport.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';
import { rasteriserFile } from '../../../../builders/rasteriserFile.ts';
import { theWorkedPillars } from '../../../../builders/theExamples.ts';

const workerUrl = new URL('../../../../../electron/backend/exporters/worker/reportWorker.ts', import.meta.url);
const input = aPillarReportInput(theWorkedPillars);
const opened: ReportRenderer[] = [];

function renderer(url: URL = workerUrl, deadlineMs = 60_000, folder = fontsFolder()): ReportRenderer {
  const made = startReportRenderer({ workerUrl: url, fontsFolder: folder, rasteriserFile, deadlineMs });
  opened.push(made);
  return made;
}

/** A worker of the given source. */
function workerOf(source: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), 'cairn-worker-')), 'worker.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(path);
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

describe('the report worker', () => {
  test('lays out and draws, several calls at once', async () => {
    const made = renderer();
    const [layout, first, second] = await Promise.all([
      made.preview(input),
      made.render(input, 'pdf'),
      made.render(input, 'pdf'),
    ]);
    expect(layout.pages.length).toBe(first.pages);
    expect(Buffer.from(first.bytes.slice(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
  });

  test('says that drawing failed, and goes on', async () => {
    const made = renderer(workerUrl, 60_000, mkdtempSync(join(tmpdir(), 'cairn-nofonts-')));
    await expect(made.preview(input)).rejects.toMatchObject({ code: 'failed' });
    await expect(made.render(input, 'pdf')).rejects.toMatchObject({ code: 'failed' });
  });

  test('gives up at its deadline', async () => {
    const made = renderer(workerOf('parentPort.on("message", () => {});'), 200);
    await expect(made.preview(input)).rejects.toMatchObject({ code: 'timed-out' });
  });

  test('rejects when it dies, and is started again by the next call', async () => {
    const made = renderer(workerOf('parentPort.on("message", () => process.exit(3));'));
    await expect(made.render(input, 'pdf')).rejects.toMatchObject({ code: 'worker-died' });
    await expect(made.render(input, 'pdf')).rejects.toMatchObject({ code: 'worker-died' });
  });

  test('hands out no file that leaks, and says what did', async () => {
    const answer = `{ kind: 'leaked', message: 'held back: note R4 in page 3', places: ['note on R4'] }`;
    const made = renderer(
      workerOf(`parentPort.on("message", ({ id }) => parentPort.postMessage({ id, ...${answer} }));`),
    );
    await expect(made.render(input, 'pdf')).rejects.toMatchObject({ code: 'leaked', places: ['note on R4'] });
  });

  test('stops when it is cancelled, and does what others wait for', async () => {
    const made = renderer();
    const cancelled = new AbortController();
    const dropped = made.render(input, 'pdf', {}, { signal: cancelled.signal });
    const wanted = made.preview(input);
    cancelled.abort();
    await expect(dropped).rejects.toMatchObject({ code: 'cancelled' });
    expect((await wanted).pages.length).toBeGreaterThan(10);
  });

  test('does nothing for somebody who has cancelled before', async () => {
    const made = renderer();
    await expect(made.render(input, 'pdf', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('rejects what is under way when it is closed', async () => {
    const made = renderer(workerOf('parentPort.on("message", () => {});'));
    const asked = made.render(input, 'pdf');
    await Promise.all([made.close(), expect(asked).rejects.toMatchObject({ code: 'worker-died' })]);
  });
});
