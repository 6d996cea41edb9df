import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unescapedXml } from './unescapedXml.ts';

/** A word on a page; in pt from its upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

const most = 256 * 1024 * 1024;

function poppler(program: string, options: readonly string[], pdf: Uint8Array): string {
  return execFileSync(program, [...options, '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: most });
}

/** What Poppler reads on the pages of a PDF, in the order in which it was drawn: lines of a cell stay together. */
export function printedText(pdf: Uint8Array): string {
  return poppler('pdftotext', ['-raw'], pdf);
}

/** Where the words of a PDF stand. */
export function printedPages(pdf: Uint8Array): readonly PrintedPage[] {
  const xml = poppler('pdftotext', ['-bbox'], pdf);
  return [...xml.matchAll(/<page width="([^"]+)" height="([^"]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, inner = '']) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...inner.matchAll(/<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)<\/word>/g),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: unescapedXml(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  );
}

/** Pixels of a picture, red, green and blue; on white. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The pictures of a PDF in the order of its pages, without their masks. */
export function printedPictures(pdf: Uint8Array): readonly Pixels[] {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, pdf);
    const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
    const kinds = new Map([...list.matchAll(/^\s*\d+\s+(\d+)\s+(\w+)/gm)].map(([, number, kind]) => [number, kind]));
    execFileSync('pdfimages', [file, join(folder, 'picture')]);
    return readdirSync(folder)
      .toSorted()
      .filter((name) => kinds.get(String(Number(/-(\d+)\./.exec(name)?.[1]))) === 'image')
      .map((name) => ppm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers of the pages that show a picture. */
export function picturedPages(pdf: Uint8Array): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
  const file = join(folder, 'report.pdf');
  try {
    writeFileSync(file, pdf);
    const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
    return new Set([...list.matchAll(/^\s*(\d+)\s+\d+\s+image/gm)].map(([, page]) => Number(page)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plainest of all picture formats: a line each of kind, size and most, then the pixels. */
function ppm(bytes: Uint8Array): Pixels {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 40)));
  if (head === null) throw new Error('Poppler wrote another kind of picture');
  const [opening, width, height] = head;
  return { width: Number(width), height: Number(height), rgb: bytes.subarray(opening.length) };
}
