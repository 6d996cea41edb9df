import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import { readPdf } from './readPdf.ts';
import { readZip } from './readZip.ts';

/** Keys and texts of a document, without the escapes that would part words. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsOf(member)]);
}

/** Reads a finished report back: everything in it that is text. Throws when it is not what its format says. */
export async function readBack(
  bytes: Uint8Array,
  format: ReportFormat,
  password?: string,
): Promise<readonly FilePart[]> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes, password);
    case 'docx':
    case 'pptx':
    case 'xlsx':
      return readZip(bytes);
    case 'csv':
      return [{ where: 'file', text: new TextDecoder().decode(bytes) }];
    case 'json':
      return [{ where: 'file', text: textsOf(JSON.parse(new TextDecoder().decode(bytes))).join('\n') }];
    default:
      return assertNever(format);
  }
}
