import { beforeAll, describe, expect, test } from 'vitest';
import type { Exporter } from '../../../../../electron/backend/exporters/exporter.ts';
import { officeText } from '../../../../../electron/backend/exporters/office/officeText.ts';
import type { Assessment } from '../../../../../shared/assessment/schema.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import type { Block, ReportModel } from '../../../../../shared/report/model.ts';
import { aPng } from '../../../../builders/aPng.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../../builders/aReport.ts';
import { flowingTexts } from '../../../../builders/flowingTexts.ts';
import { generatedReport } from '../../../../builders/generatedReport.ts';
import { type ReadDocument, readDocument } from '../../../../builders/readDocument.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../../builders/theExamples.ts';
import { aRendering, quickExporters, theExporters } from '../../../../builders/theExporters.ts';

function write(model: ReportModel, exporters: readonly Exporter[]): Promise<Uint8Array> {
  const exporter = exporters.find(({ format }) => format === 'docx');
  if (exporter === undefined) throw new Error('no exporter writes docx');
  return exporter.render(aRendering(model), {}, () => {});
}

/** Written without drawing its pictures, and read. */
const read = async (model: ReportModel): Promise<ReadDocument> => readDocument(await write(model, quickExporters));

const solid = (text: string): string => text.replace(/\s+/g, '');

/** Texts that a document does not hold after those before them. */
function missing(document: ReadDocument, texts: readonly string[]): readonly string[] {
  const all = solid(document.paragraphs.map(({ text }) => text).join(''));
  let from = 0;
  return texts.filter((text) => {
    const wanted = solid(officeText(text));
    const at = all.indexOf(wanted, from);
    if (at < 0) return true;
    from = at + wanted.length;
    return false;
  });
}

const examples: readonly (readonly [string, ReportModel])[] = [
  ['the worked pillars', buildReport(aPillarReportInput(theWorkedPillars, { preparedBy: 'Ștefania Țăranu' }))],
  ['nine voices', buildReport(aPillarReportInput(theNineVoices, { paper: 'letter', edition: 'consultant' }))],
  ['the worked ladder', buildReport(aLadderReportInput(theWorkedLadder))],
];

