import { strFromU8, unzipSync } from 'fflate';
import type { FilePart } from '../../../../shared/report/leaks.ts';

const picture = /\.(png|jpe?g|ttf|otf|odttf)$/i;
/** Workbooks behind the charts of a presentation. */
const archive = /\.(xlsx|docx|pptx|zip)$/i;

function unescaped(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What people read, with words joined that runs part and words parted that paragraphs and cells part; then the whole source, for what
 * stands in attributes and comments. */
function textsOf(xml: string): readonly string[] {
  const broken = xml.replace(
    /<\/(?:w:p|a:p|w:tc|c|si|row|c:v|dc:\w+|cp:\w+|vt:\w+|t)>|<(?:w:br|w:tab|a:br)\b[^>]*>/g,
    '\n',
  );
  return [unescaped(broken.replace(/<[^>]*>/g, '')), unescaped(xml)];
}

/** Every part of an Office file but its pictures and fonts, files inside it included, and the name of each. Throws for what is no archive. */
export function readZip(bytes: Uint8Array, within = ''): readonly FilePart[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]): readonly FilePart[] => {
    const where = within + name;
    const named: FilePart = { where, text: name };
    if (archive.test(name)) return [named, ...readZip(content, `${where}/`)];
    if (picture.test(name)) return [named];
    return [named, ...textsOf(strFromU8(content)).map((text) => ({ where, text }))];
  });
}
