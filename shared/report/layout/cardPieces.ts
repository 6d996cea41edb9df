import type { Card, CardsBlock, Rich } from '../model.ts';
import { drawLine } from './drawText.ts';
import type { PageItem } from './page.ts';
import {
  at,
  bodyWidth,
  bottomOf,
  drawPlaced,
  keepsLine,
  type LayoutContext,
  type Piece,
  type PlacedText,
  piece,
  rule,
  tallest,
} from './piece.ts';
import { padding } from './rowPieces.ts';

const rightColumn = 170;
const fieldLabel = 52;
/** Fields up to this many lines are never split: a card breaks between its fields. */
const wholeField = 40;
const factLabel = 40;
/** Lines of a title and of a fact: what people type without end must not push the fields off the page. */
const mostTitle = 12;
const mostFact = 4;

/** A wave's cards under its head. The head stays with the first card and is repeated, as continued, on every further page. */
export function cardsPieces(block: CardsBlock, context: LayoutContext): readonly Piece[] {
  const head = groupHead(block.head, block.text, context);
  const continued = groupHead(block.continued, block.text, context);
  const cards = block.cards.flatMap((card) => cardPieces(card, context, continued));
  return [{ ...head, mark: block.head, before: 6, keepWithNext: cards.length > 0 }, ...cards];
}

function groupHead(name: string, text: Rich, context: LayoutContext): Piece {
  const left = at(context, name, 'h2', 0, 5, 158);
  const right = at(context, text, 'tableGrey', rightColumn, 8, bodyWidth - rightColumn);
  const texts = [left, right];
  const height = bottomOf(texts) + 6;
  return piece(height, [rule('ink', 0), ...texts.flatMap(drawPlaced)], { keepWithNext: true });
}

function cardPieces(card: Card, context: LayoutContext, head: Piece): readonly Piece[] {
  const top = padding(context, 6);
  const bottom = padding(context, 9);
  const left = leftSide(card, context, top);
  const fields = fieldTexts(card, context, top);
  const leftBottom = bottomOf(left);
  const height = Math.max(leftBottom, bottomOf(fields.flat())) + bottom;
  const drawings = [rule('hair', 0), ...left.flatMap(drawPlaced)];
  if (height <= tallest) return [piece(height, [...drawings, ...fields.flat().flatMap(drawPlaced)], { head })];
  return splitCard(drawings, fields, { least: leftBottom, bottom, head });
}

function leftSide(card: Card, context: LayoutContext, top: number): readonly PlacedText[] {
  const overline = at(context, card.overline, 'label', 0, top, 158, mostFact);
  const title = at(context, card.title, 'cardTitle', 0, bottomOf([overline]) + 1.5, 152, mostTitle);
  const texts: PlacedText[] = [overline, title];
  let y = bottomOf(texts) + 4;
  for (const fact of card.facts) {
    const row = [
      at(context, fact.label, 'tableGrey', 0, y, factLabel),
      at(context, fact.text, 'table', factLabel, y, 112, mostFact),
    ];
    texts.push(...row);
    y = bottomOf(row);
  }
  if (card.clears !== '') {
    texts.push(at(context, [{ text: card.clears, weight: 600, paint: 'accent' }], 'table', 0, y, 152));
  }
  return texts;
}

/** Label and text of every field, one under the other. */
function fieldTexts(card: Card, context: LayoutContext, top: number): readonly (readonly PlacedText[])[] {
  let y = top;
  return card.fields.map((field) => {
    const texts = [
      at(context, field.label, 'tableGrey', rightColumn, y, fieldLabel),
      at(context, field.text, 'table', rightColumn + fieldLabel, y, bodyWidth - rightColumn - fieldLabel),
    ];
    y = bottomOf(texts) + 2;
    return texts;
  });
}

interface SplitOptions {
  /** The left side ends here: the first piece carries at least as much of the right. */
  readonly least: number;
  readonly bottom: number;
  readonly head: Piece;
}

/** A card with long texts: its first piece is as tall as its left side, then it may break between fields, and inside a field that is a
 * page long. */
function splitCard(
  drawings: readonly PageItem[],
  fields: readonly (readonly PlacedText[])[],
  { least, bottom, head }: SplitOptions,
): readonly Piece[] {
  const lines = fields.flatMap((texts) => fieldLines(texts));
  const cut = Math.max(
    1,
    lines.findIndex((line) => line.y >= least),
  );
  const first = lines.slice(0, cut === 0 ? lines.length : cut);
  const rest = lines.slice(first.length);
  const firstHeight = Math.max(least, ...first.map((line) => line.y + line.height));
  const opening = piece(
    firstHeight + (rest.length === 0 ? bottom : 0),
    [...drawings, ...first.flatMap((line) => line.draw(0))],
    {
      head,
      keepWithNext: first[first.length - 1]?.keep ?? false,
    },
  );
  let edge = firstHeight;
  const further = rest.map((line, index) => {
    const last = index === rest.length - 1;
    const height = line.y + line.height - edge + (last ? bottom : 0);
    const made = piece(height, line.draw(edge), { head, keepWithNext: !last && line.keep });
    edge = line.y + line.height;
    return made;
  });
  return [opening, ...further];
}

interface FieldLine {
  readonly y: number;
  readonly height: number;
  /** Must stay with the next line of the card. */
  readonly keep: boolean;
  draw(edge: number): readonly PageItem[];
}

function fieldLines(texts: readonly PlacedText[]): readonly FieldLine[] {
  const count = Math.max(0, ...texts.map(({ text }) => text.lines.length));
  const short = count <= wholeField;
  return Array.from({ length: count }, (_, index): FieldLine => {
    const [some] = texts;
    const leading = some?.text.style.leading ?? 0;
    const y = (some?.y ?? 0) + index * leading;
    return {
      y,
      height: leading,
      keep: short ? index < count - 1 : keepsLine(index, count),
      draw: (edge) =>
        texts.flatMap(({ text, x }) => {
          const line = text.lines[index];
          return line === undefined ? [] : drawLine(line, text.style, x, y - edge);
        }),
    };
  });
}
