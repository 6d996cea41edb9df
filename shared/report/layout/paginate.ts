import type { LinkArea, PageItem } from './page.ts';
import { movePiece, type Piece } from './piece.ts';

/** Something that begins on a page, in pt from the body's top. */
export interface Mark {
  readonly title: string;
  readonly y: number;
}

/** A page's body: items from the body's top left corner. */
export interface BodyPage {
  readonly items: readonly PageItem[];
  readonly links: readonly LinkArea[];
  readonly marks: readonly Mark[];
  /** How much of the height is used, in pt. */
  readonly used: number;
}

const tolerance = 0.01;

/** Fills pages of a height with pieces in order. Pieces that keep together stay on a page when a page can hold them; heads are repeated
 * above the piece that opens a page. There is never an empty page. */
export function paginate(pieces: readonly Piece[], height: number): readonly BodyPage[] {
  const pages: Body[] = [];
  let page = new Body(height);
  const turn = (): void => {
    pages.push(page);
    page = new Body(height);
  };
  for (let start = 0; start < pieces.length; ) {
    const end = chainEnd(pieces, start);
    const chain = pieces.slice(start, end);
    if (!page.fits(chain) && !page.isEmpty && new Body(height).fits(chain)) turn();
    if (page.fits(chain)) for (const piece of chain) page.add(piece);
    else {
      // Longer than a page: it breaks as late as it can, but its opening is never left alone at the foot.
      chain.forEach((piece, index) => {
        const opening = index === 0 ? chain.slice(0, 2) : [piece];
        if (!page.isEmpty && !page.fits(opening)) turn();
        page.add(piece);
      });
    }
    start = end;
  }
  if (!page.isEmpty) pages.push(page);
  return pages.map(({ items, links, marks, used }) => ({ items, links, marks, used }));
}

function chainEnd(pieces: readonly Piece[], start: number): number {
  let end = start + 1;
  while (end < pieces.length && pieces[end - 1]?.keepWithNext === true) end += 1;
  return end;
}

class Body {
  readonly items: PageItem[] = [];
  readonly links: LinkArea[] = [];
  readonly marks: Mark[] = [];
  used = 0;
  readonly #height: number;

  constructor(height: number) {
    this.#height = height;
  }

  get isEmpty(): boolean {
    return this.items.length === 0 && this.used === 0;
  }

  fits(pieces: readonly Piece[]): boolean {
    let y = this.used;
    pieces.forEach((piece) => {
      y += y === 0 ? (piece.head?.height ?? 0) : piece.before;
      y += piece.height;
    });
    return y <= this.#height + tolerance;
  }

  add(piece: Piece): void {
    if (this.used > 0) this.used += piece.before;
    else if (piece.head !== undefined) this.#place(piece.head);
    this.#place(piece);
  }

  #place(piece: Piece): void {
    const moved = movePiece(piece, 0, this.used);
    this.items.push(...moved.items);
    this.links.push(...(moved.links ?? []));
    if (piece.mark !== undefined) this.marks.push({ title: piece.mark, y: this.used });
    this.used += piece.height;
  }
}
