import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import { type Piece, stackHeight } from './piece.ts';
import { body, type Paragraph, type Slide, type SlideItem, titleBox } from './slide.ts';
import { paragraphsOf, type SlideStyle, setText, slideText } from './slideText.ts';

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
    runs: [{ text: slideText(text).replace(/\n/g, ' '), bold: false, paint: 'ink' }],
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
  const room = (gap: number): number => body.height - current().used - (current().used === 0 ? 0 : gap);
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
    if (piece.topic !== undefined && on.used === 0 && (sheets.length > 1 || piece.topic === title)) {
      on.title = piece.topic;
      return;
    }
    const top = on.used === 0 ? 0 : on.used + piece.gap;
    on.items.push(...piece.draw(body.x, body.y + top));
    on.used = top + piece.height;
    isKept = piece.keep === true;
  };

  const waiting = [...pieces];
  while (waiting.length > 0) {
    const chain = chainOf(waiting);
    const [piece] = chain;
    if (piece === undefined) break;
    if (piece.fresh === true) next();
    const height = stackHeight(chain);
    const fitting = height > room(piece.gap) && chain.length === 1 ? (piece.fit?.(room(piece.gap)) ?? null) : null;
    if (height <= room(piece.gap) || chain.length > 1) {
      if (height > room(piece.gap) && (height <= body.height || !isRoomy(chain, room(piece.gap)))) next();
      waiting.shift();
      place(piece);
      // A head without pages of its own is over with what it stands over.
      if (piece.keep !== true && !isLasting) topic = title;
    } else if (fitting !== null) {
      waiting.splice(0, 1, fitting);
    } else if (height <= body.height && current().used > 0 && !(isKept && piece.split !== undefined)) {
      next();
    } else {
      const parts = piece.split?.(room(piece.gap)) ?? null;
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
        layout: 'content',
        section,
        title: slideTitle(one.title, measure),
        items: one.items,
        notes: one.notes,
      }),
    );
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
