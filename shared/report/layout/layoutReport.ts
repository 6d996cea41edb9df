import type { ReportModel, Section } from '../model.ts';
import { printedColour } from '../printedColour.ts';
import { blockPieces } from './blockPieces.ts';
import { contentsPieces } from './contentsPieces.ts';
import { coverPage } from './coverPage.ts';
import { furniture, geometryOf, originLine, type PageGeometry } from './furniture.ts';
import type { TextMeasure } from './measure.ts';
import { heightOf, onePage } from './onePage.ts';
import { type Bookmark, type LaidOutPage, type LaidOutReport, moveItem, type PageItem, type PageMark } from './page.ts';
import { type BodyPage, paginate } from './paginate.ts';
import type { LayoutContext } from './piece.ts';

/** A page with less than this on it is worth pulling back by tighter rows, in pt. */
const scant = 200;
/** Between the end of a section and one that joins it on its page, in pt. */
const joint = 36;

/** Sections whose parts have bookmarks of their own: waves of actions, pillars of answers. */
const marked: ReadonlySet<string> = new Set(['actions', 'answers']);

/** A page's body with the sections that stand on it. */
interface SectionPage {
  /** The one that the page opens with. */
  readonly section: Section;
  readonly body: BodyPage;
  /** Sections that begin on it, from the body's top. */
  readonly begins: readonly { readonly id: string; readonly y: number }[];
  /** What begins within them, from the body's top. */
  readonly marks: readonly PageMark[];
}

/** Decides every page of a report: what stands where, in pt, with all lines broken. Pure, and the same for the same model and fonts.
 * [Note: Pages are decided here] No exporter breaks lines or pages; the preview and the PDF are one picture. */
