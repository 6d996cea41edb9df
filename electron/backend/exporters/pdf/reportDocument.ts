import { Canvas, Document, type DocumentProps, Image, Link, Page, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { ImageItem, LaidOutPage, LaidOutReport } from '../../../../shared/report/layout/page.ts';
import { provenanceLine } from '../../../../shared/report/provenanceLine.ts';
import { drawPage } from './drawPage.ts';
import type { Fonts } from './fonts.ts';
import type { Painter } from './painter.ts';

/** More marks than a page can hold: each page numbers its own. */
const mostMarks = 1_000;

/** The report as a react-pdf document: one explicit page each, whose drawing is done on one canvas. [Note: One canvas a page] Laying out
 * every line as a `<Text>` takes react-pdf ten times as long and can move lines that the model has already placed. */
export function reportDocument(report: LaidOutReport, fonts: Fonts, password: string): ReactElement<DocumentProps> {
  const { meta } = report;
  const refs = bookmarkRefs(report);
  const pages = report.pages.map((page) => pageElement(report, page, fonts, refs));
  // A fixed moment: the same report gives the same bytes.
  const moment = new Date(`${meta.date}T00:00:00Z`);
  const protection = password === '' ? {} : { userPassword: password, ownerPassword: password };
  return createElement(
    Document,
    {
      title: [meta.title, meta.organisation].join(': '),
      author: meta.author,
      subject: meta.subject,
      keywords: provenanceLine(meta.provenance),
      language: meta.language,
      creator: 'Cairn',
      producer: 'Cairn',
      creationDate: moment,
      pageMode: 'useOutlines',
      // Without the extension level, encryption would be RC4 with 40 bits.
      pdfVersion: password === '' ? '1.7' : '1.7ext3',
      ...protection,
    },
    pages,
  );
}

/** react-pdf nests bookmarks as their elements are nested, and an element lies on one page. A bookmark
 * that brings its own number and its parent's keeps both. */
type BookmarkRefs = ReadonlyMap<string, number>;

function bookmarkRefs({ bookmarks }: LaidOutReport): BookmarkRefs {
  return new Map(bookmarks.map(({ anchor }, index) => [anchor, index]));
}

function pageElement(report: LaidOutReport, page: LaidOutPage, fonts: Fonts, refs: BookmarkRefs): ReactElement {
  const { width, height } = report;
  const paint = (painter: Painter): null => {
    drawPage(page.items, painter, fonts);
    return null;
  };
  const canvas = createElement(Canvas, {
    key: 'canvas',
    paint,
    style: { position: 'absolute', left: 0, top: 0, width, height },
  });
  const anchors = page.anchors.map(({ id, y }) => {
    const bookmark = report.bookmarks.find((one) => one.anchor === id && one.page === page.number);
    const place = { position: 'absolute', left: 0, top: Math.max(0, y - 36), width: 1, height: 1 } as const;
    return createElement(View, {
      key: `anchor-${id}`,
      id,
      style: place,
      ...(bookmark === undefined ? {} : { bookmark: { title: bookmark.title, fit: true as const, ref: refs.get(id) } }),
    });
  });
  const marks = page.marks.map(({ title, y, under }, index) => {
    const ref = refs.size + page.number * mostMarks + index;
    const bookmarked = { bookmark: { title, fit: true as const, ref, parent: refs.get(under) } };
    const place = { position: 'absolute', left: 0, top: Math.max(0, y - 36), width: 1, height: 1 } as const;
    return createElement(View, { key: `mark-${index}`, style: place, ...bookmarked });
  });
  const links = page.links.map(({ x, y, width: w, height: h, target }, index) =>
    createElement(Link, {
      key: `link-${index}`,
      src: `#${target}`,
      style: { position: 'absolute', left: x, top: y, width: w, height: h },
    }),
  );
  const images = page.items.flatMap((item, index) =>
    item.kind === 'image' ? [createElement(Image, { key: `image-${index}`, ...pictureOf(item) })] : [],
  );
  // A page that does not wrap is as tall as what flows on it, so one box in the flow gives it its height.
  const sheet = createElement(View, { key: 'sheet', style: { width, height } }, [
    canvas,
    ...images,
    ...anchors,
    ...marks,
    ...links,
  ]);
  return createElement(Page, { key: page.number, size: [width, height], wrap: false }, sheet);
}

/** [Note: Pictures are bytes] Only bytes that Cairn encoded itself reach the writer, never something that it would fetch. */
function pictureOf({ png, x, y, width, height }: ImageItem) {
  return {
    src: { data: Buffer.from(png, 'base64'), format: 'png' },
    style: { position: 'absolute', left: x, top: y, width, height },
  } as const;
}
