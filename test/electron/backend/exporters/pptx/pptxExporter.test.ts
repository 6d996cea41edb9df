import { beforeAll, describe, expect, test } from 'vitest';
import { officeText } from '../../../../../electron/backend/exporters/office/officeText.ts';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { pptxExporter } from '../../../../../electron/backend/exporters/pptx/pptxExporter.ts';
import type { Figure } from '../../../../../shared/charts/geometry.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import {
  type Block,
  type Chart,
  type FigureBlock,
  presets,
  type ReportModel,
} from '../../../../../shared/report/model.ts';
import { type Deck, type DeckBox, type DeckSlide, deckIn, partOf } from '../../../../builders/aDeck.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../../builders/aReport.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';
import { forbiddenInXml } from '../../../../builders/readDocument.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../../builders/theExamples.ts';

const exporter = pptxExporter(fontMeasure(openFonts(fontsFolder())));

async function write(model: ReportModel): Promise<Uint8Array> {
  const laidOut = (): never => {
    throw new Error('slides are not pages');
  };
  return exporter.render({ model, laidOut }, {}, () => {});
}

const models = {
  pillars: buildReport(aPillarReportInput(theWorkedPillars)),
  voices: buildReport(aPillarReportInput(theNineVoices)),
  ladder: buildReport(aLadderReportInput(theWorkedLadder)),
};
const names = ['pillars', 'voices', 'ladder'] as const;
const decks = new Map<string, Deck>();
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const name of names) {
    const bytes = await write(models[name]);
    files.set(name, bytes);
    decks.set(name, deckIn(bytes));
  }
});

function deckOf(name: string): Deck {
  const deck = decks.get(name);
  if (deck === undefined) throw new Error(`no deck of ${name}`);
  return deck;
}

/** Keys whose strings are no words for people. */
const silent = new Set(['kind', 'id', 'said', 'paint', 'role', 'align', 'rule', 'size', 'continued', 'clamp', 'rest']);

