import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../../../../electron/backend/exporters/exporter.ts';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { openingAt } from '../../../../../electron/backend/exporters/pdf/openingAt.ts';
import { pdfExporter } from '../../../../../electron/backend/exporters/pdf/pdfExporter.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import { contrastRatio } from '../../../../../shared/report/contrast.ts';
import { layoutReport } from '../../../../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../../../../shared/report/layout/page.ts';
import type { ReportModel } from '../../../../../shared/report/model.ts';
import { aPng } from '../../../../builders/aPng.ts';
import { aPillarReportInput } from '../../../../builders/aReport.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';
import { pageText } from '../../../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../../../builders/theExamples.ts';

const fonts = openFonts(fontsFolder());
const measure = fontMeasure(fonts);
const exporter = pdfExporter(fonts);
const folder = mkdtempSync(join(tmpdir(), 'cairn-pdf-'));

const people = '株式会社 髙﨑製作所';
const writer = 'Ștefania Țăranu, Nordlys';

function modelOf(organisation: string): ReportModel {
  const assessment = { ...theWorkedPillars, organisation: { name: organisation } };
  return buildReport(aPillarReportInput(assessment, { preparedBy: writer }));
}

const model = modelOf('Fjord Analytics');

function lay(organisation = 'Fjord Analytics'): LaidOutReport {
  return layoutReport(modelOf(organisation), measure);
}

const draw = (laidOut: LaidOutReport, options: RenderOptions = {}): Promise<Uint8Array> =>
  exporter.render({ model, laidOut: () => laidOut }, options, () => {});

