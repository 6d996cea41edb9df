import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Block, Contents, ReportModel, Rich, Section } from '../../../../shared/report/model.ts';
import { flow } from './flow.ts';
import { type Piece, stackPiece } from './piece.ts';
import { blockPieces } from './pieces/blockPieces.ts';
import { headingPiece } from './pieces/headingPiece.ts';
import { cellOf, closed, headRow, roomiest } from './pieces/tableBlock.ts';
import { tablePiece } from './pieces/tablePiece.ts';
import type { SlideStyle } from './setText.ts';
import { body, type Slide } from './slide.ts';
import { titleSlide } from './titleSlide.ts';

/** The report as slides: title, contents, then every section under its finding. */
export function deckOf(model: ReportModel, measure: TextMeasure): readonly Slide[] {
  const sections = model.sections.map((section) => ({ section, slides: sectionSlides(section, measure) }));
  const opening = model.cover === null ? [] : [titleSlide(model.cover, model.meta, measure)];
  const { contents } = model;
  if (contents === null) return [...opening, ...sections.flatMap(({ slides }) => slides)];
  const numbered = (first: number): readonly Slide[] => {
    let number = first;
    const rows = sections.map(({ section, slides }) => {
      const row = { section, number };
      number += slides.length;
      return row;
    });
    return contentsSlides(contents, rows, measure);
  };
  // Its numbers do not change how many slides the contents take.
  const count = numbered(1).length;
  return [...opening, ...numbered(opening.length + count + 1), ...sections.flatMap(({ slides }) => slides)];
}

function sectionSlides(section: Section, measure: TextMeasure): readonly Slide[] {
  const titled = section.blocks.findIndex(isFinding);
  const block = section.blocks[titled];
  const title = block?.kind === 'text' ? wordsOf(block.text) : section.name;
  const pieces = piecesOf(
    section.blocks.filter((_, index) => index !== titled),
    measure,
  );
  return flow(section.name, title, pieces, measure, [section.note]);
}

/** The pieces of blocks under each other; a caption stays with the table that it explains. */
function piecesOf(blocks: readonly Block[], measure: TextMeasure): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: Block['kind'] | null = null;
  const flowing = blocks.filter(({ kind }) => kind !== 'space');
  for (const [index, block] of flowing.entries()) {
    const leads = block.kind === 'text' && before === 'heading' && index < flowing.length - 1;
    const own = blockPieces(block, body.width, measure).map((piece) =>
      leads && piece.height <= longestLead ? { ...piece, keep: true as const } : piece,
    );
    const isCaption = block.kind === 'text' && block.role === 'caption' && captioned.has(before ?? 'space');
    const last = isCaption ? pieces.pop() : undefined;
    pieces.push(...(last === undefined ? own : [stackPiece([last, ...own], last.gap)]));
    before = block.kind;
  }
  return pieces;
}

/** A text between a head and what it stands over stays with both while it is short. */
const longestLead = 60;
const captioned: ReadonlySet<Block['kind']> = new Set(['table', 'comparison', 'spreads']);

/** The finding of a section: its title, or the sentence of a summary. */
function isFinding(block: Block): boolean {
  return block.kind === 'text' && (block.role === 'title' || block.role === 'sentence' || block.role === 'lead');
}

function wordsOf(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(({ text }) => text).join('');
}

function contentsSlides(
  contents: Contents,
  rows: readonly { readonly section: Section; readonly number: number }[],
  measure: TextMeasure,
): readonly Slide[] {
  const columns = [250, body.width - 310, 60];
  const sized = (style: SlideStyle): Piece => {
    const list = rows.map(({ section, number }) => ({
      cells: [
        cellOf(section.name, { weight: 600 }, columns[0] ?? 0, measure, style),
        cellOf([{ text: section.note, paint: 'grey' }], {}, columns[1] ?? 0, measure, style),
        cellOf(String(number), { weight: 600, align: 'right' }, columns[2] ?? 0, measure, style),
      ],
    }));
    return tablePiece({ columns, head: headRow([], columns, measure), rows: closed(list) }, measure);
  };
  const more = contents.blocks.flatMap((block): readonly Piece[] =>
    block.kind === 'heading'
      ? [headingPiece(block.text, body.width, measure)]
      : blockPieces(block, body.width, measure),
  );
  return flow(contents.name, contents.name, [roomiest(sized, body.height), ...more], measure);
}
