import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FilePart } from '../../../../shared/report/leaks.ts';
import { shut } from './shut.ts';

type Outline = readonly { readonly title: string; readonly url: string | null; readonly items: Outline }[];

let loaded: Promise<typeof Pdfjs> | null = null;

async function start(): Promise<typeof Pdfjs> {
  const { warn } = console;
  // It asks for a canvas to draw on, which nobody needs who only reads.
  console.warn = () => {};
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
    return pdfjs;
  } finally {
    console.warn = warn;
  }
}

/** The reader comes with the first file, since it takes a while. It runs in this very thread: there is no file beside this one that it
 * could start a thread of its own from. */
function load(): Promise<typeof Pdfjs> {
  loaded ??= start();
  return loaded;
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [new TextDecoder().decode(value)];
  if (value instanceof Map) return [...value].flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const titlesOf = (outline: Outline): readonly string[] =>
  outline.flatMap(({ title, url, items }) => [title, url ?? '', ...titlesOf(items)]);

async function readPage(document: Pdfjs.PDFDocumentProxy, number: number): Promise<readonly FilePart[]> {
  const page = await document.getPage(number);
  const [content, notes, tree] = await Promise.all([
    page.getTextContent(),
    page.getAnnotations(),
    page.getStructTree(),
  ]);
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  page.cleanup();
  const where = `page ${number}`;
  return [
    { where, text },
    // Kinds, names and targets of links and of what stands on the page.
    { where, text: [...stringsOf(notes), ...stringsOf(tree)].join('\n'), source: true },
  ];
}

/** Pages, properties, bookmarks, links and attachments of a PDF. Throws when it is none, or the password does not open it. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<readonly FilePart[]> {
  const { getDocument, PasswordException } = await load();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    ...(password === undefined ? {} : { password }),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const [metadata, outline, attachments] = await Promise.all([
      document.getMetadata(),
      document.getOutline(),
      document.getAttachments(),
    ]);
    const pages: FilePart[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(...(await readPage(document, number)));
    return [
      ...pages,
      { where: 'properties', text: stringsOf(metadata.info).join('\n') },
      { where: 'properties', text: metadata.metadata?.getRaw() ?? '', source: true },
      { where: 'bookmarks', text: titlesOf(outline ?? []).join('\n') },
      { where: 'attachments', text: stringsOf(attachments).join('\n') },
    ];
  } catch (error) {
    throw error instanceof PasswordException ? new Error(shut, { cause: error }) : error;
  } finally {
    await task.destroy();
  }
}
