import type { Branding, Logo } from '../branding.ts';
import type { Cover } from '../model.ts';
import { printedColour } from '../printedColour.ts';
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

const logoBox = { width: 243, height: 48 } as const;
const wordsLeading = 15;

/** The cover: a band of all answers, the title, for whom, and the facts at its foot. The client's look is its logo, the line over the facts
 * and the small mark; figures keep the colours that mean something. */
export function coverPage(
  cover: Cover,
  geometry: PageGeometry,
  measure: TextMeasure,
  { primary, secondary, logo }: Branding = {},
): readonly PageItem[] {
  const { left, height } = geometry;
  const lift = height < 800 ? 30 : 0;
  const items: PageItem[] = [];
  if (cover.band !== null) items.push(...drawFigure(cover.band, 0, 0, measure));
  items.push(...drawText(setText(cover.caption, 'caption', bodyWidth, measure, 2), left, 309));
  const title = setText(cover.title, 'coverTitle', bodyWidth, measure, 2);
  // Light capitals have a side bearing; 2 pt put the stem on the margin.
  items.push(...drawText(title, left - 2, 384 - lift));
  const factsTop = height - 145.89;
  const logoTop = factsTop - 78;
  const { words = '' } = cover;
  const name = setText(cover.organisation, 'coverName', 413, measure, words === '' ? 6 : 4);
  const nameTop = 384 - lift + title.height + 12;
  items.push(...drawText(name, left, nameTop));
  if (words !== '') {
    const wordsTop = nameTop + name.height + 9;
    const most = Math.max(1, Math.floor(((logo === undefined ? factsTop : logoTop) - 12 - wordsTop) / wordsLeading));
    items.push(...drawText(setText(words, 'deck', 413, measure, most), left, wordsTop));
  }
  if (logo !== undefined) items.push(logoItem(logo, left, logoTop));
  const facts = rule('ink', 0, bodyWidth);
  const own = primary === undefined ? {} : { stroke: printedColour(primary, 'line').toUpperCase(), strokeWidth: 2 };
  items.push(moveItem({ ...facts, ...own }, left, factsTop));
  cover.facts.forEach((fact, index) => {
    const column = factColumns[index];
    if (column === undefined) return;
    items.push(...drawText(setText(fact.label, 'label', column.width, measure, 1), left + column.x, factsTop + 7));
    items.push(...drawText(setText(fact.value, 'body', column.width, measure, 3), left + column.x, factsTop + 16));
  });
  const brandTop = height - 43.89;
  items.push({
    kind: 'path',
    x: left,
    y: brandTop,
    d: mark,
    fill: secondary === undefined ? palette.grey : printedColour(secondary, 'line').toUpperCase(),
  });
  const brand = setText(cover.brand, 'label', bodyWidth - 17, measure, 2);
  items.push(...drawText(brand, left + 17, brandTop + 1.5 - (brand.lines.length > 1 ? 4.5 : 0)));
  return items;
}

/** The logo as large as its box allows, from the left, on the box's lower edge; never larger than a pixel a point. */
function logoItem({ png, width, height }: Logo, x: number, y: number): PageItem {
  const scale = Math.min(1, logoBox.width / width, logoBox.height / height);
  const drawn = { width: width * scale, height: height * scale };
  return { kind: 'image', x, y: y + logoBox.height - drawn.height, ...drawn, png };
}
