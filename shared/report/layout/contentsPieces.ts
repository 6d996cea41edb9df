import type { Contents, Section } from '../model.ts';
import { blockPieces } from './blockPieces.ts';
import { at, bodyWidth, bottomOf, drawPlaced, type LayoutContext, type Piece, piece, rule } from './piece.ts';
import { textPieces } from './textPieces.ts';

/** The contents: one linked row a section. `pageOf` gives a section's first page; the rows' heights do not depend on it. `linkColour`: of the numbers. */
export function contentsPieces(
  contents: Contents,
  sections: readonly Section[],
  pageOf: (id: string) => number,
  context: LayoutContext,
  bodyHeight: number,
  linkColour?: string,
): readonly Piece[] {
  const title = textPieces({ kind: 'text', role: 'title', text: contents.name }, context, bodyWidth);
  const rows = sections.map((section, index) => {
    const last = index === sections.length - 1;
    const name = at(context, section.name, 'h3', 0, 5.5, 158, 2);
    const note = at(context, section.note, 'tableGrey', 170, 6, 280, 2);
    const number = at(context, [{ text: String(pageOf(section.id)), weight: 600 }], 'body', 0, 5.5, 36);
    const width = number.text.lines[0]?.width ?? 0;
    const placed = drawPlaced({ ...number, x: bodyWidth - width });
    const numbers =
      linkColour === undefined
        ? placed
        : placed.map((item) => (item.kind === 'text' ? { ...item, fill: linkColour } : item));
    const texts = [name, note];
    const height = bottomOf([...texts, number]) + 6;
    const items = [
      rule(index === 0 ? 'ink' : 'hair', 0),
      ...texts.flatMap(drawPlaced),
      ...numbers,
      ...(last ? [rule('hair', height)] : []),
    ];
    const link = { x: 0, y: 0, width: bodyWidth, height, target: section.id };
    return piece(height, items, { links: [link], before: index === 0 ? 18 : 0, keepWithNext: index === 0 });
  });
  const blocks = blockPieces(contents.blocks, context, bodyHeight);
  return [...title, ...rows, ...blocks];
}
