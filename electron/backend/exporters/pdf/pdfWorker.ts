import { parentPort, workerData } from 'node:worker_threads';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import { fontMeasure } from './fontMeasure.ts';
import { openFonts } from './fonts.ts';
import { pdfExporter } from './pdfExporter.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './workerMessages.ts';

/** The report worker: measuring, laying out and writing happen here, so that no window waits. Fonts and measured words stay warm. */

const { fontsFolder } = workerData as WorkerSettings;
const fonts = openFonts(fontsFolder);
const measure = fontMeasure(fonts);
const exporter = pdfExporter(fonts);

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  const report = layoutReport(request.model, measure);
  if (request.kind === 'layout') return { id: request.id, kind: 'layout', report };
  const bytes = await exporter.render(report, { password: request.password });
  return { id: request.id, kind: 'pdf', bytes: Uint8Array.from(bytes), pages: report.pages.length };
}

async function handle(request: WorkerRequest): Promise<void> {
  try {
    const reply = await answer(request);
    parentPort?.postMessage(reply, reply.kind === 'pdf' ? [reply.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const reply: WorkerReply = { id: request.id, kind: 'failed', message };
    parentPort?.postMessage(reply);
  }
}

parentPort?.on('message', (request: WorkerRequest) => void handle(request));
