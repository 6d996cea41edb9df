import { strFromU8, unzipSync } from 'fflate';
import { unescapedXml } from './unescapedXml.ts';

/** A paragraph of a Word document as its XML says. */
export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly keepsNext: boolean;
  readonly startsPage: boolean;
}

export interface ReadRow {
  readonly isHead: boolean;
  readonly mayBreak: boolean;
  /** Texts of its cells. */
  readonly cells: readonly string[];
}

export interface ReadDocument {
  /** Every part by its path; pictures as latin-1. */
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly (readonly ReadRow[])[];
  /** What is read out for each picture. */
  readonly alternatives: readonly string[];
}

/** Reads a Word document from its XML, with nothing of the library that wrote it. Throws when a part is not well formed. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, /png$/.test(path))]),
  );
  for (const [path, xml] of parts) if (!path.endsWith('.png')) checkBalance(path, xml);
  const body = parts.get('word/document.xml') ?? '';
  return {
    parts,
    paragraphs: [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
      style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
      text: textOf(inner),
      keepsNext: inner.includes('<w:keepNext/>'),
      startsPage: inner.includes('<w:pageBreakBefore/>'),
    })),
    tables: [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, inner = '']) => rowsOf(inner)),
    alternatives: [...body.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)].map(([, text = '']) => unescapedXml(text)),
  };
}

function rowsOf(table: string): readonly ReadRow[] {
  return [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) => ({
    isHead: row.includes('<w:tblHeader/>'),
    mayBreak: !row.includes('<w:cantSplit/>'),
    cells: [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => textOf(cell)),
  }));
}

function textOf(xml: string): string {
  const spaced = xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '');
  return unescapedXml(spaced.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')).replace(/\n$/, '');
}

/** Anything but the characters that XML 1.0 allows. */
export const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function checkBalance(path: string, xml: string): void {
  if (forbiddenInXml.test(xml)) throw new Error(`${path} holds a character that XML forbids`);
  const open: string[] = [];
  for (const [tag, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (closing === '/' && open.pop() !== name) throw new Error(`${path}: ${tag} closes nothing`);
    if (closing === '' && empty === '') open.push(name);
  }
  if (open.length > 0) throw new Error(`${path}: ${open.join(', ')} stay open`);
  const loose = xml.replace(/<[?\w/:][^<>]*>/g, '');
  if (/[<>]|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(loose)) throw new Error(`${path} holds loose marks`);
}
