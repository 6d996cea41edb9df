import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Cover, ReportMeta } from '../../../../shared/report/model.ts';
import { slideTitle } from './flow.ts';
import { textItem } from './piece.ts';
import { drawFigure } from './pieces/figurePiece.ts';
import { type Slide, type SlideItem, sheet } from './slide.ts';
import { type SetText, setText, styles } from './slideText.ts';

const left = 48;
const width = 864;
const bandHeight = 190;
const factsTop = 436;
/** Where the title stands; its placeholder has the same box. */
export const coverTitleBox = { x: left, y: 226, width: 660, height: 84 } as const;
const logoBox = { x: 732, y: 232, width: 180, height: 72 } as const;

/** The marks of the band, which its scale would stretch. */
function squared(item: SlideItem): SlideItem {
  return item.kind === 'rect' && item.fill === 'accent' ? { ...item, width: 10, height: 10 } : item;
}

/** The band of all answers, the title, for whom, the facts and the logo. */
export function titleSlide(cover: Cover, { branding }: ReportMeta, measure: TextMeasure): Slide {
  const items: SlideItem[] = [];
  if (cover.band !== null) {
    const scale = { x: sheet.width / cover.band.width, y: bandHeight / cover.band.height };
    items.push(...drawFigure(cover.band, 0, 0, scale, measure).map(squared));
  }
  const put = (set: SetText, x: number, y: number, wide: number): number => {
    if (set.lines.length > 0) items.push(textItem(set, x, y, wide));
    return y + set.height;
  };
  put(setText(cover.caption, styles.label, width, measure), left, bandHeight + 6, width);
  const name = [20, 17, 14, 12, 10].map((size) =>
    setText(cover.organisation, { size, leading: size * 1.25, bold: true }, width, measure),
  );
  const under = put(
    name.find((set) => set.height <= 56) ?? name.at(-1) ?? setText('', styles.body, width, measure),
    left,
    316,
    width,
  );
  if (cover.words !== undefined) put(setText(cover.words, styles.body, width, measure), left, under + 8, width);
  items.push({ kind: 'line', x1: left, y1: factsTop, x2: left + width, y2: factsTop, stroke: 'ink', strokeWidth: 1 });
  const each = width / Math.max(1, cover.facts.length);
  cover.facts.forEach((fact, index) => {
    const x = left + index * each;
    const label = put(setText(fact.label, styles.label, each - 14, measure), x, factsTop + 8, each - 14);
    put(setText(fact.value, styles.table, each - 14, measure), x, label + 1, each - 14);
  });
  put(setText(cover.brand, styles.label, width, measure), left, 506, width);
  if (branding.logo !== undefined) {
    const { png, width: wide, height } = branding.logo;
    const scale = Math.min(logoBox.width / wide, logoBox.height / height);
    const box = { width: wide * scale, height: height * scale };
    items.push({
      kind: 'picture',
      ...box,
      x: logoBox.x + logoBox.width - box.width,
      y: logoBox.y,
      base64: png,
      alt: cover.organisation,
    });
  }
  return {
    layout: 'title',
    section: '',
    title: { ...slideTitle(cover.title, measure), size: 36, leading: 42 },
    items,
    notes: [],
  };
}
