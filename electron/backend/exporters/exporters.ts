import type { ReportFormat } from '../../../shared/report/formats.ts';
import type { TextMeasure } from '../../../shared/report/layout/measure.ts';
import { csvExporter } from './csv/csvExporter.ts';
import type { Exporter } from './exporter.ts';
import type { FigurePictures } from './figures/figurePictures.ts';
import { jsonExporter } from './json/jsonExporter.ts';
import type { Fonts } from './pdf/fonts.ts';
import { pdfExporter } from './pdf/pdfExporter.ts';

/** What the exporters draw with; all of it stays warm between reports. */
export interface DrawingTools {
  readonly fonts: Fonts;
  readonly measure: TextMeasure;
  readonly pictures: FigurePictures;
}

/** The output formats, drawing with the given tools. */
export function exportersWith(tools: DrawingTools): Readonly<Record<ReportFormat, Exporter>> {
  return {
    pdf: pdfExporter(tools.fonts),
    docx: onFirstUse('docx', async () => (await import('./docx/docxExporter.ts')).docxExporter(tools)),
    pptx: onFirstUse('pptx', async () => (await import('./pptx/pptxExporter.ts')).pptxExporter(tools.measure)),
    xlsx: onFirstUse('xlsx', async () => (await import('./xlsx/xlsxExporter.ts')).xlsxExporter),
    csv: csvExporter,
    json: jsonExporter,
  };
}

/** [Note: Libraries on first use] Every preview waits for the worker to start, and most of what it would start with writes Office files. So
 * their libraries run with the first such file. They are in the worker's one file all the same. */
function onFirstUse(format: ReportFormat, load: () => Promise<Exporter>): Exporter {
  let loaded: Promise<Exporter> | null = null;
  return {
    format,
    async render(report, options, progress) {
      loaded ??= load();
      return (await loaded).render(report, options, progress);
    },
  };
}
