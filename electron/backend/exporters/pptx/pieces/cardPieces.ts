import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Card, CardsBlock, Rich, Span } from '../../../../../shared/report/model.ts';
import { besidePiece, type Piece, textPiece } from '../piece.ts';
import { type SlideStyle, styles, tableSizes } from '../setText.ts';
import { body } from '../slide.ts';
import { headingPiece } from './headingPiece.ts';

const between = 36;
const label = 82;
/** What a wave's head and its line take over the first cards. */
const headRoom = 54;

/** Actions, two beside each other on a slide; a long one goes on under the same title. */
export function cardsPieces(block: CardsBlock, width: number, measure: TextMeasure): readonly Piece[] {
  const each = (width - between) / 2;
  const lead =
    block.text === '' ? [] : [{ ...textPiece(block.text, styles.tableGrey, width, measure, 2), keep: true as const }];
  const pairs = block.cards.flatMap((_, index): readonly (readonly Card[])[] =>
    index % 2 === 1 ? [] : [block.cards.slice(index, index + 2)],
  );
  const pair = (cards: readonly Card[], style: SlideStyle): Piece =>
    besidePiece(
      cards.map((card, place) => ({
        x: place * (each + between),
        pieces: cardPieces(card, each, measure, style),
      })),
      14,
    );
  // One size for all cards of a wave.
  const room = body.height - headRoom;
  const style = tableSizes.find((size) => pairs.every((cards) => pair(cards, size).height <= room)) ?? styles.table;
  const head: Piece = {
    ...headingPiece(block.head, width, measure),
    continued: block.continued,
    fresh: true,
  };
  return [head, ...lead, ...pairs.map((cards) => pair(cards, style))];
}

function cardPieces(card: Card, width: number, measure: TextMeasure, style: SlideStyle): readonly Piece[] {
  const fields = [...card.facts, ...card.fields].map(({ label: name, text }) =>
    besidePiece(
      [
        { x: 0, pieces: [textPiece(name, { ...styles.label, leading: style.leading }, label - 8, measure)] },
        { x: label, pieces: [textPiece(text, style, width - label, measure)] },
      ],
      4,
    ),
  );
  const over: readonly Span[] = [{ text: card.overline }];
  return [
    overline(over, width, measure),
    { ...textPiece(card.title, styles.h3, width, measure, 2), keep: true },
    ...(card.clears === ''
      ? []
      : [textPiece([{ text: card.clears, paint: 'accent', weight: 600 }], style, width, measure, 2)]),
    ...fields,
  ];
}

function overline(text: Rich, width: number, measure: TextMeasure): Piece {
  const piece = textPiece(text, styles.label, width, measure);
  return {
    gap: 0,
    height: piece.height + 5,
    keep: true,
    draw: (x, y) => [
      { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: 'ink', strokeWidth: 1 },
      ...piece.draw(x, y + 5),
    ],
  };
}
