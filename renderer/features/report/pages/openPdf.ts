import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist';
import type { PageLink, PageSize, PdfPages } from './pdfPages.ts';
import { startPdfWorker } from './pdfWorker.ts';

let worker: PDFWorker | null = null;

/** One worker reads every version of the report, one after the other. */
function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: startPdfWorker(), verbosity: VerbosityLevel.ERRORS });
  return worker;
}

/** Opens a PDF that Cairn made. The file has all that it needs inside (fonts, no scripts, no profiles), so nothing is ever fetched. Rejects
 * when it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const task = getDocument({
    // The reader takes the bytes along into its worker.
    data: bytes.slice(),
    worker: sharedWorker(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    useWasm: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    stopAtErrors: true,
  });
  const file = await task.promise;
  const first = await file.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  return new OpenPdf(file, { width, height }, () => void task.destroy());
}

class OpenPdf implements PdfPages {
  readonly size: PageSize;
  readonly count: number;
  readonly close: () => void;
  readonly #file: PDFDocumentProxy;

  constructor(file: PDFDocumentProxy, size: PageSize, close: () => void) {
    this.#file = file;
    this.size = size;
    this.count = file.numPages;
    this.close = close;
  }

  async draw(number: number, pixels: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const page = await this.#file.getPage(number);
    signal.throwIfAborted();
    const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const drawing = page.render({ canvas, viewport, background: '#ffffff' });
    const stop = () => drawing.cancel();
    signal.addEventListener('abort', stop);
    await drawing.promise.finally(() => signal.removeEventListener('abort', stop));
    return canvas;
  }

  async write(number: number, into: HTMLElement): Promise<void> {
    const page = await this.#file.getPage(number);
    const layer = new TextLayer({
      textContentSource: await page.getTextContent(),
      container: into,
      viewport: page.getViewport({ scale: 1 }),
    });
    await layer.render();
  }

  async links(number: number): Promise<readonly PageLink[]> {
    const page = await this.#file.getPage(number);
    const annotations = await page.getAnnotations({ intent: 'display' });
    const found = await Promise.all(annotations.map((annotation) => this.#link(page, annotation)));
    return found.flatMap((link) => link ?? []);
  }

  async #link(page: PDFPageProxy, annotation: unknown): Promise<PageLink | null> {
    if (!isInnerLink(annotation)) return null;
    const { dest, rect } = annotation;
    const target = typeof dest === 'string' ? await this.#file.getDestination(dest) : dest;
    const place: unknown = target?.[0];
    const index = typeof place === 'number' ? place : isReference(place) ? await this.#file.getPageIndex(place) : null;
    if (index === null) return null;
    const { width, height } = page.getViewport({ scale: 1 });
    const [left, bottom, right, top] = rect;
    return {
      page: index + 1,
      box: {
        x: left / width,
        y: 1 - top / height,
        width: (right - left) / width,
        height: (top - bottom) / height,
      },
    };
  }
}

interface InnerLink {
  readonly dest: string | unknown[];
  readonly rect: readonly [number, number, number, number];
}

function isInnerLink(annotation: unknown): annotation is InnerLink {
  if (typeof annotation !== 'object' || annotation === null) return false;
  const { subtype, dest, rect } = annotation as { subtype?: unknown; dest?: unknown; rect?: unknown };
  return subtype === 'Link' && (typeof dest === 'string' || Array.isArray(dest)) && Array.isArray(rect);
}

function isReference(place: unknown): place is { num: number; gen: number } {
  return typeof place === 'object' && place !== null && 'num' in place && 'gen' in place;
}
