import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { geometryOf } from '../../../../shared/report/layout/furniture.ts';
import { bodyWidth } from '../../../../shared/report/layout/piece.ts';
import type { Cover, ReportMeta } from '../../../../shared/report/model.ts';
import { coverRule, markColour } from './brandColours.ts';
import { styleOf } from './documentStyles.ts';
import { type GridRow, grid } from './grid.ts';
import { gap, paragraph } from './paragraph.ts';
import { altText } from './picture.ts';
import { pixels } from './units.ts';
import type { Content, WordContext } from './wordContext.ts';
import { runsOf } from './wordText.ts';

/** From the top of the page: the caption under the band. */
const captionTop = 309;
const logoBox = { width: 243, height: 48 } as const;
/** Height of the facts with the brand line under them. */
const footHeight = 100;

/** The cover: a band of all answers behind the text, the title, for whom, and logo and facts at its foot. Its parts are rows of given
 * heights, so that nothing floats and everything can be edited in its place. */
export async function coverContent(cover: Cover, meta: ReportMeta, context: WordContext): Promise<readonly Content[]> {
  const { height, top, bodyHeight } = geometryOf[meta.paper];
  const words = cover.words ?? '';
  const names = [
    paragraph(runsOf(cover.caption), { style: styleOf.caption, after: height < 800 ? 24 : 54 }),
    paragraph(runsOf(cover.title), { style: styleOf.coverTitle }),
    paragraph(runsOf(cover.organisation), { style: styleOf.coverName, before: 12 }),
    ...(words === '' ? [] : [paragraph(runsOf(words), { style: styleOf.deck, before: 9 })]),
  ];
  const { logo } = meta.branding;
  const logoHeight = logo === undefined ? 0 : logoBox.height + 24;
  const upper = top + bodyHeight - captionTop - logoHeight - footHeight;
  const rows: readonly GridRow[] = [
    { cells: [{ children: names }], height: upper },
    ...(logo === undefined ? [] : [logoRow(logo, meta.organisation, logoHeight, context)]),
  ];
  return [
    ...(await bandContent(cover, context)),
    gap(captionTop - top + 12 - 9),
    grid([bodyWidth], rows),
    gap(1),
    factsTable(cover, meta),
    gap(9),
    paragraph([...runsOf('\u25A0  ', { color: markColour(meta.branding) }), ...runsOf(cover.brand)], {
      style: styleOf.label,
    }),
  ];
}

async function bandContent(cover: Cover, context: WordContext): Promise<readonly Paragraph[]> {
  if (cover.band === null) return [];
  const image = new ImageRun({
    type: 'png',
    data: await context.pictures.png(cover.band),
    transformation: { width: pixels(cover.band.width), height: pixels(cover.band.height) },
    altText: altText(cover.caption, context),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return [paragraph([image], { style: styleOf.label })];
}

type Logo = NonNullable<ReportMeta['branding']['logo']>;

function logoRow(logo: Logo, organisation: string, height: number, context: WordContext): GridRow {
  // Never larger than a pixel a point.
  const scale = Math.min(1, logoBox.width / logo.width, logoBox.height / logo.height);
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(logo.png, 'base64'),
    transformation: { width: pixels(logo.width * scale), height: pixels(logo.height * scale) },
    altText: altText(organisation, context),
  });
  return { cells: [{ children: [paragraph([image], { style: styleOf.body })] }], height };
}

/** Dates and people under the line of the client's colour. */
function factsTable(cover: Cover, meta: ReportMeta): Content {
  const widths = cover.facts.length > 3 ? [110, 110, 168, 110] : cover.facts.map(() => bodyWidth / cover.facts.length);
  const rows: GridRow[] = [];
  for (let start = 0; start < cover.facts.length; start += widths.length) {
    const cells = widths.map((_, column) => {
      const fact = cover.facts[start + column];
      return {
        children: [
          paragraph(runsOf(fact?.label ?? ''), { style: styleOf.label }),
          paragraph(runsOf(fact?.value ?? ''), { style: styleOf.body }),
        ],
        top: 6,
        bottom: 6,
        right: 12,
        ...(start === 0 ? { ruleAbove: coverRule(meta.branding) } : {}),
      };
    });
    rows.push({ cells, height: start === 0 ? 60 : 30 });
  }
  return grid(widths, rows);
}