/** Every text of a value as a slide holds it; of a figure with charts what the charts say. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield officeText(value);
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one);
  else if (isFigure(value)) yield* labelsOf(value);
  else if (isFigureBlock(value)) {
    yield* textsOf([value.alt, value.caption ?? '']);
    if (value.charts === undefined) yield* labelsOf(value.figure);
    for (const chart of value.charts ?? []) yield* chartTexts(chart);
  } else if (typeof value === 'object' && value !== null) {
    // What stands in place of a list that is empty.
    const isFilled = 'items' in value && Array.isArray(value.items) && value.items.length > 0;
    for (const [key, inside] of Object.entries(value)) {
      if (!silent.has(key) && !(key === 'empty' && isFilled)) yield* textsOf(inside);
    }
  }
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'shapes' in value;
}

function isFigureBlock(value: unknown): value is FigureBlock {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'figure';
}

function labelsOf({ shapes }: Figure): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'label' ? [officeText(shape.text)] : []));
}

function* chartTexts({ title = '', note = '', categories, series, facts }: Chart): Generator<string> {
  yield* textsOf([title, note, categories, series.map(({ name }) => name), facts ?? []]);
}

const packed = (text: string): string => text.replace(/\s+/g, '');

function everythingIn({ slides }: Deck): string {
  return packed(
    slides
      .flatMap(({ text, notes, charts }) => [
        text,
        notes,
        ...charts.flatMap(({ categories, series }) => [...categories, ...series.map(({ name }) => name)]),
      ])
      .join('\n'),
  );
}

function chartsOf(model: ReportModel): readonly Chart[] {
  const inside = (block: Block): readonly Chart[] => (block.kind === 'figure' ? (block.charts ?? []) : []);
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(inside));
}

describe.each(names)('the slides of %s', (name) => {
  test('say every text of the report', () => {
    const all = everythingIn(deckOf(name));
    const { cover, contents, sections } = models[name];
    const texts = [
      ...textsOf([cover, contents, sections.map(({ name: title, note, blocks }) => [title, note, blocks])]),
    ];
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !all.includes(packed(text)))).toEqual([]);
  });

  test('carry native charts with exactly the numbers of the report, and a workbook with the same', () => {
    const charts = deckOf(name).slides.flatMap((slide) => slide.charts);
    const expected = chartsOf(models[name]);
    expect(charts.length).toBe(expected.length);
    expect(charts.length).toBeGreaterThan(0);
    expected.forEach((chart, index) => {
      const drawn = charts[index];
      const categories = chart.categories.map(officeText);
      expect(drawn?.categories).toEqual(categories);
      expect(drawn?.series).toEqual(chart.series.map(({ name: series, values }) => ({ name: series, values })));
      expect(drawn?.workbook).toEqual([
        [null, ...chart.series.map((series) => series.name)],
        ...categories.map((category, at) => [category, ...chart.series.map(({ values }) => values[at] ?? null)]),
      ]);
      expect(drawn?.xml.includes('<a:prstDash val="dash"/>')).toBe(chart.series.some(({ dashed }) => dashed === true));
    });
  });

  test('stay inside the slide, in type of 10 pt or more', () => {
    for (const { boxes, xml } of deckOf(name).slides) {
      for (const box of boxes) {
        expect(box.x, box.name).toBeGreaterThanOrEqual(0);
        expect(box.y, box.name).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, box.text).toBeLessThanOrEqual(960.1);
        expect(box.y + box.height, box.text).toBeLessThanOrEqual(540.1);
      }
      const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
    }
  });

  test('let no text lie on another', () => {
    for (const [index, slide] of deckOf(name).slides.entries()) {
      expect(overlaps(slide), `slide ${index + 1}`).toEqual([]);
    }
  });

  test('repeat the head of a table on every slide that it takes', () => {
    const tables = deckOf(name).slides.flatMap((slide) => slide.tables);
    const rows = tables.map(([head = []]) => head.join('|'));
    const answers = models[name].sections
      .find(({ id }) => id === 'answers')
      ?.blocks.find(({ kind }) => kind === 'table');
    if (answers?.kind !== 'table') throw new Error('the report has no answers');
    const head = answers.columns.map(({ label }) => label).join('|');
    expect(rows.filter((row) => row === head).length).toBeGreaterThan(1);
  });

  test('have a title each, and say of which section they are', () => {
    const titles = deckOf(name).slides.map(({ title }) => title);
    expect(titles.filter((title) => title === '')).toEqual([]);
    for (const section of models[name].sections) {
      const block = section.blocks.find((one) => one.kind === 'text' && one.role === 'title');
      if (block?.kind === 'text' && typeof block.text === 'string') expect(titles).toContain(officeText(block.text));
      expect(
        deckOf(name).slides.some(({ boxes }) =>
          boxes.some((box) => box.name === 'Section' && box.text === officeText(section.name)),
        ),
      ).toBe(true);
    }
  });

  test('are the same bytes each time, and small', async () => {
    const bytes = files.get(name) ?? new Uint8Array();
    expect(Buffer.compare(Buffer.from(await write(models[name])), Buffer.from(bytes))).toBe(0);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.length).toBeLessThan(600_000);
  });
});

/** Texts whose boxes lie on each other by more than what exact lines share. */
function overlaps({ boxes }: DeckSlide): readonly string[] {
  const shared = 3;
  const texts = boxes.filter(({ text }) => text !== '');
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return wide > shared && high > shared && !isPlaceholder(a) && !isPlaceholder(b) ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

function isPlaceholder({ name }: DeckBox): boolean {
  return name === 'Section';
}

describe('a deck', () => {
  test('names its title, author, subject and company, and neither the library nor a time of day', () => {
    const { files: parts } = deckOf('pillars');
    const core = partOf(parts, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Revenue operations roadmap: Fjord Analytics</dc:title>');
    expect(core).toContain('<dc:subject>Four-Pillar RevOps Maturity, Fjord Analytics</dc:subject>');
    expect(core).toContain('<dc:creator>Cairn</dc:creator>');
    expect(core.match(/2026-11-02T00:00:00Z/g)).toHaveLength(2);
    expect(partOf(parts, 'docProps/app.xml')).toContain('<Company>Fjord Analytics</Company>');
    for (const [name, content] of Object.entries(parts)) {
      const text = Buffer.from(content).toString('latin1');
      expect(text, name).not.toMatch(/pptxgen/i);
      expect(text, name).not.toContain('Macintosh');
      expect(text, name).not.toMatch(/lang="en-US"/i);
    }
    const theme = partOf(parts, 'ppt/theme/theme1.xml');
    expect(theme).toContain('<a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/>');
    expect(theme).toContain('<a:accent4><a:srgbClr val="B84A0B"/></a:accent4>');
  });

  test('points to every part that it lists, and lists every part', () => {
    const { files: parts } = deckOf('pillars');
    const listed = [...partOf(parts, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, part = '']) => part,
    );
    expect(listed.filter((part) => parts[part] === undefined)).toEqual([]);
    for (const name of Object.keys(parts).filter((part) => part.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, target = ''] of partOf(parts, name).matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts[path], `${name} to ${target}`).toBeDefined();
      }
    }
  });

  test('gives every shape of a slide a number of its own', () => {
    for (const { xml } of deckOf('voices').slides) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('hostile texts', () => {
  const organisation = `株式会社 髙﨑製作所 & <b>"Sons"</b> ${'x'.repeat(120)}`;
  const note = `=HYPERLINK("http://evil.example","x") https://evil.example ]]> \u0000\u0008\uFFFE\uD800 ${'Wort'.repeat(2400)}`;
  let deck: Deck;
  let model: ReportModel;

  beforeAll(async () => {
    const agreed = theWorkedPillars.agreed?.map((one, index) => (index === 3 ? { ...one, note } : one));
    const assessment = {
      ...theWorkedPillars,
      organisation: { name: organisation },
      ...(agreed === undefined ? {} : { agreed }),
    };
    const input = aPillarReportInput(assessment, {
      edition: 'consultant',
      preparedBy: 'Ștefania Țăranu <x@y.example>',
    });
    model = buildReport(input);
    deck = deckIn(await write(model));
  });

  test('are words and nothing else: no link, no field, no formula, well-formed XML', () => {
    const all = everythingIn(deck);
    expect(all).toContain(packed(officeText(organisation)));
    expect(all).toContain('HYPERLINK("http://evil.example"');
    for (const [name, content] of Object.entries(deck.files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const text = Buffer.from(content).toString('utf8');
      expect(text, name).not.toMatch(/hlinkClick|TargetMode="External"|<f>/);
      expect(text, name).not.toContain('<b>"Sons"');
      expect(text, name).not.toMatch(forbiddenInXml);
      expect(text.isWellFormed(), name).toBe(true);
    }
  });

  test('go on over as many slides as they take', () => {
    const long = deck.slides.filter(({ text }) => text.includes('WortWort'));
    expect(long.length).toBeGreaterThan(1);
    expect(packed(deck.slides.map(({ text }) => text).join('')).split('Wort').length - 1).toBe(2400);
    for (const { boxes } of deck.slides) {
      for (const box of boxes) expect(box.y + box.height, box.text).toBeLessThanOrEqual(540.1);
    }
  });

  test('keep the author as typed', () => {
    expect(partOf(deck.files, 'docProps/core.xml')).toContain('Ștefania Țăranu &lt;x@y.example&gt;');
    expect(model.meta.author).toContain('<x@y.example>');
  });
});

describe('the title slide', () => {
  const long = 'Nordlys Beratung und Partner, Abteilung für alles Übrige. '.repeat(12).trim();
  const input = aPillarReportInput(theWorkedPillars, { preparedBy: long, preparedFor: long });
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';
  const branding = { primary: '#0a6640', logo: { png, width: 300, height: 90 } } as const;

  test('carries the client’s logo in its proportions, and its line in the client’s colour', async () => {
    const deck = deckIn(await write(buildReport({ ...input, branding })));
    const [slide] = deck.slides;
    const logo = slide?.boxes.find(({ name }) => name === 'Logo');
    expect((logo?.width ?? 0) / (logo?.height ?? 1)).toBeCloseTo(300 / 90, 2);
    expect(slide?.xml).toContain('0A6640');
    expect(Object.keys(deck.files).filter((name) => name.startsWith('ppt/media/'))).toHaveLength(1);
    const pictures = Object.entries(deck.files).filter(([name]) => name.startsWith('ppt/media/'));
    expect(pictures.map(([, content]) => Buffer.from(content).toString('base64'))).toEqual([png]);
  });

  test('has room for what is short, and what is not stands whole in the notes', async () => {
    const [slide] = deckIn(await write(buildReport(input))).slides;
    if (slide === undefined) throw new Error('the deck is empty');
    expect(overlaps(slide)).toEqual([]);
    for (const box of slide.boxes) expect(box.y + box.height, box.text).toBeLessThanOrEqual(540.1);
    expect(packed(slide.notes)).toContain(packed(long));
  });
});

test.each(presets)('the preset %s is a deck too, inside its slides', async (preset) => {
  for (const model of [
    buildReport(aPillarReportInput(theWorkedPillars, { preset, edition: 'consultant' })),
    buildReport(aLadderReportInput(theWorkedLadder, { preset })),
  ]) {
    const { slides } = deckIn(await write(model));
    expect(slides.length).toBeGreaterThanOrEqual(model.sections.length);
    for (const slide of slides) {
      expect(overlaps(slide)).toEqual([]);
      for (const box of slide.boxes) expect(box.y + box.height, box.text).toBeLessThanOrEqual(540.1);
    }
  }
});
