import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '../../electron/backend/exporters/leaks/readPdf.ts';
import { unescapedXml } from './unescapedXml.ts';

/** Text content of XML, paragraph by paragraph, without markup and attributes. */
function paragraphs(xml: string, end: RegExp, run: RegExp): readonly string[] {
  return xml.split(end).flatMap((part) => {
    const text = [...part.matchAll(run)].map(([, words = '']) => words).join('');
    return text === '' ? [] : [unescapedXml(text)];
  });
}

function parts(bytes: Uint8Array, name: RegExp): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, content]) => (name.test(path) ? [strFromU8(content)] : []));
}

/** Words that stand for a picture: they hold what it shows. */
const descriptions = (xml: string): readonly string[] =>
  [...xml.matchAll(/\bdescr="([^"]*)"/g)].map(([, text = '']) => unescapedXml(text));

/** What a reader of a finished file sees or hears: the pages of a PDF; paragraphs and descriptions of pictures of a Word document; paragraphs of
 * slides. */
export async function visibleTexts(format: 'pdf' | 'docx' | 'pptx', bytes: Uint8Array): Promise<readonly string[]> {
  switch (format) {
    case 'pdf':
      return (await readPdf(bytes)).filter(({ where }) => where.startsWith('page')).map(({ text }) => text);
    case 'docx':
      return parts(bytes, /^word\/document\.xml$/).flatMap((xml) => [
        ...paragraphs(xml, /<\/w:p>/, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g),
        ...descriptions(xml),
      ]);
    case 'pptx':
      return parts(bytes, /^ppt\/slides\/slide\d+\.xml$/).flatMap((xml) =>
        paragraphs(xml, /<\/a:p>/, /<a:t>([^<]*)<\/a:t>/g),
      );
  }
}

/** The values of all native charts of a presentation: exact, as the file has them. */
export function nativeValues(bytes: Uint8Array): readonly number[] {
  return parts(bytes, /^ppt\/charts\/chart\d+\.xml$/).flatMap((xml) =>
    [...xml.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].flatMap(([, values = '']) =>
      [...values.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => Number(value)),
    ),
  );
}

/** The numeric cells of each sheet of a workbook, in their order: exact values, as the file has them. */
export function numericCells(bytes: Uint8Array): readonly (readonly number[])[] {
  const sheets = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    return number === undefined ? [] : [{ number: Number(number), xml: strFromU8(content) }];
  });
  return sheets
    .toSorted((a, b) => a.number - b.number)
    .map(({ xml }) =>
      [...xml.matchAll(/<c\b([^>]*)>(?:<v>([^<]*)<\/v>)<\/c>/g)].flatMap(([, attributes = '', value = '']) =>
        /\bt="(?:s|str|inlineStr|b|e)"/.test(attributes) ? [] : [Number(value)],
      ),
    );
}
