import type { ReportFormat } from '../../../shared/report/formats.ts';
import type { Exporter } from './exporter.ts';
import type { Fonts } from './pdf/fonts.ts';
import { pdfExporter } from './pdf/pdfExporter.ts';

/** The output formats, drawing with the given fonts. */
export function exportersWith(fonts: Fonts): Readonly<Partial<Record<ReportFormat, Exporter>>> {
  return { pdf: pdfExporter(fonts) };
}
