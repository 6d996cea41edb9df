import type { Cover } from '../model.ts';
import { drawFigure } from './drawFigure.ts';
import { drawText, setText } from './drawText.ts';
import type { PageGeometry } from './furniture.ts';
import type { TextMeasure } from './measure.ts';
import type { PageItem } from './page.ts';
import { moveItem } from './page.ts';
import { palette } from './palette.ts';
import { bodyWidth, rule } from './piece.ts';

const factColumns = [
  { x: 0, width: 98 },
  { x: 110, width: 98 },
  { x: 220, width: 156 },
  { x: 388, width: 110 },
];
/** Three stones, 12 pt wide. */
const mark = 'M3.2 11.2 H8.8 L10.4 8.8 H1.6 Z M3 7.6 H9 L10 5.6 H2.6 Z M4.4 4.4 H7.8 L8.6 2.5 L6.6 1 L4.4 2.4 Z';

/** The cover: a band of all answers, the title, for whom, and the facts at its foot. */
export function coverPage(cover: Cover, geometry: PageGeometry, measure: TextMeasure): readonly PageItem[] {
  const { left, height } = geometry;
  const lift = height < 800 ? 30 : 0;
  const items: PageItem[] = [];
  if (cover.band !== null) items.push(...drawFigure(cover.band, 0, 0, measure));
  items.push(...drawText(setText(cover.caption, 'caption', bodyWidth, measure, 2), left, 309));
  const title = setText(cover.title, 'coverTitle', bodyWidth, measure, 2);
  // Light capitals have a side bearing; 2 pt put the stem on the margin.
  items.push(...drawText(title, left - 2, 384 - lift));
  const name = setText(cover.organisation, 'coverName', 413, measure, 6);
  items.push(...drawText(name, left, 384 - lift + title.height + 12));
  const factsTop = height - 145.89;
  items.push(moveItem(rule('ink', 0, bodyWidth), left, factsTop));
  cover.facts.forEach((fact, index) => {
    const column = factColumns[index];
    if (column === undefined) return;
    items.push(...drawText(setText(fact.label, 'label', column.width, measure, 1), left + column.x, factsTop + 7));
    items.push(...drawText(setText(fact.value, 'body', column.width, measure, 3), left + column.x, factsTop + 16));
  });
  const brandTop = height - 43.89;
  items.push({ kind: 'path', x: left, y: brandTop, d: mark, fill: palette.grey });
  const brand = setText(cover.brand, 'label', bodyWidth - 17, measure, 2);
  items.push(...drawText(brand, left + 17, brandTop + 1.5 - (brand.lines.length > 1 ? 4.5 : 0)));
  return items;
}