describe.each(examples)('the document of %s', (_, model) => {
  let bytes: Uint8Array = new Uint8Array();
  let document: ReadDocument = { parts: new Map(), paragraphs: [], tables: [], alternatives: [] };
  beforeAll(async () => {
    bytes = await write(model, theExporters);
    document = readDocument(bytes);
  });

  test('holds every text of the report, in its order', () => {
    const texts = flowingTexts(model);
    expect(texts.length).toBeGreaterThan(200);
    expect(missing(document, texts)).toEqual([]);
  });

  test('stays small', () => {
    expect(bytes.length).toBeLessThan(1_000_000);
  });

  test('names its sections as headings, each kept with what follows', () => {
    const headings = document.paragraphs.filter(({ style }) => /^(Heading\d|CardTitle)$/.test(style));
    const first = headings.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(first).toEqual([model.contents?.name ?? '', ...model.sections.map(({ name }) => name)].map(officeText));
    expect(headings.filter(({ text }) => text === '')).toEqual([]);
    expect(headings.filter(({ keepsNext }) => !keepsNext)).toEqual([]);
  });

  test('repeats the heads of its tables and keeps their rows whole', () => {
    const blocks = model.sections.flatMap((section): readonly Block[] => section.blocks);
    const headed = blocks.filter((block) =>
      block.kind === 'table'
        ? block.columns.some(({ label }) => label !== '')
        : block.kind === 'comparison' || block.kind === 'spreads',
    );
    const heads = document.tables.filter(([row]) => row?.isHead === true);
    expect(heads).toHaveLength(headed.length);
    expect(document.tables.flat().filter(({ mayBreak }) => mayBreak)).toEqual([]);
  });

  test('reads out every figure', () => {
    const figures = JSON.stringify(model).split('"shapes":').length - 1;
    expect(document.alternatives.length).toBe(figures);
    expect(document.alternatives.filter((text) => text === '')).toEqual([]);
  });

  test('has no tables that grow together, and numbers that Word wants to be unlike', () => {
    const body = document.parts.get('word/document.xml') ?? '';
    expect(body).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><\/w:tc>/);
    for (const pattern of [/<wp:docPr [^>]*?\bid="(\d+)"/g, /<w:bookmarkStart [^>]*?w:id="(\d+)"/g]) {
      const ids = [...body.matchAll(pattern)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(3);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('fills the contents with links and page numbers, and asks for no update', () => {
    const body = document.parts.get('word/document.xml') ?? '';
    const numbers = [...body.matchAll(/PAGEREF (\w+) .*?<w:t[^>]*>(\d+)<\/w:t>/g)].map(([, , number]) =>
      Number(number),
    );
    expect(numbers).toHaveLength(model.sections.length);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(body.match(/<w:hyperlink [^>]*w:anchor="section_\d+"/g)).toHaveLength(model.sections.length);
    expect([...document.parts.values()].join('')).not.toMatch(/w:dirty|w:updateFields/);
  });
});

/** Two pages: what is asked of them does not depend on the rest. */
function aShortReport(assessment: Assessment = theWorkedPillars): ReportModel {
  const model = buildReport(aPillarReportInput(assessment, { preparedBy: 'Ștefania Țăranu' }));
  return { ...model, contents: null, sections: model.sections.filter(({ id }) => id === 'summary') };
}

describe('what the document says of itself', () => {
  const model = aShortReport();

  test('title, author, subject, language and day, and nothing of a machine', async () => {
    const { parts } = await read(model);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Revenue operations roadmap: Fjord Analytics</dc:title>');
    expect(core).toContain('<dc:creator>Ștefania Țăranu</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Ștefania Țăranu</cp:lastModifiedBy>');
    expect((await read(model)).paragraphs.at(-1)?.text).toBe(model.meta.origin);
    expect(core).toMatch(/created[^>]*>2026-11-02T00:00:00Z<.*modified[^>]*>2026-11-02T00:00:00Z</);
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('<w:lang w:val="en-GB" w:eastAsia="ja-JP"/>');
    expect(styles).toMatch(/w:rFonts [^>]*w:ascii="Arial"[^>]*w:eastAsia="Yu Gothic"/);
    expect(styles).not.toContain('Noto');
  });

  test('head and foot with the page number, and none on the cover', async () => {
    const { parts } = await read(model);
    const names = [...parts.keys()];
    const partsLike = (pattern: RegExp): string =>
      names
        .filter((name) => pattern.test(name))
        .map((name) => parts.get(name))
        .join('');
    expect(partsLike(/header\d/)).toContain('Fjord Analytics');
    expect(partsLike(/header\d/)).toContain('STYLEREF 1');
    expect(partsLike(/footer\d/)).toContain('2 November 2026');
    expect(partsLike(/footer\d/)).toContain('PAGE');
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
    expect((await read({ ...model, cover: null })).parts.get('word/document.xml')).not.toContain('<w:titlePg/>');
  });

  test('the same each time', async () => {
    expect(Buffer.compare(await write(model, theExporters), await write(model, theExporters))).toBe(0);
  });

  test('its paper', async () => {
    const a4 = (await read(model)).parts.get('word/document.xml');
    const letter = (await read({ ...model, meta: { ...model.meta, paper: 'letter' } })).parts.get('word/document.xml');
    expect(a4).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(letter).toContain('<w:pgSz w:w="12240" w:h="15840"');
  });

  test('logo and colour of the client', async () => {
    const branding = {
      primary: '#7a1f5c',
      logo: { png: aPng({ width: 400, height: 200 }).toString('base64'), width: 400, height: 200 },
    };
    const { parts } = await read({ ...model, meta: { ...model.meta, branding } });
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('w:color="7A1F5C"');
    // 243 x 48 pt is the box, so a picture of 2:1 gets 96 x 48.
    expect(body).toContain(`cx="${96 * 12_700}" cy="${48 * 12_700}"`);
    expect((await read(model)).parts.get('word/document.xml')).not.toContain('7A1F5C');
  });
});

describe('texts that people typed', () => {
  const typed = [
    '\u0000\u0007\u001B control \uFFFE marks \uD800 and halves',
    '<w:p><w:r><w:t>markup</w:t></w:r></w:p> & </w:body>',
    '{ HYPERLINK "https://example.invalid" } =1+1 INCLUDETEXT',
    '株式会社 髙﨑製作所、売上予測',
    'first line\nsecond line',
    'N'.repeat(120),
    'long '.repeat(2000),
  ];

  test.each(typed)('stay text: %j', async (text) => {
    const assessment: Assessment = {
      ...theWorkedPillars,
      organisation: { name: text.slice(0, 120) },
      title: text.slice(0, 120),
      summary: text,
      decisions: [{ text: text.slice(0, 500), owner: text.slice(0, 100) }],
    };
    const model = {
      ...buildReport(aPillarReportInput(assessment, { preparedBy: text.slice(0, 100) })),
      contents: null,
    };
    const document = await read(model);
    expect(missing(document, flowingTexts(model))).toEqual([]);
    // Without contents there is no field in the text at all.
    const fields = (document.parts.get('word/document.xml') ?? '').match(/<w:(instrText|fldSimple)[^>]*>[^<]*/g) ?? [];
    expect(fields).toEqual([]);
    expect(document.parts.get('word/_rels/document.xml.rels')).not.toContain('TargetMode="External"');
  });

  test('of any length let their rows break, so that no page is left empty', async () => {
    const block: Block = {
      kind: 'table',
      columns: [{ label: 'Note', width: 122 }],
      rows: [
        { kind: 'row', cells: ['long '.repeat(2000)] },
        { kind: 'row', cells: ['short'] },
      ],
    };
    const section = { id: 'long', name: 'Long', note: '', blocks: [block] };
    const { tables } = await read({ ...aShortReport(), sections: [section] });
    expect(tables.at(-1)?.map(({ mayBreak }) => mayBreak)).toEqual([false, true, false]);
  });
});

test('generated reports of all kinds become documents that hold their texts', async () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const model = { ...buildReport(generatedReport(seed)), contents: null };
    expect(missing(await read(model), flowingTexts(model)), `seed ${seed}`).toEqual([]);
  }
});
