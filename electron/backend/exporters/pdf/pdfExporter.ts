import { renderToBuffer } from '@react-pdf/renderer';
import type { Exporter } from '../exporter.ts';
import type { Fonts } from './fonts.ts';
import { openingAt } from './openingAt.ts';
import { reportDocument } from './reportDocument.ts';

/** Draws reports as PDF with the given fonts, which are embedded as subsets. */
export function pdfExporter(fonts: Fonts): Exporter {
  return {
    format: 'pdf',
    async render(report, options) {
      const laidOut = report.laidOut();
      const pdf = await renderToBuffer(reportDocument(laidOut, fonts, options.password ?? ''));
      return openingAt(pdf, laidOut.opensAt);
    },
  };
}
