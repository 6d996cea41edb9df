import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { officeText } from '../office/officeText.ts';
import { type Piece, stackHeight } from './piece.ts';
import { paragraphsOf, type SlideStyle, setText } from './setText.ts';
import { body, type Paragraph, type Slide, type SlideItem, shortTitle, titleBox } from './slide.ts';

interface Sheet {
  title: string;
  readonly items: SlideItem[];
  readonly notes: string[];
  used: number;
}

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
  const sheets: Sheet[] = [{ title, items: [], notes: [...notes], used: 0 }];
  let topic = title;
  let isKept = false;
  let isLasting = false;
  const current = (): Sheet => sheets[sheets.length - 1] ?? sheets[0] ?? { title, items: [], notes: [], used: 0 };
  const areas = new Map<string, Area>();
  const areaOf = (of: string): Area => {
    const area = areas.get(of) ?? areaUnder(of, measure);
    areas.set(of, area);
    return area;
  };
  /** Whether a head becomes the title of the slide that it would stand first on. */
  const isTitle = ({ topic: own }: Piece): boolean =>
    own !== undefined && current().used === 0 && (sheets.length > 1 || own === title);
  const room = (piece: Piece): number => {
    const on = current();
    const { height } = areaOf(isTitle(piece) ? (piece.topic ?? title) : on.title);
    return height - on.used - (on.used === 0 ? 0 : piece.gap);
  };
  const next = (): void => {
    if (current().used > 0) sheets.push({ title: topic, items: [], notes: [], used: 0 });
  };
  const place = (piece: Piece): void => {
    const on = current();
    on.notes.push(...(piece.notes ?? []));
    if (piece.topic !== undefined) {
      topic = piece.continued ?? piece.topic;
      isLasting = piece.continued !== undefined;
    }
    if (piece.topic !== undefined && isTitle(piece)) {
      on.title = piece.topic;
      return;
    }
    const top = on.used === 0 ? 0 : on.used + piece.gap;
    on.items.push(...piece.draw(body.x, areaOf(on.title).y + top));
    on.used = top + piece.height;
    isKept = piece.keep === true;
  };

  const waiting = [...pieces];
  while (waiting.length > 0) {
    const chain = chainOf(waiting);
    const [piece] = chain;
    if (piece === undefined) break;
    if (piece.fresh === true) next();
    const height = heightOf(chain, isTitle(piece));
    const space = room(piece);
    const fitting = piece.height > space && chain.length === 1 ? (piece.fit?.(space) ?? null) : null;
    if (fitting !== null) {
      waiting.splice(0, 1, fitting);
    } else if (height <= space || chain.length > 1) {
      if (height > space && (height <= body.height || !isRoomy(chain, space))) next();
      waiting.shift();
      place(piece);
      // A head without pages of its own is over with what it stands over.
      if (piece.keep !== true && !isLasting) topic = title;
    } else if (height <= body.height && current().used > 0 && !(isKept && piece.split !== undefined)) {
      next();
    } else {
      const parts = piece.split?.(space) ?? null;
      if (parts !== null) {
        place(parts[0]);
        waiting.splice(0, 1, parts[1]);
        next();
      } else if (current().used > 0) next();
      else {
        // Too large for any slide and in one piece: it is drawn all the same rather than lost.
        waiting.shift();
        place(piece);
      }
    }
  }
  return sheets
    .filter((one, index) => index === 0 || one.items.length > 0)
    .map(
      (one): Slide => ({
        layout: areaOf(one.title).isShort ? 'short' : 'content',
        section,
        title: slideTitle(one.title, measure),
        items: one.items,
        notes: one.notes,
      }),
    );
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
