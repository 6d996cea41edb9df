import type { ReportModel, Section } from '../model.ts';
import { blockPieces } from './blockPieces.ts';
import { contentsPieces } from './contentsPieces.ts';
import { coverPage } from './coverPage.ts';
import { furniture, geometryOf, type PageGeometry } from './furniture.ts';
import type { TextMeasure } from './measure.ts';
import { type Bookmark, type LaidOutPage, type LaidOutReport, type LinkArea, moveItem, type PageItem } from './page.ts';
import { type BodyPage, paginate } from './paginate.ts';
import type { LayoutContext, Piece } from './piece.ts';

/** A page with less than this on it is worth pulling back by tighter rows, in pt. */
const scant = 200;

/** Decides every page of a report: what stands where, in pt, with all lines broken. Pure, and the same for the same model and fonts.
 * [Note: Pages are decided here] No exporter breaks lines or pages; the preview and the PDF are one picture. */
export function layoutReport(model: ReportModel, measure: TextMeasure): LaidOutReport {
  const geometry = geometryOf[model.meta.paper];
  const bodies = model.sections.map((section) => ({
    section,
    pages: sectionPages(section, measure, geometry.bodyHeight),
  }));
  const covers = model.cover === null ? 0 : 1;
  const contentsPages = layContents(model, measure, geometry, () => 0);
  const firstPages = new Map<string, number>();
  let next = covers + contentsPages.length + 1;
  for (const { section, pages } of bodies) {
    firstPages.set(section.id, next);
    next += pages.length;
  }
  const pages: LaidOutPage[] = [];
  if (model.cover !== null) pages.push(page('cover', 1, coverPage(model.cover, geometry, measure), []));
  const contents = layContents(model, measure, geometry, (id) => firstPages.get(id) ?? 0);
  const add = (id: string, name: string, body: BodyPage): void => {
    const number = pages.length + 1;
    const items = body.items.map((item) => moveItem(item, geometry.left, geometry.top));
    const links = body.links.map((link) => ({ ...link, x: link.x + geometry.left, y: link.y + geometry.top }));
    pages.push(
      page(id, number, [...furniture(model.meta, name, number, geometry, measure), ...items], links, geometry.top),
    );
  };
  for (const body of contents) add('contents', model.contents?.name ?? '', body);
  for (const { section, pages: sectionBodies } of bodies) {
    for (const body of sectionBodies) add(section.id, section.name, body);
  }
  return {
    meta: model.meta,
    width: geometry.width,
    height: geometry.height,
    pages: anchored(pages),
    bookmarks: bookmarksOf(model, firstPages, covers),
  };
}

function layContents(
  model: ReportModel,
  measure: TextMeasure,
  geometry: PageGeometry,
  pageOf: (id: string) => number,
): readonly BodyPage[] {
  if (model.contents === null) return [];
  const context: LayoutContext = { measure, squeeze: 0 };
  return paginate(
    contentsPieces(model.contents, model.sections, pageOf, context, geometry.bodyHeight),
    geometry.bodyHeight,
  );
}

/** A section's pages: roomy if that does, tighter where a page must hold the whole or a last page would stand almost empty. */
function sectionPages(section: Section, measure: TextMeasure, height: number): readonly BodyPage[] {
  const lay = (squeeze: LayoutContext['squeeze']): readonly BodyPage[] =>
    paginate(blockPieces(section.blocks, { measure, squeeze }, height), height);
  if (section.fit !== undefined) {
    const first = section.blocks.slice(0, section.fit.blocks);
    const fits = (squeeze: LayoutContext['squeeze']): boolean =>
      heightOf(blockPieces(first, { measure, squeeze }, height)) <= height;
    return lay(fits(0) ? 0 : fits(1) ? 1 : 2);
  }
  const roomy = lay(0);
  const last = roomy[roomy.length - 1];
  if (roomy.length < 2 || last === undefined || last.used >= scant) return roomy;
  const tight = lay(1);
  return tight.length < roomy.length ? tight : roomy;
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.before), 0);
}

function page(
  section: string,
  number: number,
  items: readonly PageItem[],
  links: readonly LinkArea[],
  top = 0,
): LaidOutPage {
  return { section, number, items: items.map(rounded), links, anchors: [{ id: section, y: top }] };
}

/** Only a section's first page carries its anchor. */
function anchored(pages: readonly LaidOutPage[]): readonly LaidOutPage[] {
  return pages.map((one, index) => (pages[index - 1]?.section === one.section ? { ...one, anchors: [] } : one));
}

function bookmarksOf(model: ReportModel, firstPages: ReadonlyMap<string, number>, covers: number): readonly Bookmark[] {
  const contents =
    model.contents === null ? [] : [{ title: model.contents.name, page: covers + 1, anchor: 'contents' }];
  const cover = model.cover === null ? [] : [{ title: model.meta.title, page: 1, anchor: 'cover' }];
  const sections = model.sections.map((section) => ({
    title: section.name,
    page: firstPages.get(section.id) ?? 1,
    anchor: section.id,
  }));
  return [...cover, ...contents, ...sections];
}

/** Thousandths of a point: what is finer only makes files larger and depends on the order of sums. */
function rounded<Item extends PageItem>(item: Item): Item {
  const entries = Object.entries(item).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  ]);
  return Object.fromEntries(entries) as Item;
}
