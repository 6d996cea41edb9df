import { strFromU8, unzipSync } from 'fflate';
import { unescapedXml } from './unescapedXml.ts';

/** A cell as the file says it; `text` is what people see of a text. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'flag' | 'error';
  readonly value: string | number | boolean;
  readonly format: string;
  readonly quotePrefix: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** By reference: "B2". */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly xml: string;
  /** The XML of its table; empty without one. */
  readonly table: string;
}

export interface ReadWorkbook {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly ReadSheet[];
}

const builtIn: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '49': '@',
};

/** Reads a workbook from its XML, with nothing of the library that wrote it. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const part = (path: string): string => parts.get(path) ?? '';
  const shared = matches(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, inner = '']) => textIn(inner));
  const formats = new Map(
    matches(part('xl/styles.xml'), /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g).map(
      ([, id = '', code = '']) => [id, unescapedXml(code)],
    ),
  );
  const styles = matches(/<cellXfs.*?<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0] ?? '', /<xf ([^>]*)>/g).map(
    ([, attributes = '']) => {
      const id = attributeIn(attributes, 'numFmtId');
      return { format: formats.get(id) ?? builtIn[id] ?? id, quotePrefix: attributes.includes('quotePrefix="1"') };
    },
  );
  const names = matches(part('xl/workbook.xml'), /<sheet name="([^"]*)"/g).map(([, name = '']) => unescapedXml(name));
  return {
    parts,
    sheets: names.map((name, index): ReadSheet => {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
      const table = /tables\/(table\d+\.xml)/.exec(part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`))?.[1];
      const cells = matches(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).flatMap(
        ([, attributes = '', inner = '']): readonly [string, ReadCell][] => {
          const style = styles[Number(attributeIn(attributes, 's') || 0)] ?? { format: 'General', quotePrefix: false };
          const content = contentOf(attributeIn(attributes, 't'), inner, shared);
          return content === null ? [] : [[attributeIn(attributes, 'r'), { ...content, ...style }]];
        },
      );
      return { name, xml, cells: new Map(cells), table: table === undefined ? '' : part(`xl/tables/${table}`) };
    }),
  };
}

function contentOf(type: string, inner: string, shared: readonly string[]): Pick<ReadCell, 'kind' | 'value'> | null {
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
  switch (type) {
    case 's':
      return { kind: 'text', value: shared[Number(value)] ?? '' };
    case 'inlineStr':
      return { kind: 'text', value: textIn(inner) };
    case 'b':
      return { kind: 'flag', value: value === '1' };
    case 'e':
      return { kind: 'error', value };
    default:
      return value === '' ? null : { kind: 'number', value: Number(value) };
  }
}

function textIn(xml: string): string {
  const runs = matches(xml, /<t(?: [^>]*)?(?:\/>|>(.*?)<\/t>)/gs).map(([, text = '']) => unescapedXml(text));
  return runs
    .join('')
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function attributeIn(attributes: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function matches(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}