/** What a poppler tool says of a PDF. */
function poppler(tool: string, bytes: Uint8Array, ...args: readonly string[]): string {
  const path = join(folder, `${tool}.pdf`);
  writeFileSync(path, bytes);
  return execFileSync(tool, [...args, path, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
}

const report = lay();
let bytes: Uint8Array = new Uint8Array();
let text = '';

beforeAll(async () => {
  bytes = await draw(report);
  text = poppler('pdftotext', bytes, '-layout');
});

describe('the PDF of the worked example', () => {
  test('has the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await draw(lay())), Buffer.from(bytes))).toBe(0);
  });

  test('has as many pages as were laid out, on A4', () => {
    const info = poppler('pdfinfo', bytes);
    expect(info).toMatch(new RegExp(`Pages: +${report.pages.length}\n`));
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  });

  test('reads back score, level, every blocker and every action', () => {
    const flat = text.replace(/\s+/g, ' ');
    for (const expected of [
      '2.6 of 5',
      '2 Emerging',
      '8 answers',
      'R4 Forecasting',
      'T5 Data quality',
      'I1 One set of metric definitions',
      'I8 is below the floor of 2',
      'I4 is unknown',
    ]) {
      expect(flat).toContain(expected);
    }
    const titles = aPillarReportInput(theWorkedPillars).plan.candidates.flatMap((candidate) =>
      candidate.kind === 'step'
        ? [aPillarReportInput(theWorkedPillars).texts.questions[candidate.question]?.actions[candidate.id]?.title ?? '']
        : [],
    );
    // In drawing order a title's lines follow each other, whatever stands beside them.
    const drawn = poppler('pdftotext', bytes, '-raw').replace(/\s/g, '');
    for (const title of titles) expect(drawn).toContain(title.replace(/\s/g, ''));
    expect(titles).toHaveLength(9);
  });

  test('reads in the order of the page', () => {
    const first = text.split('\f')[2] ?? '';
    const places = [
      'Typical practice',
      'score, the weighted mean',
      'Three strengths',
      'Decisions needed',
      'What blocks level 3',
      'What the roadmap will do',
    ].map((part) => first.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('embeds every font as a subset and stays small', () => {
    const fontLines = poppler('pdffonts', bytes).trim().split('\n').slice(2);
    expect(fontLines.length).toBeGreaterThanOrEqual(3);
    for (const line of fontLines) expect(line).toMatch(/^[A-Z]{6}\+NotoSans\S* +CID TrueType +Identity-H +yes yes yes/);
    expect(bytes.length).toBeLessThan(200_000);
  });

  test('says what it is, in which language, by whom and from which day', () => {
    const info = poppler('pdfinfo', bytes);
    expect(info).toMatch(/Title: +Revenue operations roadmap: Fjord Analytics/);
    expect(info).toMatch(/Author: +Ștefania Țăranu, Nordlys/);
    expect(info).toMatch(/Subject: +Four-Pillar RevOps Maturity, Fjord Analytics/);
    expect(info).toMatch(/Creator: +Cairn\nProducer: +Cairn/);
    expect(poppler('pdfinfo', bytes, '-isodates')).toMatch(/CreationDate: +2026-11-02T00:00:00/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (en)');
  });

  test('opens at the summary', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    const kids = /\/Kids \[([^\]]*)\]/.exec(raw)?.[1]?.match(/\d+ 0 R/g) ?? [];
    expect(report.opensAt).toBe(3);
    expect(report.pages[report.opensAt - 1]?.section).toBe('summary');
    expect(raw).toContain(`/OpenAction [${kids[2]} /Fit]`);
  });

  test('links its contents and carries bookmarks', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    const links = report.pages.flatMap((page) => page.links).length;
    expect(links).toBeGreaterThan(8);
    expect(raw.match(/\/Subtype \/Link/g)).toHaveLength(links);
    expect(raw).toContain('/PageMode /UseOutlines');
    expect(raw.match(/\/Title \(/g)?.length ?? 0).toBeGreaterThanOrEqual(12);
  });
});

test('Japanese and Romanian names read back as they were typed', async () => {
  const laid = lay(`${people} ${people}`);
  const read = poppler('pdftotext', await draw(laid));
  expect(read.replace(/\s/g, '')).toContain(people.replace(' ', ''));
  expect(read.replace(/\s+/g, ' ')).toContain(writer);
  expect(poppler('pdffonts', await draw(laid))).toContain('NotoSansJP');
  expect(pageText(laid.pages[0] ?? { number: 1, section: '', items: [], links: [], anchors: [], marks: [] })).toContain(
    '髙﨑',
  );
});

test('a password locks the file with AES-256', async () => {
  const locked = await draw(report, { password: 'correct horse' });
  expect(() => poppler('pdftotext', locked)).toThrow();
  expect(poppler('pdfinfo', locked, '-upw', 'correct horse')).toMatch(/Encrypted: +yes .*algorithm:AES-256/);
  expect(poppler('pdftotext', locked, '-upw', 'correct horse')).toContain('Fjord Analytics');
});

test('what is measured is what is drawn: lines end where the layout says', () => {
  const page = report.pages.find((one) => one.section === 'actions');
  const lines = page?.items.filter((item) => item.kind === 'text' && item.text.length > 40) ?? [];
  const boxes = poppler(
    'pdftotext',
    bytes,
    '-bbox-layout',
    '-f',
    String(page?.number ?? 1),
    '-l',
    String(page?.number ?? 1),
  );
  const ends = [...boxes.matchAll(/<word xMin="[\d.]+" yMin="[\d.]+" xMax="([\d.]+)"/g)].map((match) =>
    Number(match[1]),
  );
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const end = line.x + line.width;
    expect(Math.min(...ends.map((one) => Math.abs(one - end))), line.text).toBeLessThan(0.5);
  }
});

describe('a client’s look', () => {
  const png = aPng().toString('base64');
  const input = aPillarReportInput(theWorkedPillars);
  const branding = {
    primary: '#ffd400',
    coverText: 'For the board alone.',
    preparedFor: 'Leadership team',
    footer: 'Nordlys Advisory',
    logo: { png, width: 600, height: 120 },
  };
  const laid = layoutReport(buildReport({ ...input, branding }), measure);

  test('puts the logo in its box and a line of its own colour, dark enough, over the facts', () => {
    const items = laid.pages[0]?.items ?? [];
    expect(items.filter(({ kind }) => kind === 'image')).toEqual([
      { kind: 'image', x: 48.64, y: 618, width: 240, height: 48, png },
    ]);
    const own = items.filter((item) => item.kind === 'line' && item.strokeWidth === 2);
    expect(own).toHaveLength(1);
    const [line] = own;
    const colour = line?.kind === 'line' ? (line.stroke ?? '') : '';
    expect(colour).not.toBe('#FFD400');
    expect(contrastRatio(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  test('prints its words on the cover and at the foot, and embeds the picture', async () => {
    const drawn = await draw(laid);
    const read = poppler('pdftotext', drawn).replace(/\s+/g, ' ');
    for (const words of ['For the board alone.', 'Leadership team', 'Nordlys Advisory · Revenue operations roadmap']) {
      expect(read).toContain(words);
    }
    expect(poppler('pdfimages', drawn, '-list')).toMatch(/image/);
  });

  test('leaves every figure in the colours that mean something', () => {
    const colours = new Set(
      laid.pages.slice(1).flatMap(({ items }) => items.flatMap((item) => ('stroke' in item ? [item.stroke] : []))),
    );
    const [own = ''] = (laid.pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'line' && item.strokeWidth === 2 ? [item.stroke] : [],
    );
    expect(colours.has(own)).toBe(false);
  });
});

test('an encrypted report opens at the summary too', async () => {
  const locked = await draw(report, { password: 'fjord' });
  expect(Buffer.from(locked).toString('latin1')).toMatch(/\/OpenAction \[\d+ 0 R \/Fit\]/);
  expect(poppler('pdfinfo', locked, '-upw', 'fjord')).toMatch(/Encrypted: +yes[^\n]*AES-256/);
});

test('a file that is no PDF of ours is given back as it is', () => {
  const other = Buffer.from('%PDF-1.7\nnothing\n%%EOF\n');
  expect(openingAt(other, 2)).toBe(other);
});
