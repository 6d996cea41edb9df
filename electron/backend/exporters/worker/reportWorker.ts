import '../../../guard/guardNow.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { createTranslate, type Translate } from '../../../../shared/i18n/translate.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { filledTables } from '../../../../shared/report/data/dataTable.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import type { Leak } from '../../../../shared/report/leaks.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import { placeWords } from '../../../../shared/report/secrets.ts';
import { endWhenAsked } from '../../threads/endThread.ts';
import type { Exporter, Rendering } from '../exporter.ts';
import { exportersWith } from '../exporters.ts';
import { figurePictures } from '../figures/figurePictures.ts';
import { openRasteriser } from '../figures/rasteriser.ts';
import { checkLeaks } from '../leaks/checkLeaks.ts';
import { readBack } from '../leaks/readBack.ts';
import { fontMeasure } from '../pdf/fontMeasure.ts';
import { openFonts } from '../pdf/fonts.ts';
import type { ReportParts, WorkerAnswer, WorkerReply, WorkerRequest, WorkerSettings } from './workerMessages.ts';

/** The report worker: building the model, measuring, laying out and writing happen here, so that no window waits. Fonts, words and
 * measures stay warm. */

const { fontsFolder, rasteriserFile } = workerData as WorkerSettings;
const fonts = openFonts(fontsFolder);
const measure = fontMeasure(fonts);
const pictures = figurePictures(fonts, measure, openRasteriser(rasteriserFile));
const exporters = exportersWith({ fonts, measure, pictures });
const words = new Map<string, Translate>();
/** Of an export is done when its model is there. */
const builtShare = 0.1;

function wordsOf(language: string): Translate {
  const known = words.get(language) ?? createTranslate(language);
  words.set(language, known);
  return known;
}

function inputOf(parts: ReportParts): ReportInput {
  return { ...parts, t: wordsOf(parts.options.language) };
}

/** Lays a report out once, when it is first asked for. */
function once(model: ReportModel): () => LaidOutReport {
  let laidOut: LaidOutReport | null = null;
  return () => {
    laidOut ??= layoutReport(model, measure);
    return laidOut;
  };
}

function exporterOf(format: ReportFormat): Exporter {
  const exporter = exporters[format];
  if (exporter === undefined) throw new Error(`no exporter writes ${format}`);
  return exporter;
}

async function preview(report: Rendering): Promise<WorkerAnswer> {
  const bytes = await exporterOf('pdf').render(report, {}, () => {});
  const { pages, bookmarks } = report.laidOut();
  return {
    kind: 'previewed',
    bytes: Uint8Array.from(bytes),
    pages: pages.map(({ number, section }) => ({ number, section })),
    bookmarks,
    sentences: report.model.sentences,
    tables: filledTables(report.model.tables),
  };
}

function leaked(leaks: readonly Leak[], t: Translate): WorkerAnswer {
  const named = leaks.map(({ part, id, where }) => `${[part, id].filter((word) => word !== '').join(' ')} in ${where}`);
  const places = [...new Set(leaks.map((leak) => placeWords(t, leak)))];
  return { kind: 'leaked', message: `held back: ${named.join(', ')}`, places };
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.kind === 'read') {
    return { kind: 'read', parts: await readBack(request.bytes, request.format, request.password) };
  }
  const input = inputOf(request.parts);
  const model = buildReport(input);
  const report = { model, laidOut: once(model) };
  if (request.kind === 'preview') return preview(report);
  const { format, options } = request;
  const progress = (share: number): void => reply({ id: request.id, kind: 'progress', share });
  progress(builtShare);
  const bytes = await exporterOf(format).render(report, options, (share) => {
    progress(builtShare + share * (1 - builtShare));
  });
  const leaks = await checkLeaks(bytes, format, input, options.password);
  if (leaks.length > 0) return leaked(leaks, input.t);
  const pages = format === 'pdf' ? report.laidOut().pages.length : 0;
  return { kind: 'rendered', bytes: Uint8Array.from(bytes), pages };
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message, 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : []);
}

async function handle(request: WorkerRequest): Promise<void> {
  try {
    reply({ id: request.id, ...(await answer(request)) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ id: request.id, kind: 'failed', message });
  }
}

if (parentPort !== null) endWhenAsked(parentPort);
parentPort?.on('message', (request: WorkerRequest) => void handle(request));
