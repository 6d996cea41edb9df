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

/** Parts that hold what people typed. The others hold styles, settings and the names of parts. */
const contents =
  /^(?:word\/(?:document|header|footer|footnotes|endnotes|comments)\d*|ppt\/(?:slides|notesSlides|charts|comments)\/\w+|xl\/(?:workbook|sharedStrings|comments\d*|worksheets\/\w+|tables\/\w+)|docProps\/(?:core|custom))\.xml$/;
/** Attributes that people read or hear. */
const spoken = /\s(?:descr|title|tooltip|alt|prompt|promptTitle|error|errorTitle|displayName|name)="([^"]*)"/g;
/** Names that the writers give to shapes, areas and looks themselves. */
const ownName =
  /^(?:(?:(?:Slide Image|Notes|Slide Number) Placeholder|Chart|Line|Picture|Section|Shape|Slide|Table|Text|Title) ?\d*|_xlnm\.\w+|TableStyle\w+)$/;
/** Instructions between texts. */
const instruction = /<(w:instrText|c:formatCode)\b[^>]*>[^<]*<\/\1>/g;

/** What people read, with words joined that runs part and words parted that paragraphs and cells part, and the attributes that say
 * something. */
function textsOf(xml: string): string {
  const broken = xml
    .replace(instruction, '')
    .replace(/<\/(?:w:p|a:p|w:tc|c|si|row|c:v|dc:\w+|cp:\w+|vt:\w+|t)>|<(?:w:br|w:tab|a:br)\b[^>]*>/g, '\n');
  const attributes = [...xml.matchAll(spoken)]
    .map(([, text = '']) => unescaped(text))
    .filter((name) => !ownName.test(name));
  return [unescaped(broken.replace(/<[^>]*>/g, '')), ...attributes].join('\n');
}

/** Most bytes that a file may unpack to: none of ours comes near, and a foreign one may claim anything. */
const mostUnpacked = 512 * 1024 * 1024;

function unpack(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      if (unpacked > mostUnpacked) throw new Error('it unpacks to more than any report has');
      return true;
    },
  });
  return Object.entries(parts);
}

/** Every part of an Office file but its pictures and fonts, files inside it included, and the name of each. Throws for what is no archive. */
export function readZip(bytes: Uint8Array, within = ''): readonly FilePart[] {
  return unpack(bytes).flatMap(([name, content]): readonly FilePart[] => {
    const where = within + name;
    const named: FilePart = { where, text: name, source: true };
    if (archive.test(name) && within === '') return [named, ...readZip(content, `${where}/`)];
    if (picture.test(name)) return [named];
    const xml = strFromU8(content);
    const source: FilePart = { where, text: unescaped(xml), source: true };
    return contents.test(name) ? [named, { where, text: textsOf(xml) }, source] : [named, source];
  });
}
