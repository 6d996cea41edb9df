import type {
  AsideBlock,
  CalloutBlock,
  ColumnsBlock,
  FactsBlock,
  HeadingBlock,
  ScaleBlock,
  TextBlock,
} from '../model.ts';
import { drawLine } from './drawText.ts';
import { moveItem } from './page.ts';
import { palette } from './palette.ts';
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
  stack,
} from './piece.ts';
import { joinLastWords } from './plainText.ts';
import { padding, rowPieces } from './rowPieces.ts';
import { drawSwatch } from './swatch.ts';

/** A paragraph, one piece a line, so that it may break with two lines on either side. */
export function textPieces(block: TextBlock, context: LayoutContext, width: number): readonly Piece[] {
  const rich = block.role === 'title' && typeof block.text === 'string' ? joinLastWords(block.text) : block.text;
  const { text } = at(context, rich, block.role, 0, 0, width, block.clamp?.[context.squeeze]);
  const { style } = text;
  const whole = ['title', 'sentence', 'lead'].includes(block.role);
  return text.lines.map((line, index) =>
    piece(style.leading, drawLine(line, style, 0, 0), {
      keepWithNext: whole
        ? index < text.lines.length - 1 || block.role === 'title'
        : keepsLine(index, text.lines.length),
    }),
  );
}

/** A heading, kept with what follows. */
export function headingPieces(block: HeadingBlock, context: LayoutContext, width: number): readonly Piece[] {
  const role = block.small === true ? 'h3' : 'h2';
  const ruled = block.rule === true;
  const text = at(context, block.text, role, 0, ruled ? 4 : 0, width);
  const items = [...(ruled ? [rule('ink', 0, width)] : []), ...drawPlaced(text)];
  return [piece(bottomOf([text]) + (block.small === true ? 0 : 4), items, { keepWithNext: true })];
}

/** A side head in two columns, its text in four. */
export function asidePieces(block: AsideBlock, context: LayoutContext, width: number): readonly Piece[] {
  const top = block.rule === undefined ? 0 : padding(context, 6);
  const head = at(context, block.head, 'h3', 0, top, 158);
  const text = at(context, block.text, 'body', 170, top, width - 170, block.clamp?.[context.squeeze]);
  return rowPieces({
    texts: [head, text],
    paddingBottom: block.rule === undefined ? 0 : padding(context, 7),
    ...(block.rule === undefined ? {} : { rulesTop: [rule(block.rule, 0, width)] }),
  });
}

/** A text that a bar at its side sets apart, one piece a line. */
export function calloutPieces(block: CalloutBlock, context: LayoutContext, width: number): readonly Piece[] {
  const { text } = at(context, block.text, 'body', 12, 0, width - 12);
  return text.lines.map((line, index) => {
    const bar = { kind: 'rect', x: 0, y: 0, width: 2, height: text.style.leading, fill: palette.ink } as const;
    return piece(text.style.leading, [bar, ...drawLine(line, text.style, 12, 0)], {
      keepWithNext: keepsLine(index, text.lines.length),
    });
  });
}

const factWidth = 158;
const factPitch = 170;

/** Up to three values side by side, standing on one line. */
export function factsPieces(block: FactsBlock, context: LayoutContext): readonly Piece[] {
  const large = block.size === 'large';
  const values = block.items.map((item, index) => {
    const role = large ? (index === 0 ? 'numeral' : 'numeralSmall') : 'h3';
    return at(context, item.value, role, index * factPitch, 0, factWidth);
  });
  const tallest = Math.max(0, ...values.map(({ text }) => text.height));
  const items = block.items.flatMap((item, index) => {
    const value = values[index];
    if (value === undefined) return [];
    // Small numerals stand 1.5 above the foot of the large one, so that all look as if on one line.
    const y = tallest - value.text.height - (large && index > 0 ? 1.5 : 0);
    const end = value.x + (value.text.lines[0]?.width ?? 0) + 6;
    const suffix = item.suffix === undefined ? [] : [at(context, item.suffix, 'deck', end, tallest - 20.5, factWidth)];
    return [{ ...value, y }, ...suffix, at(context, item.note, 'tableGrey', value.x, tallest, factWidth)];
  });
  return [piece(bottomOf(items), items.flatMap(drawPlaced))];
}

/** Headed paragraphs in two columns of equal width. */
export function columnsPiece(
  block: ColumnsBlock,
  layout: (blocks: ColumnsBlock['left'], width: number) => readonly Piece[],
  most: number,
): readonly Piece[] {
  const left = stack(layout(block.left, 243));
  const right = stack(layout(block.right, 243));
  const height = Math.max(left.height, right.height);
  if (height > most) return [...layout(block.left, bodyWidth), ...layout(block.right, bodyWidth)];
  const items = [...left.items, ...right.items.map((item) => moveItem(item, 255, 0))];
  return [piece(height, items)];
}

/** Rows of a square, a name and a test. */
export function scalePieces(block: ScaleBlock, context: LayoutContext): readonly Piece[] {
  return block.rows.map((row, index) => {
    const texts: readonly PlacedText[] = [
      at(context, row.name, 'h3', 18, 4, 146),
      at(context, row.text, 'table', 170, 4.5, bodyWidth - 170),
    ];
    const height = Math.max(bottomOf(texts), 16) + 4.5;
    const last = index === block.rows.length - 1;
    const items = [
      rule(index === 0 ? 'ink' : 'hair', 0),
      ...drawSwatch(row.swatch, 0, 4, context.measure),
      ...texts.flatMap(drawPlaced),
      ...(last ? [rule('hair', height)] : []),
    ];
    return piece(height, items, { keepWithNext: !last });
  });
}
