import type { ComparisonBlock, FigureBlock, Finding, FindingsBlock, SpreadsBlock, StripsBlock } from '../model.ts';
import { drawFigure } from './drawFigure.ts';
import { moveItem, type PageItem } from './page.ts';
import {
  at,
  bodyWidth,
  bottomOf,
  drawPlaced,
  type LayoutContext,
  type Piece,
  type PlacedText,
  piece,
  rule,
} from './piece.ts';
import { padding, rowPieces } from './rowPieces.ts';
import { drawSwatch } from './swatch.ts';

/** A figure with its caption, never split. */
export function figurePieces(block: FigureBlock, context: LayoutContext): readonly Piece[] {
  const { figure } = block;
  const caption =
    block.caption === undefined ? [] : [at(context, block.caption, 'caption', 0, figure.height + 9, bodyWidth)];
  const items = [...drawFigure(figure, 0, 0, context.measure), ...caption.flatMap(drawPlaced)];
  return [piece(Math.max(figure.height, bottomOf(caption)), items)];
}

/** Two lists of findings side by side. */
export function findingsPieces(block: FindingsBlock, context: LayoutContext): readonly Piece[] {
  const left = findingList(block.left, context);
  const right = findingList(block.right, context);
  const items = [...left.items, ...right.items.map((item) => moveItem(item, 255, 0))];
  return [piece(Math.max(left.height, right.height), items)];
}

function findingList(list: FindingsBlock['left'], context: LayoutContext): Piece {
  const head = at(context, list.head, 'h2', 0, 4, 243);
  const items: PageItem[] = [rule('ink', 0, 243), ...drawPlaced(head)];
  let y = bottomOf([head]) + 3;
  if (list.items.length === 0) {
    const empty = at(context, list.empty, 'tableGrey', 0, y + 5, 243);
    return piece(bottomOf([empty]), [...items, ...drawPlaced(empty)]);
  }
  list.items.forEach((finding, index) => {
    if (index > 0) items.push(rule('hair', y, 243));
    const { texts, bottom } = findingTexts(finding, y, context);
    items.push(
      ...drawSwatch(finding.swatch, 0, y + padding(context, 5), context.measure),
      ...texts.flatMap(drawPlaced),
    );
    y = bottom;
  });
  return piece(y, items);
}

function findingTexts(
  finding: Finding,
  y: number,
  context: LayoutContext,
): { readonly texts: readonly PlacedText[]; readonly bottom: number } {
  const head = at(context, finding.head, 'h3', 21, y + padding(context, 5), 222, context.squeeze === 2 ? 1 : 2);
  const text = at(context, finding.text, 'tableGrey', 21, bottomOf([head]), 222, 3 - context.squeeze);
  return { texts: [head, text], bottom: bottomOf([head, text]) + padding(context, 6) };
}

const chosenAt = 110;
const nextAt = 304;

/** Rows of a gap: its name and bar, the chosen description, the next one. */
export function comparisonPieces(block: ComparisonBlock, context: LayoutContext): readonly Piece[] {
  const heads = block.heads.map((text, index) => at(context, text, 'label', [0, chosenAt, nextAt][index] ?? 0, 0, 180));
  const head = piece(12, [...heads.flatMap(drawPlaced), rule('ink', 12)], { keepWithNext: true });
  const rows = block.rows.flatMap((row, index) => {
    const top = padding(context, 6.5);
    const name = at(context, [{ text: row.name, weight: 600 }], 'table', 0, top, 100);
    const chosen = at(context, row.chosen.text, 'table', chosenAt + 18, top, 164);
    const next = row.next === null ? [] : [at(context, row.next.text, 'table', nextAt + 18, top, 176)];
    const barTop = bottomOf([name]) + 4;
    const bar = row.bar === undefined ? [] : drawFigure(row.bar, 0, barTop, context.measure);
    return rowPieces({
      texts: [name, chosen, ...next],
      items: [
        ...bar,
        ...drawSwatch(row.chosen.swatch, chosenAt, top, context.measure),
        ...(row.next === null ? [] : drawSwatch(row.next.swatch, nextAt, top, context.measure)),
      ],
      least: row.bar === undefined ? 0 : barTop + row.bar.height,
      paddingBottom: padding(context, 8),
      ruleBottom: rule('hair', 0),
      keepWithNext: index < block.rows.length - 1 && (index === 0 || index === block.rows.length - 2),
      head,
    });
  });
  return [{ ...head, keepWithNext: rows.length > 0 }, ...rows];
}

/** A section's strip of units between its name and what is missing. */
export function stripsPieces(block: StripsBlock, context: LayoutContext): readonly Piece[] {
  return block.rows.map((row, index) => {
    const top = padding(context, 8);
    const name = at(context, row.name, 'h2', 0, top, 76);
    const note = at(context, row.note, 'label', 0, bottomOf([name]), 76);
    const text = at(context, row.text, 'body', 325, top, 173);
    const smallest = at(context, row.smallest, 'tableGrey', 325, bottomOf([text]) + 3, 173);
    const texts = [name, note, text, ...(row.smallest === '' ? [] : [smallest])];
    const height = Math.max(bottomOf(texts), top + row.strip.height) + top;
    const items = [
      rule(index === 0 ? 'ink' : 'hair', 0),
      ...drawFigure(row.strip, 85, top, context.measure),
      ...texts.flatMap(drawPlaced),
      rule('hair', height),
    ];
    return piece(height, items);
  });
}

/** Rows of one question's voices under a scale that is repeated on every page. */
export function spreadsPieces(block: SpreadsBlock, context: LayoutContext): readonly Piece[] {
  const scale = drawFigure(block.scale, 138, 0, context.measure);
  const head = piece(12, [...scale, rule('ink', 12)], { keepWithNext: true });
  const rows = block.rows.map((row, index) => {
    const name = at(context, row.name, 'h3', 0, 6, 136);
    const note = at(context, row.note, 'label', 0, bottomOf([name]), 136);
    const text = at(context, row.text, 'table', 396, 6, 102);
    const height = Math.max(39, bottomOf([name, note, text]) + 6);
    const dots = drawFigure(row.dots, 138, (height - row.dots.height) / 2, context.measure);
    const items = [...dots, ...[name, note, text].flatMap(drawPlaced), rule('hair', height)];
    return piece(height, items, {
      head,
      keepWithNext: index < block.rows.length - 1 && (index === 0 || index === block.rows.length - 2),
    });
  });
  return [{ ...head, keepWithNext: rows.length > 0 }, ...rows];
}
