import PptxGenJS from 'pptxgenjs';
import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { Chart, ReportMeta } from '../../../../shared/report/model.ts';
import { colourOf, hexOf } from '../office/colours.ts';
import { officeText } from '../office/officeText.ts';
import { xmlText } from '../office/xmlText.ts';
import { addChart } from './addChart.ts';
import { defineLayouts, type Furniture, layoutNames } from './deckLayouts.ts';
import { inch, place } from './place.ts';
import {
  cellPadding,
  type LineItem,
  type Paragraph,
  type PathItem,
  type RectItem,
  type Slide,
  type SlideItem,
  sheet,
  type TableItem,
  type TextItem,
} from './slide.ts';

/** A deck before its finish, with its charts in their order in the file. */
export interface WrittenDeck {
  readonly bytes: Uint8Array;
  readonly charts: readonly Chart[];
}

/** The library draws own shapes, but its list of names lacks theirs. */
const ownName: string = 'custGeom';
const ownShape = ownName as PptxGenJS.SHAPE_NAME;

/** Writes slides with native text, shapes, tables and charts. Nothing is read from a path or a network: pictures come as data. */
export async function writeDeck(
  slides: readonly Slide[],
  meta: ReportMeta,
  furniture: Furniture,
  language: string,
): Promise<WrittenDeck> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'Cairn', width: sheet.width / inch, height: sheet.height / inch });
  deck.layout = 'Cairn';
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  deck.title = officeText([meta.title, meta.organisation].join(': '));
  deck.author = officeText(meta.author);
  deck.subject = officeText(meta.subject);
  // The library puts this one into XML as it is.
  deck.company = xmlText(officeText(meta.organisation));
  deck.revision = '1';
  defineLayouts(deck, furniture, language);
  const charts: Chart[] = [];
  for (const slide of slides) {
    const made = deck.addSlide({ masterName: layoutNames[slide.layout] });
    made.addText(runsOf([slide.title], language), { placeholder: 'title', objectName: 'Title' });
    if (slide.layout !== 'title') {
      const section = {
        runs: [{ text: officeText(slide.section), bold: false, paint: 'grey' as const }],
        size: 10,
        leading: 13,
        align: 'right' as const,
      };
      made.addText(runsOf([section], language), { placeholder: 'section', objectName: 'Section' });
    }
    slide.items.forEach((item, index) => {
      addItem(made, item, `${index + 1}`, language);
      if (item.kind === 'chart') charts.push(item.chart);
    });
    const notes = slide.notes.map((note) => officeText(note)).filter((note) => note !== '');
    if (notes.length > 0) made.addNotes(notes.join('\n'));
  }
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the deck came in another shape than bytes');
  return { bytes, charts };
}

function runsOf(paragraphs: readonly Paragraph[], language: string): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((paragraph, number) => {
    const { runs, size, leading, align = 'left' } = paragraph;
    const common = { fontSize: size, lineSpacing: leading, align, lang: language };
    const isLast = number === paragraphs.length - 1;
    if (runs.length === 0) return [{ text: '', options: { ...common, breakLine: !isLast } }];
    return runs.map((run, index) => ({
      text: run.text,
      options: {
        ...common,
        bold: run.bold,
        color: colourOf(run.paint),
        breakLine: !isLast && index === runs.length - 1,
      },
    }));
  });
}

function addItem(slide: PptxGenJS.Slide, item: SlideItem, name: string, language: string): void {
  switch (item.kind) {
    case 'text':
      addText(slide, item, name, language);
      return;
    case 'rect':
    case 'ellipse':
      slide.addShape(item.kind, { ...place(item), ...paintOf(item), objectName: `Shape ${name}` });
      return;
    case 'line':
      addLine(slide, item, name);
      return;
    case 'path':
      addPath(slide, item, name);
      return;
    case 'table':
      addTable(slide, item, name, language);
      return;
    case 'chart':
      addChart(slide, item, { ...place(item), objectName: `Chart ${name}`, altText: officeText(item.alt) }, language);
      return;
    case 'picture':
      slide.addImage({
        ...place(item),
        data: `image/png;base64,${item.base64}`,
        altText: officeText(item.alt),
        objectName: 'Logo',
      });
      return;
    default:
      assertNever(item);
  }
}

