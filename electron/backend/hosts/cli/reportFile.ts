import { extname } from 'node:path';
import { type ReportFormat, reportFormats } from '../../../../shared/report/formats.ts';
import { UsageProblem } from './command.ts';

/** Every extension of a report, in a sentence. */
const extensions = `${reportFormats
  .slice(0, -1)
  .map((format) => `.${format}`)
  .join(', ')} or .${reportFormats.at(-1)}`;

/** The format that a file's name asks for. Throws {@link UsageProblem} naming all of them. */
export function formatOf(path: string): ReportFormat {
  const asked = extname(path).slice(1).toLowerCase();
  const format = reportFormats.find((one) => one === asked);
  if (format === undefined) throw new UsageProblem(`--out takes a name that ends in ${extensions}`);
  return format;
}

/** What a file is by its content, whatever it is called. */
export function sniffFormat(bytes: Uint8Array): ReportFormat {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  // Office files are all read alike.
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  return /^(\u00ef\u00bb\u00bf)?\s*[{[]/.test(start) ? 'json' : 'csv';
}
