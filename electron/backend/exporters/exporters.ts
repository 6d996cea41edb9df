import type { ReportFormat } from '../../../shared/report/formats.ts';
import type { TextMeasure } from '../../../shared/report/layout/measure.ts';
import { csvExporter } from './csv/csvExporter.ts';
import { docxExporter } from './docx/docxExporter.ts';
import type { Exporter } from './exporter.ts';
import type { FigurePictures } from './figures/figurePictures.ts';
import { jsonExporter } from './json/jsonExporter.ts';
import type { Fonts } from './pdf/fonts.ts';
import { pdfExporter } from './pdf/pdfExporter.ts';
import { pptxExporter } from './pptx/pptxExporter.ts';
import { xlsxExporter } from './xlsx/xlsxExporter.ts';

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
    docx: docxExporter(tools),
    pptx: pptxExporter(tools.measure),
    xlsx: xlsxExporter,
    csv: csvExporter,
    json: jsonExporter,
  };
}