function addText(slide: PptxGenJS.Slide, item: TextItem, name: string, language: string): void {
  slide.addText(runsOf(item.paragraphs, language), {
    ...place(item),
    margin: 0,
    valign: item.anchor ?? 'top',
    wrap: item.oneLine !== true,
    objectName: `Text ${name}`,
    lang: language,
  });
}

function paintOf({ fill, stroke, strokeWidth, dashed }: RectItem | PathItem): {
  fill?: PptxGenJS.ShapeFillProps;
  line?: PptxGenJS.ShapeLineProps;
} {
  return {
    ...(fill === undefined ? {} : { fill: { color: colourOf(fill) } }),
    ...(stroke === undefined
      ? {}
      : {
          line: { color: colourOf(stroke), width: strokeWidth ?? 0.5, dashType: dashed === true ? 'sysDash' : 'solid' },
        }),
  };
}

function addLine(
  slide: PptxGenJS.Slide,
  { x1, y1, x2, y2, stroke = 'ink', strokeWidth = 0.5, dashed, colour: own }: LineItem,
  name: string,
): void {
  slide.addShape('line', {
    x: Math.min(x1, x2) / inch,
    y: Math.min(y1, y2) / inch,
    w: Math.abs(x2 - x1) / inch,
    h: Math.abs(y2 - y1) / inch,
    flipV: (x2 - x1) * (y2 - y1) < 0,
    line: {
      color: own === undefined ? colourOf(stroke) : hexOf(own),
      width: strokeWidth,
      dashType: dashed === true ? 'sysDash' : 'solid',
    },
    objectName: `Line ${name}`,
  });
}

function addPath(slide: PptxGenJS.Slide, item: PathItem, name: string): void {
  const points = item.points.map((point) => {
    if (point.kind === 'close') return { close: true as const };
    const end = { x: point.x / inch, y: point.y / inch };
    if (point.kind !== 'curve') return { ...end, moveTo: point.kind === 'move' };
    const { x1, y1, x2, y2 } = point;
    return {
      ...end,
      curve: { type: 'cubic' as const, x1: x1 / inch, y1: y1 / inch, x2: x2 / inch, y2: y2 / inch },
    };
  });
  slide.addShape(ownShape, { ...place(item), ...paintOf(item), points, objectName: `Shape ${name}` });
}

function addTable(slide: PptxGenJS.Slide, item: TableItem, name: string, language: string): void {
  const none = { type: 'none' as const };
  const border = (paint: 'ink' | 'hair' | undefined): PptxGenJS.BorderProps =>
    paint === undefined ? none : { type: 'solid', pt: paint === 'ink' ? 1 : 0.5, color: colourOf(paint) };
  const rows = item.rows.map((row) =>
    row.cells.map((cell): PptxGenJS.TableCell => {
      const [first] = cell.paragraphs;
      return {
        text: runsOf(cell.paragraphs, language),
        options: {
          valign: 'top',
          lang: language,
          ...(first === undefined ? {} : { fontSize: first.size }),
          ...(cell.span === undefined || cell.span === 1 ? {} : { colspan: cell.span }),
          ...(cell.fill === undefined ? {} : { fill: { color: colourOf(cell.fill) } }),
          border: [border(cell.top), none, border(cell.bottom), none],
        },
      };
    }),
  );
  const { top, right, bottom, left } = cellPadding;
  slide.addTable(rows, {
    ...place(item),
    colW: item.columns.map((column) => column / inch),
    rowH: item.rows.map((row) => row.height / inch),
    margin: [top, right, bottom, left],
    objectName: `Table ${name}`,
  });
}
