import { type Figure, label, levelInk, levelPaint, line, rect, type Shape } from './geometry.ts';
import { type MapColumn, signOf } from './maturityMap.ts';

const width = 498;
const left = 98;
const height = 13;
/** Tiles take the width of their ids where a row of each section has room for it: most ids have at most three characters. */
const narrow = { width: 24, id: 9 } as const;
const wide = { width: 36, id: 12 } as const;
const gap = 2;
const padding = 4;

/** The maturity map of long sections: one small tile a question with its level and id, one row of tiles a section. */
export function maturityTiles(sections: readonly MapColumn[]): Figure {
  const inRow = Math.floor((width - left + gap) / (wide.width + gap));
  const isWide =
    sections.some(({ cells }) => cells.some(({ id }) => id.length > 3)) &&
    sections.every(({ cells }) => cells.length <= inRow);
  const tile = { height, ...(isWide ? wide : narrow) };
  const each = Math.floor((width - left + gap) / (tile.width + gap));
  let y = 0;
  const shapes: Shape[] = [];
  sections.forEach((section, index) => {
    if (index > 0) shapes.push(line(0, y, width, y));
    const top = y + padding;
    const rows = Math.max(1, Math.ceil(section.cells.length / each));
    const wrap = { width: left - 8, leading: 10, lines: Math.min(2, rows) };
    shapes.push(label(0, top + 10, section.name, { size: 9, weight: 600, fill: 'ink', wrap }));
    section.cells.forEach((cell, place) => {
      const x = left + (place % each) * (tile.width + gap);
      const at = top + Math.floor(place / each) * (tile.height + gap);
      const ink = cell.level === null ? 'ink' : levelInk(cell.level);
      if (cell.level !== null) shapes.push(rect(x, at, tile.width, tile.height, levelPaint(cell.level)));
      const blocks = cell.blocks !== null;
      if (blocks || cell.level === null) {
        const strokeWidth = blocks ? 1.5 : 0.75;
        const inset = strokeWidth / 2;
        shapes.push({
          kind: 'rect',
          x: x + inset,
          y: at + inset,
          width: tile.width - strokeWidth,
          height: tile.height - strokeWidth,
          stroke: blocks ? 'accent' : 'hair',
          strokeWidth,
        });
      }
      shapes.push(
        label(x + 3, at + 9.5, signOf(cell), { size: 8, fill: ink }),
        label(x + tile.id, at + 9.3, cell.id, {
          size: 6.5,
          fill: ink,
          wrap: { width: tile.width - tile.id - 0.5, leading: 8, lines: 1 },
        }),
      );
    });
    y = top + rows * (tile.height + gap) - gap + padding;
  });
  return { width, height: y, shapes };
}
