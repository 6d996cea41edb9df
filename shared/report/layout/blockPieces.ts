import { assertNever } from '../../base/assertNever.ts';
import type { Block } from '../model.ts';
import { cardsPieces } from './cardPieces.ts';
import { comparisonPieces, figurePieces, findingsPieces, spreadsPieces, stripsPieces } from './figurePieces.ts';
import { bodyWidth, type LayoutContext, type Piece } from './piece.ts';
import { tablePieces } from './tablePieces.ts';
import {
  asidePieces,
  calloutPieces,
  columnsPiece,
  factsPieces,
  headingPieces,
  scalePieces,
  textPieces,
} from './textPieces.ts';

/** A title over side-by-side columns stays on their page. */
const titleRoom = 100;

/** Pieces of blocks one after the other. `most`: height of a page's body, over which side-by-side columns are stacked. */
export function blockPieces(
  blocks: readonly Block[],
  context: LayoutContext,
  most: number,
  width = bodyWidth,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let space = 0;
  for (const block of blocks) {
    if (block.kind === 'space') {
      space += context.squeeze === 2 ? Math.min(block.height, 9) : block.height;
      continue;
    }
    const [first, ...rest] = kept(block, onePieces(block, context, most, width));
    if (first === undefined) continue;
    pieces.push({ ...first, before: first.before + space }, ...rest);
    space = 0;
  }
  return pieces;
}

/** What must stay on the page of the block after it. */
function kept(block: Block, pieces: readonly Piece[]): readonly Piece[] {
  const keeps = (block.kind === 'text' || block.kind === 'scale') && block.keep === true;
  return keeps ? pieces.map((piece) => ({ ...piece, keepWithNext: true })) : pieces;
}

function onePieces(
  block: Exclude<Block, { kind: 'space' }>,
  context: LayoutContext,
  most: number,
  width: number,
): readonly Piece[] {
  switch (block.kind) {
    case 'text':
      return textPieces(block, context, width);
    case 'heading':
      return headingPieces(block, context, width);
    case 'figure':
      return figurePieces(block, context);
    case 'table':
      return tablePieces(block, context);
    case 'aside':
      return asidePieces(block, context, width);
    case 'facts':
      return factsPieces(block, context);
    case 'findings':
      return findingsPieces(block, context);
    case 'columns':
      return columnsPiece(
        block,
        (blocks, columnWidth) => blockPieces(blocks, context, most, columnWidth),
        most - titleRoom,
      );
    case 'comparison':
      return comparisonPieces(block, context);
    case 'strips':
      return stripsPieces(block, context);
    case 'spreads':
      return spreadsPieces(block, context);
    case 'cards':
      return cardsPieces(block, context);
    case 'scale':
      return scalePieces(block, context);
    case 'callout':
      return calloutPieces(block, context, width);
    default:
      return assertNever(block);
  }
}
