import type { PdfPages } from './pdfPages.ts';

/** The reader is large and comes only when a report is shown. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPages> {
  const { openPdf } = await import('./openPdf.ts');
  return openPdf(bytes);
}
