import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { ReportFormat } from '../../../../shared/report/formats.ts';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import { readPdf } from './readPdf.ts';
import { readZip } from './readZip.ts';

/** Texts of a document, without the escapes that would part words. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)]);
}

function readJson(document: unknown): readonly FilePart[] {
  return [
    { where: 'file', text: textsOf(document).join('\n') },
    { where: 'file', text: keysOf(document).join('\n'), source: true },
  ];
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
      return readJson(JSON.parse(new TextDecoder().decode(bytes)));
    default:
      return assertNever(format);
  }
}
