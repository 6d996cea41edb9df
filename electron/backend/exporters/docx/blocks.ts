import { Table } from 'docx';
import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { AsideBlock, Block, ColumnsBlock } from '../../../../shared/report/model.ts';
import { cardsBlock } from './cardsBlock.ts';
import { comparisonBlock, figureBlock, findingsBlock, spreadsBlock, stripsBlock } from './figureBlocks.ts';
import { grid, roughHeight } from './grid.ts';
import { gap } from './paragraph.ts';
import { tableBlock } from './tableBlock.ts';
import { asideBlocks, calloutBlock, factsBlock, headingBlock, scaleBlock, textBlock } from './textBlocks.ts';
import type { Content, Place, WordContext } from './wordContext.ts';

type Solid = Exclude<Block, { kind: 'space' } | { kind: 'aside' }>;

/** The largest space of a tight page, in pt. */
const tightSpace = 12;

/** Between cards and what follows. Nothing when a page ends with them: an empty line that no longer fits would fill a page. */
const afterCards = 6;

/** What blocks become, one after the other, in a column of `width` pt. */
export async function blocksContent(
  blocks: readonly Block[],
  width: number,
  context: WordContext,
): Promise<readonly Content[]> {
  const { tight } = context;
  const content: Content[] = [];
  let before = 0;
  let asides: AsideBlock[] = [];
  const flush = (): void => {
    if (asides.length > 0) content.push(...asideBlocks(asides, { width, before, tight }));
    if (asides.length > 0) before = 0;
    asides = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'aside') {
      asides.push(block);
      continue;
    }
    flush();
    if (block.kind === 'space') before += tight ? Math.min(block.height, tightSpace) : block.height;
    else {
      content.push(
        ...(await solidContent(block, { width, before, tight, keepsNext: captionFollows(blocks, index) }, context)),
      );
      before = block.kind === 'cards' ? afterCards : 0;
    }
  }
  flush();
  return content;
}

function captionFollows(blocks: readonly Block[], index: number): boolean {
  const next = blocks.slice(index + 1).find((block) => block.kind !== 'space');
  return next?.kind === 'text' && next.role === 'caption';
}

async function solidContent(block: Solid, place: Place, context: WordContext): Promise<readonly Content[]> {
  switch (block.kind) {
    case 'text':
      return textBlock(block, place);
    case 'heading':
      return headingBlock(block, place);
    case 'figure':
      return figureBlock(block, place, context);
    case 'table':
      return tableBlock(block, place);
    case 'facts':
      return factsBlock(block, place);
    case 'findings':
      return findingsBlock(block, place);
    case 'columns':
      return columnsContent(block, place, context);
    case 'comparison':
      return comparisonBlock(block, place, context);
    case 'strips':
      return stripsBlock(block, place, context);
    case 'spreads':
      return spreadsBlock(block, place, context);
    case 'cards':
      return cardsBlock(block, place);
    case 'scale':
      return scaleBlock(block, place);
    case 'callout':
      return calloutBlock(block, place);
    default:
      return assertNever(block);
  }
}

/** Columns longer than this, in pt, stand one under the other: a row of a table that high would break badly. */
const tallestColumns = 600;
const columnGap = 12;

async function columnsContent(
  block: ColumnsBlock,
  { width, before }: Place,
  context: WordContext,
): Promise<readonly Content[]> {
  const column = (width - columnGap) / 2;
  const high = Math.max(heightOf(block.left, column), heightOf(block.right, column));
  if (high > tallestColumns) {
    const left = await blocksContent(block.left, width, context);
    return [gap(before), ...left, gap(12), ...(await blocksContent(block.right, width, context))];
  }
  const left = cellContent(await blocksContent(block.left, column, context));
  const right = cellContent(await blocksContent(block.right, column, context));
  const cells = [{ children: left, right: columnGap }, { children: right }];
  return [gap(before), grid([column + columnGap, column], [{ cells }])];
}

/** A cell must end with a paragraph. */
function cellContent(content: readonly Content[]): readonly Content[] {
  const last = content.at(-1);
  return last === undefined || last instanceof Table ? [...content, gap(1)] : content;
}

function heightOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'space') return sum + block.height;
    if (block.kind === 'aside') return sum + roughHeight(block.text, width) + 24;
    if (block.kind === 'text' || block.kind === 'callout' || block.kind === 'heading')
      return sum + roughHeight(block.text, width);
    // Whatever else is in a column is a table or a figure, which should not be squeezed.
    return sum + tallestColumns;
  }, 0);
}