export function layoutReport(model: ReportModel, measure: TextMeasure): LaidOutReport {
  const geometry = geometryOf[model.meta.paper];
  const bodies = sectionBodies(model.sections, measure, geometry.bodyHeight);
  const covers = model.cover === null ? 0 : 1;
  const contentsPages = layContents(model, measure, geometry, () => 0);
  const firstPages = new Map<string, number>();
  const before = covers + contentsPages.length + 1;
  bodies.forEach(({ begins }, index) => {
    for (const { id } of begins) firstPages.set(id, before + index);
  });
  const pages: LaidOutPage[] = [];
  if (model.cover !== null) {
    pages.push(
      page('cover', 1, coverPage(model.cover, geometry, measure, model.meta.branding), {
        anchors: [{ id: 'cover', y: 0 }],
      }),
    );
  }
  const contents = layContents(model, measure, geometry, (id) => firstPages.get(id) ?? 0);
  const add = (
    id: string,
    name: string,
    body: BodyPage,
    { begins, marks }: Pick<SectionPage, 'begins' | 'marks'>,
  ): void => {
    const number = pages.length + 1;
    const lowered = <At extends { readonly y: number }>(one: At): At => ({ ...one, y: one.y + geometry.top });
    const items = body.items.map((item) => moveItem(item, geometry.left, geometry.top));
    const links = body.links.map((link) => ({ ...link, x: link.x + geometry.left, y: link.y + geometry.top }));
    pages.push(
      page(id, number, [...furniture(model.meta, name, number, geometry, measure), ...items], {
        links,
        anchors: begins.map(lowered),
        marks: marks.map(lowered),
      }),
    );
  };
  contents.forEach((body, index) => {
    add('contents', model.contents?.name ?? '', body, {
      begins: index === 0 ? [{ id: 'contents', y: 0 }] : [],
      marks: [],
    });
  });
  for (const { section, body, ...places } of bodies) add(section.id, section.head ?? section.name, body, places);
  const last = pages.pop();
  if (last !== undefined) {
    pages.push({ ...last, items: [...last.items, ...originLine(model.meta, geometry, measure).map(rounded)] });
  }
  return {
    meta: model.meta,
    width: geometry.width,
    height: geometry.height,
    pages,
    bookmarks: bookmarksOf(model, firstPages, covers),
    opensAt: firstPages.get(model.opensAt) ?? 1,
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
  const { secondary } = model.meta.branding;
  const linkColour = secondary === undefined ? undefined : printedColour(secondary, 'words').toUpperCase();
  return paginate(
    contentsPieces(model.contents, model.sections, pageOf, context, geometry.bodyHeight, linkColour),
    geometry.bodyHeight,
  );
}

/** The pages of all sections; one that joins shares the page before it when it fits there whole. */
function sectionBodies(sections: readonly Section[], measure: TextMeasure, height: number): readonly SectionPage[] {
  const made: SectionPage[] = [];
  for (const section of sections) {
    const bodies = sectionPages(section, measure, height);
    const [first] = bodies;
    const last = made.at(-1);
    const y = (last?.body.used ?? height) + joint;
    if (section.joins && bodies.length === 1 && first && last && y + first.used <= height) {
      made.pop();
      made.push({
        ...last,
        body: joined(last.body, first, y),
        begins: [...last.begins, { id: section.id, y }],
        marks: [...last.marks, ...marksOf(section, first).map((mark) => ({ ...mark, y: mark.y + y }))],
      });
      continue;
    }
    made.push(
      ...bodies.map((body, index) => ({
        section,
        body,
        begins: index === 0 ? [{ id: section.id, y: 0 }] : [],
        marks: marksOf(section, body),
      })),
    );
  }
  return made;
}

function marksOf({ id }: Section, { marks }: BodyPage): readonly PageMark[] {
  return marked.has(id) ? marks.map((mark) => ({ ...mark, under: id })) : [];
}

function joined(above: BodyPage, below: BodyPage, y: number): BodyPage {
  return {
    items: [...above.items, ...below.items.map((item) => moveItem(item, 0, y))],
    links: [...above.links, ...below.links.map((link) => ({ ...link, y: link.y + y }))],
    marks: above.marks,
    used: y + below.used,
  };
}

/** A section's pages: roomy if that does, tighter where a page must hold the whole or a last page would stand almost empty. */
function sectionPages(section: Section, measure: TextMeasure, height: number): readonly BodyPage[] {
  const lay = (squeeze: LayoutContext['squeeze']): readonly BodyPage[] =>
    paginate(blockPieces(section.blocks, { measure, squeeze }, height), height);
  if (section.fit?.whole === true) return onePage(section, measure, height);
  if (section.fit !== undefined) {
    const first = section.blocks.slice(0, section.fit.blocks);
    const fits = (squeeze: LayoutContext['squeeze']): boolean =>
      heightOf(blockPieces(first, { measure, squeeze }, height)) <= height;
    return lay(fits(0) ? 0 : fits(1) ? 1 : 2);
  }
  const roomy = lay(0);
  const last = roomy[roomy.length - 1];
  if (roomy.length < 2 || last === undefined || last.used >= scant) return roomy;
  for (const squeeze of [1, 2] as const) {
    const tight = lay(squeeze);
    if (tight.length < roomy.length) return tight;
  }
  return evened(section, measure, height, roomy);
}

/** The same pages a little less full, if that leaves more than a scant rest for the last one. */
function evened(
  section: Section,
  measure: TextMeasure,
  height: number,
  roomy: readonly BodyPage[],
): readonly BodyPage[] {
  const pieces = blockPieces(section.blocks, { measure, squeeze: 0 }, height);
  for (let less = 40; less <= height / 3; less += 40) {
    const pages = paginate(pieces, height - less);
    if (pages.length > roomy.length) return roomy;
    const isWithin = pages.every(({ used }) => used <= height);
    if (isWithin && (pages.at(-1)?.used ?? 0) >= scant) return pages;
  }
  return roomy;
}

function page(
  section: string,
  number: number,
  items: readonly PageItem[],
  places: Partial<Pick<LaidOutPage, 'links' | 'anchors' | 'marks'>>,
): LaidOutPage {
  return { section, number, items: items.map(rounded), links: [], anchors: [], marks: [], ...places };
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
