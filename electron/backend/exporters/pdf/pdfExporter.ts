import { renderToBuffer } from '@react-pdf/renderer';
import type { Exporter } from '../exporter.ts';
import type { Fonts } from './fonts.ts';
import { reportDocument } from './reportDocument.ts';

/** Draws reports as PDF with the given fonts, which are embedded as subsets. */
export function pdfExporter(fonts: Fonts): Exporter {
  return {
    format: 'pdf',
    async render(report, options) {
      return renderToBuffer(reportDocument(report.laidOut(), fonts, options.password ?? ''));
    },
  };
}
