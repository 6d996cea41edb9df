import { Document, Packer } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { geometryOf } from '../../../../shared/report/layout/furniture.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { bodyWidth } from '../../../../shared/report/layout/piece.ts';
import type { ReportMeta, ReportModel } from '../../../../shared/report/model.ts';
import type { Exporter, Progress } from '../exporter.ts';
import type { FigurePictures } from '../figures/figurePictures.ts';
import { stableZip } from '../zip/stableZip.ts';
import { blocksContent } from './blocks.ts';
import { sectionRule } from './brandColours.ts';
import { bookmarkOf, contentsContent } from './contentsContent.ts';
import { coverContent } from './coverContent.ts';
import { documentStyles } from './documentStyles.ts';
import { pageFoot, pageHead } from './furniture.ts';
import { sectionHead } from './sectionHead.ts';
import { twips } from './units.ts';
import type { Content, WordContext } from './wordContext.ts';
import { wordText } from './wordText.ts';

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
    async render({ model }, _options, progress) {
      const { meta } = model;
      const content = await documentContent(model, pictures, progress);
      const document = new Document({
        title: wordText(`${meta.title}: ${meta.organisation}`),
        subject: wordText(meta.subject),
        creator: wordText(meta.author),
        lastModifiedBy: wordText(meta.author),
        revision: 1,
        styles: documentStyles(languageTag(meta.language), eastAsianTag(meta.language)),
        compatibility: { version: 15 },
        pageNumbers: estimatePageNumbers,
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
      return stableZip(packed, (name, text) => settled(name, text, meta));
    },
  };
}

async function documentContent(
  model: ReportModel,
  pictures: FigurePictures,
  progress: Progress,
): Promise<readonly Content[]> {
  const { meta, cover, contents, sections } = model;
  let drawings = 0;
  const context: WordContext = {
    pictures,
    nextDrawing() {
      drawings += 1;
      return drawings;
    },
  };
  const content: Content[] = [];
  if (cover !== null) content.push(...(await coverContent(cover, meta, context)));
  if (contents !== null) content.push(...(await contentsContent(contents, sections, content.length > 0, context)));
  for (const [index, section] of sections.entries()) {
    const startsPage = content.length > 0 && section.joins !== true;
    const head = sectionHead(section.name, {
      startsPage,
      before: startsPage || content.length === 0 ? 0 : 36,
      rule: sectionRule(meta.branding),
      bookmark: bookmarkOf(index),
    });
    content.push(head, ...(await blocksContent(section.blocks, bodyWidth, context)));
    progress((0.8 * (index + 1)) / sections.length);
  }
  return content;
}

function pageOf(meta: ReportMeta): {
  readonly size: { readonly width: number; readonly height: number };
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
} {
  const { width, height, left, top, bodyHeight } = geometryOf[meta.paper];
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      top: twips(top),
      bottom: twips(height - top - bodyHeight),
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
function settled(name: string, text: () => string, meta: ReportMeta): string | null {
  if (name === 'docProps/core.xml') {
    return text().replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      (_, opening: string) => `${opening}${meta.date}T00:00:00Z`,
    );
  }
  if (name !== 'word/document.xml') return null;
  const numbers = new Map<string, number>();
  return text().replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g, (_, opening: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${opening}${number}`;
  });
}
