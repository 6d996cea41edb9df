import { Document, Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { geometryOf } from '../../../../shared/report/layout/furniture.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { withoutSpare } from '../../../../shared/report/layout/onePage.ts';
import type { LaidOutReport } from '../../../../shared/report/layout/page.ts';
import { bodyWidth } from '../../../../shared/report/layout/piece.ts';
import type { Block, ReportMeta, ReportModel, Section } from '../../../../shared/report/model.ts';
import { provenanceLine } from '../../../../shared/report/provenanceLine.ts';
import type { Exporter, Progress } from '../exporter.ts';
import type { FigurePictures } from '../figures/figurePictures.ts';
import { changedParts } from '../office/changedParts.ts';
import { officeText } from '../office/officeText.ts';
import { blocksContent } from './blocks.ts';
import { sectionRule } from './brandColours.ts';
import { bookmarkOf, contentsContent } from './contentsContent.ts';
import { coverContent } from './coverContent.ts';
import { documentStyles, styleOf } from './documentStyles.ts';
import { pageFoot, pageHead } from './furniture.ts';
import { paragraph } from './paragraph.ts';
import { type SectionHead, sectionHead } from './sectionHead.ts';
import { twips } from './units.ts';
import type { Content, WordContext } from './wordContext.ts';
import { runsOf, wordsOf } from './wordText.ts';

/** What the document is drawn with. */
export interface DocxTools {
  readonly measure: TextMeasure;
  readonly pictures: FigurePictures;
}

/** Writes reports as Word documents that people go on editing: real headings, tables and styles, figures as pictures. Word decides the
 * pages, so texts are never cut and a section may take another number of pages than on ours. */
export function docxExporter({ measure, pictures }: DocxTools): Exporter {
  return {
    format: 'docx',
    async render({ model, laidOut }, _options, progress) {
      const { meta } = model;
      const content = await documentContent(model, laidOut(), { pictures, progress });
      const document = new Document({
        title: officeText(`${meta.title}: ${meta.organisation}`),
        subject: officeText(meta.subject),
        creator: officeText(meta.author),
        keywords: provenanceLine(meta.provenance),
        lastModifiedBy: officeText(meta.author),
        revision: 1,
        styles: documentStyles(languageTag(meta.language), eastAsianTag(meta.language)),
        compatibility: { version: 15 },
        ...(countsPages(model) ? { pageNumbers: estimatePageNumbers } : {}),
        sections: [
          {
            // The cover has no head and no foot.
            properties: { page: pageOf(meta), titlePage: model.cover !== null },
            headers: { default: pageHead(meta, measure) },
            footers: { default: pageFoot(meta, measure) },
            children: content,
          },
        ],
      });
      const packed = await Packer.toBuffer(document);
      progress(0.9);
      return changedParts(packed, (name, xml) => settled(name, xml, meta));
    },
  };
}

async function documentContent(
  { meta, cover, contents, sections }: ReportModel,
  laidOut: LaidOutReport,
  { pictures, progress }: { readonly pictures: FigurePictures; readonly progress: Progress },
): Promise<readonly Content[]> {
  let drawings = 0;
  const context: WordContext = {
    pictures,
    tight: false,
    nextDrawing() {
      drawings += 1;
      return drawings;
    },
  };
  const content: Content[] = [];
  if (cover !== null) content.push(...(await coverContent(cover, meta, context)));
  if (contents !== null) content.push(...(await contentsContent(contents, sections, content.length > 0, context)));
  // Sections that share a page of ours follow one another here.
  const opening = new Set(laidOut.pages.map((page) => page.section));
  const tight = tightSections(laidOut);
  for (const [index, section] of sections.entries()) {
    const first = content.length === 0;
    const startsPage = !first && opening.has(section.id);
    const { role, blocks } = namedSection(section);
    const head = sectionHead(section.name, {
      startsPage,
      before: first || startsPage ? 0 : 36,
      rule: sectionRule(meta.branding),
      bookmark: bookmarkOf(index),
      ...role,
    });
    const isTight = tight.has(section.id);
    const shown = isTight ? withoutSpare(blocks) : blocks;
    content.push(head, ...(await blocksContent(shown, bodyWidth, { ...context, tight: isTight })));
    progress((0.8 * (index + 1)) / sections.length);
  }
  content.push(paragraph(runsOf(meta.origin), { style: styleOf.label, before: 24 }));
  return content;
}

/** Words longer than this, in characters, are slow to lay out. */
const longestWord = 80;

/** Whether page numbers are worked out for the contents: without, they are left to Word. Words without an end take many seconds. */
function countsPages({ contents, sections }: ReportModel): boolean {
  const endless = new RegExp(`[^\\s"\u2E80-\uFFFF]{${longestWord}}`);
  return contents !== null && !endless.test(JSON.stringify(sections));
}

/** Where ours ends further down than this, a little more would begin a page that is almost empty; share of the page. */
const wellFilled = 0.78;

/** Sections that end low on a page of ours, or share a page with one that does. */
function tightSections({ pages, height }: LaidOutReport): ReadonlySet<string> {
  const tight = new Set<string>();
  pages.forEach((page, index) => {
    const next = pages[index + 1];
    if (next?.section === page.section) return;
    // The foot is no content.
    const ends = page.items.flatMap((item) => (item.kind === 'text' && item.y < height - 50 ? [item.y] : []));
    if (Math.max(0, ...ends) < height * wellFilled) return;
    for (const id of [page.section, ...page.anchors.map((anchor) => anchor.id)]) tight.add(id);
  });
  return tight;
}

/** A section without the title or heading that would only repeat its name, and how large the name then stands. */
function namedSection({ name, blocks }: Section): {
  readonly role: Pick<SectionHead, 'role'>;
  readonly blocks: readonly Block[];
} {
  const index = blocks.findIndex((block) => block.kind !== 'space');
  const first = blocks[index];
  const rest = blocks.slice(index + 1);
  if (first?.kind === 'text' && first.role === 'title' && wordsOf(first.text) === officeText(name)) {
    return { role: { role: 'title' }, blocks: rest };
  }
  if (first?.kind === 'heading' && first.text === name) return { role: {}, blocks: rest };
  return { role: {}, blocks };
}

function pageOf(meta: ReportMeta): {
  readonly size: { readonly width: number; readonly height: number };
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
} {
  const { width, height, left, top, bodyHeight } = geometryOf[meta.paper];
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      // A section's name takes a line that ours has in the running head.
      top: twips(top - 12),
      bottom: twips(height - top - bodyHeight - 8),
      left: twips(left),
      right: twips(left),
      header: twips(30),
      footer: twips(28),
    },
  };
}

/** The report's English is British; a language without a country is enough for others. */
function languageTag(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Ideographs are read as Japanese unless the report is in another language that has them. */
function eastAsianTag(language: string): string {
  return /^(zh|ko)\b/.test(language) ? language : 'ja-JP';
}

/** What differs from one writing to the next is settled, so that the same report gives the same bytes: times become the report's day, and
 * bookmarks, which the library numbers through all documents, are numbered within this one. */
function settled(name: string, xml: string, meta: ReportMeta): string {
  if (name === 'docProps/core.xml') {
    return xml.replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_, opening: string) => `${opening}${meta.date}T00:00:00Z`,
    );
  }
  if (name !== 'word/document.xml') return xml;
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g, (_, opening: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${opening}${number}`;
  });
}
