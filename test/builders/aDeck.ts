import { strFromU8, unzipSync } from 'fflate';
import { unescapedXml } from './unescapedXml.ts';

/** Where something stands on a slide, in pt. */
export interface DeckBox {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Empty for what carries no text of its own. */
  readonly text: string;
}

export interface DeckChart {
  readonly xml: string;
  /** By series, in order; null where a category has no number. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly categories: readonly string[];
  /** Rows of the workbook that it carries. */
  readonly workbook: readonly (readonly (string | number | null)[])[];
}

export interface DeckSlide {
  readonly xml: string;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly boxes: readonly DeckBox[];
  /** Rows of cells, by table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly charts: readonly DeckChart[];
}

export interface Deck {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly slides: readonly DeckSlide[];
}

/** A deck as its file says it: read back without the library that wrote it. */
export function deckIn(bytes: Uint8Array): Deck {
  const files = unzipSync(bytes);
  const count = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return { files, slides: Array.from({ length: count }, (_, index) => slideIn(files, index + 1)) };
}

const pt = 12_700;

export function partOf(files: Deck['files'], name: string): string {
  const content = files[name];
  if (content === undefined) throw new Error(`the deck has no ${name}`);
  return strFromU8(content);
}

/** The words of a stretch of XML; a paragraph is a line. */
function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, paragraph = '']) =>
      [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => unescapedXml(text)).join(''),
    )
    .join('\n');
}

function slideIn(files: Deck['files'], number: number): DeckSlide {
  const xml = partOf(files, `ppt/slides/slide${number}.xml`);
  const rels = partOf(files, `ppt/slides/_rels/slide${number}.xml.rels`);
  const boxes = [...xml.matchAll(/<p:(sp|pic|graphicFrame|cxnSp)>.*?<\/p:\1>/gs)].map(([shape]) => boxIn(shape));
  return {
    xml,
    title: boxes.find(({ name }) => name === 'Title')?.text ?? '',
    text: wordsIn(xml),
    notes: wordsIn(partOf(files, `ppt/notesSlides/notesSlide${number}.xml`)),
    boxes,
    tables: [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) => rowsIn(table)),
    charts: [...rels.matchAll(/charts\/(chart\d+)\.xml/g)].map(([, name = '']) => chartIn(files, name)),
  };
}

function boxIn(shape: string): DeckBox {
  const place = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape);
  const [x = 0, y = 0, width = 0, height = 0] = (place ?? []).slice(1).map((value) => Number(value) / pt);
  const name = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)?.[1] ?? '';
  return { name, x, y, width, height, text: shape.startsWith('<p:sp>') ? wordsIn(shape) : '' };
}

function rowsIn(table: string): readonly (readonly string[])[] {
  return [...table.matchAll(/<a:tr h="\d+">(.*?)<\/a:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<a:tc[ >].*?<\/a:tc>/gs)].map(([cell]) => wordsIn(cell)),
  );
}

function chartIn(files: Deck['files'], name: string): DeckChart {
  const xml = partOf(files, `ppt/charts/${name}.xml`);
  const rels = partOf(files, `ppt/charts/_rels/${name}.xml.rels`);
  const workbook = /embeddings\/([^"]+)/.exec(rels)?.[1] ?? '';
  const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([part]) => part);
  const [first = ''] = all;
  const cats = /<c:cat>.*?<\/c:cat>/s.exec(first)?.[0] ?? '';
  const points = (part: string): ReadonlyMap<number, string> =>
    new Map(
      [...part.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v><\/c:pt>/gs)].map(
        ([, at = '', text = '']) => [Number(at), unescapedXml(text)] as const,
      ),
    );
  const categories = [...points(cats).values()];
  return {
    xml,
    categories,
    series: all.map((part) => {
      const values = points(/<c:val>.*?<\/c:val>/s.exec(part)?.[0] ?? '');
      return {
        name: [...points(/<c:tx>.*?<\/c:tx>/s.exec(part)?.[0] ?? '').values()][0] ?? '',
        values: categories.map((_, index) => (values.has(index) ? Number(values.get(index)) : null)),
      };
    }),
    workbook: sheetIn(files[`ppt/embeddings/${workbook}`] ?? new Uint8Array()),
  };
}

function sheetIn(bytes: Uint8Array): DeckChart['workbook'] {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells: (string | number | null)[] = [];
    for (const [, letter = 'A', inside = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs)) {
      const text = /<t xml:space="preserve">(.*?)<\/t>/s.exec(inside)?.[1];
      const at = letter.charCodeAt(0) - 65;
      while (cells.length < at) cells.push(null);
      cells[at] = text === undefined ? Number(/<v>(.*?)<\/v>/.exec(inside)?.[1]) : unescapedXml(text);
    }
    return cells;
  });
}
