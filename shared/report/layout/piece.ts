import type { Rich, TextRole } from '../model.ts';
import { drawText, type SetText, setText } from './drawText.ts';
import type { TextMeasure } from './measure.ts';
import { type LinkArea, moveItem, type PageItem } from './page.ts';
import { palette } from './palette.ts';

/** Width of the text area on every paper, in pt: six columns of 73 with gutters of 12. */
export const bodyWidth = 498;
/** A row or a card taller than this may be split. */
export const tallest = 240;

/** Something that is never split, placed by the paginator. Its items are relative to its own top left corner. */
export interface Piece {
  readonly height: number;
  /** Space above it, dropped at the top of a page. */
  readonly before: number;
  readonly items: readonly PageItem[];
  readonly links?: readonly LinkArea[];
  /** No page break between this piece and the next. */
  readonly keepWithNext: boolean;
  /** What it opens, such as a wave: bookmarks may lead to it. */
  readonly mark?: string;
  /** Repeated above this piece when it opens a page. */
  readonly head?: Piece;
}

/** What laying out needs to know besides the block itself. */
export interface LayoutContext {
  readonly measure: TextMeasure;
  /** 0 roomy, 1 tighter, 2 tightest: picks the clamp of texts and the padding of rows. */
  readonly squeeze: 0 | 1 | 2;
}

/** A piece without extras. */
export function piece(
  height: number,
  items: readonly PageItem[],
  options: Partial<Omit<Piece, 'height' | 'items'>> = {},
): Piece {
  return { height, before: 0, keepWithNext: false, ...options, items };
}

/** All items of a piece moved. */
export function movePiece(source: Piece, dx: number, dy: number): Piece {
  const links = source.links?.map((link) => ({ ...link, x: link.x + dx, y: link.y + dy }));
  const items = source.items.map((item) => moveItem(item, dx, dy));
  return links === undefined ? { ...source, items } : { ...source, items, links };
}

/** One piece out of many, one under the other. */
export function stack(pieces: readonly Piece[]): Piece {
  let height = 0;
  const items: PageItem[] = [];
  pieces.forEach((part, index) => {
    height += index === 0 ? 0 : part.before;
    items.push(...movePiece(part, 0, height).items);
    height += part.height;
  });
  return piece(height, items, { before: pieces[0]?.before ?? 0 });
}

/** A rule across the body: 0.75 ink or 0.5 hair. */
export function rule(kind: 'ink' | 'hair', y: number, width = bodyWidth, x = 0): PageItem {
  const ink = kind === 'ink';
  return {
    kind: 'line',
    x1: x,
    y1: y,
    x2: x + width,
    y2: y,
    stroke: ink ? palette.ink : palette.hair,
    strokeWidth: ink ? 0.75 : 0.5,
  };
}

/** Set text at a place inside a piece. */
export interface PlacedText {
  readonly text: SetText;
  readonly x: number;
  readonly y: number;
}

/** Sets a text at x, y of a piece. */
export function at(
  context: LayoutContext,
  rich: Rich,
  role: TextRole,
  x: number,
  y: number,
  width: number,
  most?: number,
): PlacedText {
  return { text: setText(rich, role, width, context.measure, most), x, y };
}

export function drawPlaced(placed: PlacedText): readonly PageItem[] {
  return drawText(placed.text, placed.x, placed.y);
}

/** Lowest edge of texts, 0 without any. */
export function bottomOf(texts: readonly PlacedText[]): number {
  return Math.max(0, ...texts.map(({ text, y }) => y + text.height));
}

/** Whether line `index` of `count` must stay with the next one: two lines at least before and after a break. */
export function keepsLine(index: number, count: number): boolean {
  return count > 1 && index < count - 1 && (index === 0 || index === count - 2);
}
