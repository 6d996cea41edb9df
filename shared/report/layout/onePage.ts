import type { Block, Section, TableBlock } from '../model.ts';
import { blockPieces } from './blockPieces.ts';
import type { TextMeasure } from './measure.ts';
import { type BodyPage, paginate } from './paginate.ts';
import type { Piece } from './piece.ts';

/** The blocks that stand on their page even when it is full. */
export function withoutSpare(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.kind !== 'aside' || block.spare !== true);
}

/** A section as one page, whatever it holds: first it does without what is spare, then it is tightened, then its longest table leaves rows
 * out from its end, one after the other, and counts them. */
export function onePage(section: Section, measure: TextMeasure, height: number): readonly BodyPage[] {
  const blocks = withoutSpare(section.blocks);
  const tries = [
    { of: section.blocks, squeeze: 0 },
    { of: blocks, squeeze: 0 },
    { of: blocks, squeeze: 1 },
    { of: blocks, squeeze: 2 },
  ] as const;
  for (const { of, squeeze } of tries) {
    const pieces = blockPieces(of, { measure, squeeze }, height);
    if (heightOf(pieces) <= height) return paginate(pieces, height);
  }
  const whole = blocks.map(keepAll);
  const most = whole.reduce((sum, { rows }) => sum + Math.max(0, rows - 1), 0);
  const without = (count: number): readonly Piece[] =>
    blockPieces(leftOut(whole, count).flatMap(blocksOf), { measure, squeeze: 2 }, height);
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (heightOf(without(middle)) <= height) high = middle;
    else low = middle + 1;
  }
  return paginate(without(low), height);
}

/** Height of pieces one under the other, in pt. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : piece.before), 0);
}

interface Kept {
  readonly block: Block;
  /** How many of its rows stay; 0 for what cannot leave any out. */
  readonly rows: number;
}

function keepAll(block: Block): Kept {
  const cuts = block.kind === 'table' && block.rest !== undefined;
  return { block, rows: cuts ? block.rows.filter(({ kind }) => kind === 'row').length : 0 };
}

/** The blocks without a number of rows, each taken from the longest table of the moment. */
function leftOut(whole: readonly Kept[], count: number): readonly Kept[] {
  const rows = whole.map((one) => one.rows);
  for (let left = 0; left < count; left += 1) {
    const longest = rows.reduce((best, own, index) => (own > (rows[best] ?? 0) ? index : best), 0);
    rows[longest] = Math.max(0, (rows[longest] ?? 0) - 1);
  }
  return whole.map((one, index) => ({ ...one, rows: rows[index] ?? 0 }));
}

function blocksOf({ block, rows }: Kept): readonly Block[] {
  if (block.kind !== 'table' || block.rest === undefined) return [block];
  const all = block.rows.filter(({ kind }) => kind === 'row').length;
  if (rows === all) return [block];
  const note = block.rest[all - rows - 1] ?? '';
  return [
    { ...block, rows: firstRows(block.rows, rows) },
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: note },
  ];
}

/** The first rows with the heads of their groups; a group whose rows are all left out goes with them. */
function firstRows(rows: TableBlock['rows'], count: number): TableBlock['rows'] {
  let seen = 0;
  const end = rows.findIndex((row) => row.kind === 'row' && ++seen > count);
  const first = end < 0 ? rows : rows.slice(0, end);
  const last = first.findLastIndex(({ kind }) => kind === 'row');
  return first.slice(0, last + 1);
}
