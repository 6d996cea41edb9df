import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import type { ReportOptions } from '../../../shared/report/reportInput.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { flowingTexts } from '../../builders/flowingTexts.ts';
import { openLibreOffice } from '../../builders/libreOffice.ts';
import { cutWords, filledShares, lostNumbers, missingTexts } from '../../builders/officeProblems.ts';
import { pngPixels } from '../../builders/pngPixels.ts';
import {
  type Pixels,
  type PrintedPage,
  picturedPages,
  printedPages,
  printedPictures,
  printedText,
} from '../../builders/printedPages.ts';
import { printedTexts } from '../../builders/printedTexts.ts';
import { readDocument } from '../../builders/readDocument.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { aRendering, theExporters } from '../../builders/theExporters.ts';

const office = openLibreOffice();
afterAll(() => office.close());

/** Pictures as they are, neither made smaller nor blurred. */
const exact =
  'pdf:writer_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},"ReduceImageResolution":{"type":"boolean","value":"false"}}';

async function document(model: ReportModel): Promise<Uint8Array> {
  const exporter = theExporters.find(({ format }) => format === 'docx');
  if (exporter === undefined) throw new Error('no exporter writes docx');
  return exporter.render(aRendering(model), {}, () => {});
}

/** The pictures of a document in the order in which it shows them. */
function pictures(docx: Uint8Array): readonly Pixels[] {
  const parts = unzipSync(docx);
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const targets = new Map(
    [...text('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...text('word/document.xml').matchAll(/<a:blip [^>]*r:embed="([^"]*)"/g)].map(([, id = '']) => {
    const picture = parts[`word/${targets.get(id) ?? ''}`];
    if (picture === undefined) throw new Error(`there is no picture ${id}`);
    return pngPixels(picture);
  });
}

const same = (one: Pixels | undefined, other: Pixels): boolean =>
  one?.width === other.width && one.height === other.height && Buffer.from(one.rgb).equals(other.rgb);

/** Head and foot of our pages, in pt. */
const [head, foot] = [54, 54];
/** What a page of its own is worth: less of a page looks like a mistake. */
const leastShare = 0.15;

const letter: Partial<ReportOptions> = { paper: 'letter' };
const examples: readonly (readonly [string, ReportModel, readonly [number, number]])[] = [
  ['the worked pillars', buildReport(aPillarReportInput(theWorkedPillars)), [14, 18]],
  ['nine voices', buildReport(aPillarReportInput(theNineVoices)), [16, 21]],
  ['the worked ladder on Letter', buildReport(aLadderReportInput(theWorkedLadder, letter)), [10, 15]],
];

describe.each(examples)('LibreOffice opens the document of %s', (_, model, [least, most]) => {
  let docx: Uint8Array = new Uint8Array();
  let pdf: Uint8Array = new Uint8Array();
  let pages: readonly PrintedPage[] = [];
  let read = '';
  let alternatives: readonly string[] = [];
  beforeAll(async () => {
    docx = await document(model);
    pdf = office.convert('report.docx', docx, exact);
    pages = printedPages(pdf);
    read = printedText(pdf);
    alternatives = readDocument(docx).alternatives;
  });

  test('and prints every text of the report; what figures write is read out for them', () => {
    expect(missingTexts(flowingTexts(model), read)).toEqual([]);
    expect(missingTexts(printedTexts(model), `${read} ${alternatives.join(' ')}`)).toEqual([]);
  });

  test('and prints every number as often as the report says it', () => {
    expect(lostNumbers(printedTexts(model), [read, ...alternatives])).toEqual([]);
  });

  test('and shows every figure, to the pixel', () => {
    const own = pictures(docx);
    const shown = printedPictures(pdf);
    expect(own.length).toBe(JSON.stringify(model).split('"shapes":').length - 1);
    expect(shown.map(({ width, height }) => [width, height])).toEqual(own.map(({ width, height }) => [width, height]));
    expect(own.flatMap((one, index) => (same(shown[index], one) ? [] : [index]))).toEqual([]);
  });

  test('on as many pages as a board reads, none of them almost empty, on the right paper', () => {
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    const thin = filledShares(pages, head, foot).map((share, index) => [index + 1, share] as const);
    // How far a picture reaches is not read.
    const pictured = picturedPages(pdf);
    expect(thin.filter(([page, share]) => share < leastShare && !pictured.has(page))).toEqual([]);
    const sizes = pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`);
    expect([...new Set(sizes)]).toEqual([model.meta.paper === 'letter' ? '612 x 792' : '595 x 842']);
  });

  test('and cuts nothing at the edge of its paper', () => {
    expect(cutWords(pages, 24)).toEqual([]);
  });
});

describe('the short copies in Word', () => {
  test.each([
    ['board', 3],
    ['room', 4],
  ] as const)('%s takes %i pages', async (preset, count) => {
    const model = buildReport(aPillarReportInput(theWorkedPillars, { preset }));
    const pdf = office.convert('copy.docx', await document(model), 'pdf');
    const pages = printedPages(pdf);
    expect(pages).toHaveLength(count);
    expect(missingTexts(flowingTexts(model), printedText(pdf))).toEqual([]);
    expect(cutWords(pages, 24)).toEqual([]);
  });
});
