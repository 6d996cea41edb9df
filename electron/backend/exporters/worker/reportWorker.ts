import { parentPort, workerData } from 'node:worker_threads';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import { exportersWith } from '../exporters.ts';
import { fontMeasure } from '../pdf/fontMeasure.ts';
import { openFonts } from '../pdf/fonts.ts';
import type { WorkerAnswer, WorkerReply, WorkerRequest, WorkerSettings } from './workerMessages.ts';

/** The report worker: measuring, laying out and writing happen here, so that no window waits. Fonts and measured words stay warm. */

const { fontsFolder } = workerData as WorkerSettings;
const fonts = openFonts(fontsFolder);
const measure = fontMeasure(fonts);
const exporters = exportersWith(fonts);

/** Lays a report out once, when it is first asked for. */
function once(model: ReportModel): () => LaidOutReport {
  let laidOut: LaidOutReport | null = null;
  return () => {
    laidOut ??= layoutReport(model, measure);
    return laidOut;
  };
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const laidOut = once(request.model);
  if (request.kind === 'layout') return { kind: 'layout', report: laidOut() };
  const progress = (share: number): void => reply({ id: request.id, kind: 'progress', share });
  const exporter = exporters[request.format];
  if (exporter === undefined) throw new Error(`no exporter writes ${request.format}`);
  const bytes = await exporter.render({ model: request.model, laidOut }, request.options, progress);
  return {
    kind: 'rendered',
    bytes: Uint8Array.from(bytes),
    pages: request.format === 'pdf' ? laidOut().pages.length : 0,
  };
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message, message.kind === 'rendered' ? [message.bytes.buffer as ArrayBuffer] : []);
}

async function handle(request: WorkerRequest): Promise<void> {
  try {
    reply({ id: request.id, ...(await answer(request)) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ id: request.id, kind: 'failed', message });
  }
}

parentPort?.on('message', (request: WorkerRequest) => void handle(request));
