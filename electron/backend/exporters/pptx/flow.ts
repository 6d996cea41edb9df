import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { officeText } from '../office/officeText.ts';
import { type Piece, stackHeight } from './piece.ts';
import { paragraphsOf, type SlideStyle, setText } from './setText.ts';
import { body, type Paragraph, type Slide, type SlideItem, shortTitle, titleBox } from './slide.ts';

const titleStyles: readonly SlideStyle[] = [24, 20, 17, 14, 12].map((size) => ({ size, leading: size * 1.2 }));

/** A title in the largest size in which it fits its box; what no size fits goes on in the notes. */
export function slideTitle(text: string, measure: TextMeasure): Paragraph {
  const sets = titleStyles.map((style) => setText(text, style, titleBox.width, measure));
  const fitting = sets.find((set) => set.height <= titleBox.height) ?? sets.at(-1);
  const [first] = fitting === undefined ? [] : paragraphsOf(fitting);
  const { size = 12, leading = 14 } = fitting?.style ?? {};
  return {
    size,
    leading,
    runs: [{ text: officeText(text).replace(/\n/g, ' '), bold: false, paint: 'ink' }],
    ...(first?.align === undefined ? {} : { align: first.align }),
  };
}

/** Lays pieces over as many slides as they take: nothing is cut off, what belongs together stays together where a slide has room for it, and
 * what is longer than a slide goes on under the same title. */
export function flow(
  section: string,
  title: string,
  pieces: readonly Piece[],
  measure: TextMeasure,
  notes: readonly string[] = [],
): readonly Slide[] {
  const sheets = new Sheets(title, notes, measure);
  const waiting = [...pieces];
  while (waiting.length > 0) {
    const chain = chainOf(waiting);
    const [piece] = chain;
    if (piece === undefined) break;
    if (piece.fresh === true) sheets.next();
    const height = heightOf(chain, sheets.isTitle(piece));
    const space = sheets.room(piece);
    const fitting = piece.height > space && chain.length === 1 ? (piece.fit?.(space) ?? null) : null;
    if (fitting !== null) {
      waiting.splice(0, 1, fitting);
    } else if (height <= space || chain.length > 1) {
      if (height > space && (height <= body.height || !isRoomy(chain, space))) sheets.next();
      waiting.shift();
      sheets.place(piece);
      sheets.close(piece);
    } else if (height <= body.height && sheets.isBegun && !(sheets.isKept && piece.split !== undefined)) {
      sheets.next();
    } else {
      const parts = piece.split?.(space) ?? null;
      if (parts !== null) {
        sheets.place(parts[0]);
        waiting.splice(0, 1, parts[1]);
        sheets.next();
      } else if (sheets.isBegun) sheets.next();
      else {
        // Too large for any slide and in one piece: it is drawn all the same rather than lost.
        waiting.shift();
        sheets.place(piece);
      }
    }
  }
  return sheets.slides(section);
}

interface Sheet {
  title: string;
  readonly items: SlideItem[];
  readonly notes: string[];
  used: number;
}

/** The slides so far, of which the last one is being filled. */
class Sheets {
  readonly #title: string;
  readonly #measure: TextMeasure;
  readonly #done: Sheet[] = [];
  readonly #areas = new Map<string, Area>();
  #current: Sheet;
  /** What the next slide is about. */
  #topic: string;
  #isLasting = false;
  /** Whether the last piece must stand with the next one. */
  isKept = false;

  constructor(title: string, notes: readonly string[], measure: TextMeasure) {
    this.#title = title;
    this.#topic = title;
    this.#measure = measure;
    this.#current = { title, items: [], notes: [...notes], used: 0 };
  }

  get isBegun(): boolean {
    return this.#current.used > 0;
  }

  /** Whether a head becomes the title of the slide that it would stand first on. */
  isTitle({ topic }: Piece): boolean {
    return topic !== undefined && !this.isBegun && (this.#done.length > 0 || topic === this.#title);
  }

  /** Height that is left for a piece, in pt. */
  room(piece: Piece): number {
    const { title, used } = this.#current;
    const { height } = this.#areaOf(this.isTitle(piece) ? (piece.topic ?? this.#title) : title);
    return height - used - (used === 0 ? 0 : piece.gap);
  }

  /** Goes on to a new slide, unless this one is still empty. */
  next(): void {
    if (!this.isBegun) return;
    this.#done.push(this.#current);
    this.#current = { title: this.#topic, items: [], notes: [], used: 0 };
  }

  place(piece: Piece): void {
    const on = this.#current;
    on.notes.push(...(piece.notes ?? []));
    if (piece.topic !== undefined) {
      this.#topic = piece.continued ?? piece.topic;
      this.#isLasting = piece.continued !== undefined;
    }
    if (piece.topic !== undefined && this.isTitle(piece)) {
      on.title = piece.topic;
      return;
    }
    const top = on.used === 0 ? 0 : on.used + piece.gap;
    on.items.push(...piece.draw(body.x, this.#areaOf(on.title).y + top));
    on.used = top + piece.height;
    this.isKept = piece.keep === true;
  }

  /** A head without pages of its own is over with what it stands over. */
  close(piece: Piece): void {
    if (piece.keep !== true && !this.#isLasting) this.#topic = this.#title;
  }

  /** Without slides that stayed empty, but for the first one. */
  slides(section: string): readonly Slide[] {
    return [...this.#done, this.#current]
      .filter(({ items }, index) => index === 0 || items.length > 0)
      .map(
        ({ title, items, notes }): Slide => ({
          layout: this.#areaOf(title).isShort ? 'short' : 'content',
          section,
          title: slideTitle(title, this.#measure),
          items,
          notes,
        }),
      );
  }

  #areaOf(title: string): Area {
    const area = this.#areas.get(title) ?? areaUnder(title, this.#measure);
    this.#areas.set(title, area);
    return area;
  }
}

interface Area {
  readonly isShort: boolean;
  readonly y: number;
  readonly height: number;
}

/** What a title of one line leaves free belongs to what is under it. */
function areaUnder(title: string, measure: TextMeasure): Area {
  const { size, leading } = slideTitle(title, measure);
  const isShort = setText(title, { size, leading }, titleBox.width, measure).lines.length < 2;
  const free = isShort ? titleBox.height - shortTitle : 0;
  return { isShort, y: body.y - free, height: body.height + free };
}

/** Height that a chain needs at least; its head takes none as a title. */
function heightOf(chain: readonly Piece[], isTitled: boolean): number {
  const flowing = isTitled ? chain.slice(1) : chain;
  const last = flowing.at(-1);
  return stackHeight(flowing) - (last?.least === undefined ? 0 : last.height - last.least);
}

/** The first piece with all that it must stand with. */
function chainOf(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex((piece) => piece.keep !== true);
  return pieces.slice(0, end < 0 ? pieces.length : end + 1);
}

/** Whether a chain that no slide holds may begin here: half a slide is left, and its last piece can be split. */
function isRoomy(chain: readonly Piece[], room: number): boolean {
  return room > body.height / 2 && chain.at(-1)?.split !== undefined;
}
