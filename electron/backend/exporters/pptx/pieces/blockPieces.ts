import { assertNever } from '../../../../../shared/base/assertNever.ts';
import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Block, TextRole } from '../../../../../shared/report/model.ts';
import { besidePiece, type Piece, textPiece } from '../piece.ts';
import { type SlideStyle, styles } from '../setText.ts';
import { cardsPieces } from './cardPieces.ts';
import { figureBlockPieces } from './chartPieces.ts';
import { headingPiece } from './headingPiece.ts';
import {
  asidePiece,
  calloutPiece,
  comparisonPiece,
  factsPiece,
  findingsPiece,
  scalePiece,
  spreadsPiece,
  stripsPieces,
} from './rowBlocks.ts';
import { tableBlockPiece } from './tableBlock.ts';

const roleStyles: Readonly<Record<TextRole, SlideStyle>> = {
  coverTitle: styles.title,
  coverName: styles.sentence,
  title: styles.h2,
  sentence: styles.sentence,
  lead: styles.sentence,
  numeral: styles.numeral,
  numeralSmall: styles.numeralSmall,
  deck: styles.deck,
  h2: styles.h2,
  cardTitle: styles.h3,
  h3: styles.h3,
  body: styles.body,
  table: styles.table,
  tableGrey: styles.tableGrey,
  caption: styles.caption,
  label: styles.label,
  folio: styles.body,
};

/** The pieces of a block at a width. */
export function blockPieces(block: Block, width: number, measure: TextMeasure): readonly Piece[] {
  switch (block.kind) {
    case 'text':
      return [textPiece(block.text, roleStyles[block.role], width, measure)];
    case 'heading':
      if (block.small !== true) return [headingPiece(block.text, width, measure)];
      return [{ ...textPiece(block.text, styles.h3, width, measure, 12), keep: true }];
    case 'figure':
      return figureBlockPieces(block, width, measure);
    case 'table':
      return [tableBlockPiece(block, width, measure)];
    case 'aside':
      return [asidePiece(block, width, measure)];
    case 'facts':
      return [factsPiece(block, width, measure)];
    case 'findings':
      return [findingsPiece(block, width, measure)];
    case 'columns':
      return [columnsPiece(block.left, block.right, width, measure)];
    case 'comparison':
      return [comparisonPiece(block, width, measure)];
    case 'strips':
      return stripsPieces(block, width, measure);
    case 'spreads':
      return [spreadsPiece(block, width, measure)];
    case 'cards':
      return cardsPieces(block, width, measure);
    case 'scale':
      return [scalePiece(block, width, measure)];
    case 'callout':
      return [calloutPiece(block, width, measure)];
    case 'space':
      return [];
    default:
      return assertNever(block);
  }
}

function columnsPiece(left: readonly Block[], right: readonly Block[], width: number, measure: TextMeasure): Piece {
  const each = (width - 40) / 2;
  const pieces = (blocks: readonly Block[]): readonly Piece[] =>
    blocks.flatMap((block) => blockPieces(block, each, measure)).map(({ topic: _, fresh: __, ...piece }) => piece);
  return besidePiece(
    [
      { x: 0, pieces: pieces(left) },
      { x: each + 40, pieces: pieces(right) },
    ],
    16,
  );
}
