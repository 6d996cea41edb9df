import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Rich } from '../../../../shared/report/model.ts';
import { paragraphsOf, type SetText, type SlideStyle, setText, splitText } from './setText.ts';
import type { SlideItem, TextItem } from './slide.ts';

/** Something that flows over slides. */
export interface Piece {
  /** Air above it, unless it is the first on its slide. */
  readonly gap: number;
  readonly height: number;
  draw(x: number, y: number): readonly SlideItem[];
  /** Stays with what follows. */
  readonly keep?: true;
  /** Becomes the title of a slide that it would stand first on, and of those that follow. */
  readonly topic?: string;
  /** The title of slides on which what is under the topic goes on; the topic when left out. */
  readonly continued?: string;
  /** Starts a slide. */
  readonly fresh?: true;
  readonly notes?: readonly string[];
  /** The height that it can be brought down to with `fit`. */
  readonly least?: number;
  /** The same in less height; null when that would harm it. */
  fit?(room: number): Piece | null;
  /** What fits in so many pt, and the rest; null when nothing does. */
  split?(room: number): readonly [Piece, Piece] | null;
}

/** A text box of its own height, as wide as asked. */
export function textItem(set: SetText, x: number, y: number, width: number): TextItem {
  return { kind: 'text', x, y, width, height: set.height, paragraphs: paragraphsOf(set) };
}

/** A text of so many lines moves to the next slide as a whole; a longer one leaves and takes along a few lines at least. */
const wholeLines = 6;
const leastLines = 2;

/** A text that breaks over slides between its lines. */
export function textPiece(rich: Rich, style: SlideStyle, width: number, measure: TextMeasure, gap = 8): Piece {
  return ofSet(setText(rich, style, width, measure), width, measure, gap);
}

function ofSet(set: SetText, width: number, measure: TextMeasure, gap: number): Piece {
  return {
    gap,
    height: set.height,
    draw: (x, y) => (set.lines.length === 0 ? [] : [textItem(set, x, y, width)]),
    split(room) {
      const lines = set.lines.length;
      const count = Math.min(Math.floor(room / set.style.leading), lines - leastLines);
      if (lines <= wholeLines || count < leastLines) return null;
      const parts = splitText(set, count, width, measure);
      if (parts === null) return null;
      const [first, rest] = parts;
      return [ofSet(first, width, measure, gap), ofSet(rest, width, measure, gap)];
    },
  };
}

function notesOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ notes = [] }) => notes);
}

/** Height of pieces under each other. */
export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.gap), 0);
}

/** Draws pieces under each other. */
function drawStack(pieces: readonly Piece[], x: number, y: number): readonly SlideItem[] {
  let top = y;
  return pieces.flatMap((piece, index) => {
    if (index > 0) top += piece.gap;
    const items = piece.draw(x, top);
    top += piece.height;
    return items;
  });
}

/** Less than this, in pt, is too little for a slide of its own. */
const lonely = 60;

/** The pieces that fit in so many pt and the rest; a piece that keeps with what follows does not stay behind alone. */
function splitStack(pieces: readonly Piece[], room: number): readonly [readonly Piece[], readonly Piece[]] {
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    const gap = index === 0 ? 0 : piece.gap;
    if (used + gap + piece.height <= room) {
      used += gap + piece.height;
      continue;
    }
    const parts = piece.split?.(room - used - gap) ?? null;
    if (parts !== null)
      return [
        [...pieces.slice(0, index), parts[0]],
        [parts[1], ...pieces.slice(index + 1)],
      ];
    // A line or two would stand alone on the next slide: the end of what is before goes along.
    const before = pieces[index - 1];
    const tail = stackHeight(pieces.slice(index)) < lonely ? (before?.split?.(before.height - 1) ?? null) : null;
    if (tail !== null)
      return [
        [...pieces.slice(0, index - 1), tail[0]],
        [tail[1], ...pieces.slice(index)],
      ];
    let end = index;
    while (end > 0 && pieces[end - 1]?.keep === true) end -= 1;
    return [pieces.slice(0, end), pieces.slice(end)];
  }
  return [pieces, []];
}

/** Pieces under each other as one, which splits between and inside them. */
export function stackPiece(pieces: readonly Piece[], gap = 8): Piece {
  return {
    gap,
    height: stackHeight(pieces),
    draw: (x, y) => drawStack(pieces, x, y),
    notes: notesOf(pieces),
    split(room) {
      const [first, rest] = splitStack(pieces, room);
      return first.length === 0 || rest.length === 0 ? null : [stackPiece(first, gap), stackPiece(rest, gap)];
    },
  };
}

/** Two or more stacks side by side, each at its own place; they break over slides side by side. */
export function besidePiece(
  stacks: readonly { readonly x: number; readonly pieces: readonly Piece[] }[],
  gap = 10,
): Piece {
  return {
    gap,
    height: Math.max(0, ...stacks.map(({ pieces }) => stackHeight(pieces))),
    draw: (x, y) => stacks.flatMap((stack) => drawStack(stack.pieces, x + stack.x, y)),
    notes: stacks.flatMap((stack) => notesOf(stack.pieces)),
    split(room) {
      const parts = stacks.map(({ x, pieces }) => ({ x, parts: splitStack(pieces, room) }));
      if (parts.every(({ parts: [first] }) => first.length === 0)) return null;
      const side = (which: 0 | 1): Piece =>
        besidePiece(
          parts.map(({ x, parts: both }) => ({ x, pieces: both[which] })),
          gap,
        );
      return [side(0), side(1)];
    },
  };
}

/** Rows under a head that every further slide repeats. */
export function rowsPiece(head: Piece, rows: readonly Piece[], gap = 10): Piece {
  return {
    gap,
    height: stackHeight([head, ...rows]),
    draw: (x, y) => drawStack([head, ...rows], x, y),
    notes: notesOf([head, ...rows]),
    split(room) {
      const [first, rest] = splitStack([head, ...rows], room);
      if (first.length < 2 || rest.length === 0) return null;
      return [rowsPiece(head, first.slice(1), gap), rowsPiece(head, rest, gap)];
    },
  };
}
