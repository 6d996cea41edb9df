import { drawLine } from './drawText.ts';
import type { PageItem } from './page.ts';
import {
  bottomOf,
  drawPlaced,
  keepsLine,
  type LayoutContext,
  type Piece,
  type PlacedText,
  piece,
  tallest,
} from './piece.ts';

/** A row of texts and drawings side by side. `texts` and `items` are placed relative to the row's top, padding included. */
export interface Row {
  readonly texts: readonly PlacedText[];
  readonly items?: readonly PageItem[];
  /** Where the content ends when the drawings are taller than the texts. */
  readonly least?: number;
  readonly paddingBottom: number;
  readonly rulesTop?: readonly PageItem[];
  /** Drawn at the row's lower edge, given at y 0. */
  readonly ruleBottom?: PageItem;
  readonly keepWithNext?: boolean;
  readonly head?: Piece;
  readonly before?: number;
}

/** A row as one piece; a row over {@link tallest} pt, which only long typed texts make, as one piece a line. */
export function rowPieces(row: Row): readonly Piece[] {
  const content = Math.max(bottomOf(row.texts), row.least ?? 0);
  const height = content + row.paddingBottom;
  const options = {
    before: row.before ?? 0,
    keepWithNext: row.keepWithNext ?? false,
    ...(row.head === undefined ? {} : { head: row.head }),
  };
  const closing = row.ruleBottom === undefined ? [] : [atBottom(row.ruleBottom, height)];
  if (height <= tallest) {
    const items = [...(row.rulesTop ?? []), ...(row.items ?? []), ...row.texts.flatMap(drawPlaced), ...closing];
    return [piece(height, items, options)];
  }
  return sliced(row, options, row.least ?? 0);
}

/** Line k of every text makes slice k; the first slice carries the drawings. */
function sliced(row: Row, options: Partial<Omit<Piece, 'height' | 'items'>>, least: number): readonly Piece[] {
  const top = Math.min(...row.texts.map((text) => text.y));
  const leading = Math.max(...row.texts.map(({ text }) => text.style.leading));
  const count = Math.max(...row.texts.map(({ text, y }) => text.lines.length + Math.round((y - top) / leading)));
  const first = Math.max(2, Math.ceil((least - top) / leading));
  const slices: Piece[] = [];
  for (let start = 0; start < count; ) {
    const end = start === 0 ? Math.min(count, first) : start + 1;
    const offset = start === 0 ? 0 : top + start * leading;
    const last = end >= count;
    const height = top + end * leading - offset + (last ? row.paddingBottom : 0);
    const items = row.texts.flatMap(({ text, x, y }) => {
      const skipped = Math.round((y - top) / leading);
      return text.lines.flatMap((line, index) =>
        index + skipped >= start && index + skipped < end
          ? drawLine(line, text.style, x, y + index * leading - offset)
          : [],
      );
    });
    const drawings = start === 0 ? [...(row.rulesTop ?? []), ...(row.items ?? [])] : [];
    const closing = last && row.ruleBottom !== undefined ? [atBottom(row.ruleBottom, height)] : [];
    slices.push(
      piece(height, [...drawings, ...items, ...closing], {
        ...options,
        // Under a repeated head, a line that has no padding of its own needs air.
        ...(start === 0 || row.head === undefined ? {} : { head: { ...row.head, height: row.head.height + 3.5 } }),
        before: start === 0 ? (options.before ?? 0) : 0,
        keepWithNext: last ? (options.keepWithNext ?? false) : keepsLine(start, count),
      }),
    );
    start = end;
  }
  return slices;
}

function atBottom(line: PageItem, height: number): PageItem {
  return line.kind === 'line' ? { ...line, y1: height, y2: height } : line;
}

/** Padding of a row, tighter step by step. */
export function padding(context: LayoutContext, roomy: number): number {
  return context.squeeze === 0 ? roomy : Math.max(1.5, roomy - 1.5 * context.squeeze);
}
