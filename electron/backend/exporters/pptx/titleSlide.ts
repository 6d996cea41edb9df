import type { Branding, Logo } from '../../../../shared/report/branding.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Cover, ReportMeta } from '../../../../shared/report/model.ts';
import { printedColour } from '../../../../shared/report/printedColour.ts';
import { slideTitle } from './flow.ts';
import { textItem } from './piece.ts';
import { drawFigure } from './pieces/figurePiece.ts';
import { cutText, type SetText, type SlideStyle, setText, styles } from './setText.ts';
import { type Slide, type SlideItem, sheet } from './slide.ts';

const left = 48;
const width = 864;
const bandHeight = 190;
const nameTop = 316;
const factsTop = 420;
const brandTop = 506;
/** Where the title stands; its placeholder has the same box. */
export const coverTitleBox = { x: left, y: 226, width: 660, height: 84 } as const;
const logoBox = { x: 732, y: 232, width: 180, height: 72 } as const;

/** The band's cells end with the slide, and its marks are not stretched with them. */
function banded(item: SlideItem): SlideItem {
  if (item.kind !== 'rect') return item;
  if (item.fill === 'accent') return { ...item, x: Math.min(item.x, sheet.width - 10), width: 10, height: 10 };
  return { ...item, width: Math.min(item.width, sheet.width - item.x) };
}

/** The band of all answers, the title, for whom, the facts and the logo. */
export function titleSlide(cover: Cover, { branding }: ReportMeta, measure: TextMeasure): Slide {
  const items: SlideItem[] = [];
  if (cover.band !== null) {
    const scale = { x: sheet.width / cover.band.width, y: bandHeight / cover.band.height };
    items.push(...drawFigure(cover.band, 0, 0, scale, measure).map(banded));
  }
  const notes: string[] = [];
  /** Puts a text into a box; what the box has no room for stands whole in the notes. */
  const put = (set: SetText, x: number, y: number, wide: number, most: number): number => {
    const cut = cutText(set, Math.max(1, Math.floor(most / set.style.leading)), wide, measure);
    if (cut !== null) notes.push(...set.spans.map(({ text }) => text));
    const drawn = cut ?? set;
    if (drawn.lines.length > 0) items.push(textItem(drawn, x, y, wide));
    return y + drawn.height;
  };
  const set = (text: string, style: SlideStyle, wide = width): SetText => setText(text, style, wide, measure);
  put(set(cover.caption, styles.label), left, bandHeight + 6, width, 28);
  const names = [20, 17, 14, 12, 10].map((size) => set(cover.organisation, { size, leading: size * 1.25, bold: true }));
  const name = names.find(({ height }) => height <= 52) ?? set(cover.organisation, styles.label);
  const under = put(name, left, nameTop, width, 65) + 6;
  if (cover.words !== undefined) put(set(cover.words, styles.body), left, under, width, factsTop - 6 - under);
  items.push(rule(branding));
  const each = width / Math.max(1, cover.facts.length);
  cover.facts.forEach((fact, index) => {
    const x = left + index * each;
    const label = put(set(fact.label, styles.label, each - 14), x, factsTop + 8, each - 14, 13);
    put(set(fact.value, styles.table, each - 14), x, label + 1, each - 14, 56);
  });
  put(set(cover.brand, styles.label), left, brandTop, width, 27);
  if (branding.logo !== undefined) items.push(logoItem(branding.logo, cover.organisation));
  return {
    layout: 'title',
    section: '',
    title: { ...slideTitle(cover.title, measure), size: 36, leading: 42 },
    items,
    notes,
  };
}

/** The line over the facts, in the client's colour where there is one, made to be seen on paper. */
function rule({ primary }: Branding): SlideItem {
  const line = { kind: 'line', x1: left, y1: factsTop, x2: left + width, y2: factsTop, stroke: 'ink' } as const;
  if (primary === undefined) return { ...line, strokeWidth: 1 };
  return { ...line, strokeWidth: 2, colour: printedColour(primary, 'line') };
}

/** The logo at the right end of its box, whole and undistorted. */
function logoItem({ png, width: wide, height }: Logo, alt: string): SlideItem {
  const scale = Math.min(logoBox.width / wide, logoBox.height / height);
  const box = { width: wide * scale, height: height * scale };
  return { kind: 'picture', ...box, x: logoBox.x + logoBox.width - box.width, y: logoBox.y, base64: png, alt };
}
