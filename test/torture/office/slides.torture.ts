import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { type Deck, deckIn } from '../../builders/aDeck.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { openLibreOffice } from '../../builders/libreOffice.ts';
import { cutWords, filledShares, lostNumbers, missingTexts } from '../../builders/officeProblems.ts';
import { type PrintedPage, printedPages, printedText } from '../../builders/printedPages.ts';
import { textsAroundCharts } from '../../builders/printedTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { aRendering, theExporters } from '../../builders/theExporters.ts';

const office = openLibreOffice();
afterAll(() => office.close());

async function deckBytes(model: ReportModel): Promise<Uint8Array> {
  const exporter = theExporters.find(({ format }) => format === 'pptx');
  if (exporter === undefined) throw new Error('no exporter writes pptx');
  return exporter.render(aRendering(model), {}, () => {});
}

/** Head and foot of a slide, in pt. */
const [head, foot] = [30, 30];
/** A slide with less than its title and a line or two looks like a mistake. */
const leastShare = 0.15;

const examples: readonly (readonly [string, ReportModel, number])[] = [
  ['the worked pillars', buildReport(aPillarReportInput(theWorkedPillars)), 40],
  ['nine voices', buildReport(aPillarReportInput(theNineVoices)), 45],
  ['the worked ladder on Letter', buildReport(aLadderReportInput(theWorkedLadder, { paper: 'letter' })), 30],
];

describe.each(examples)('LibreOffice opens the slides of %s', (_, model, most) => {
  let deck: Deck = { files: {}, slides: [] };
  let pages: readonly PrintedPage[] = [];
  let read = '';
  beforeAll(async () => {
    const bytes = await deckBytes(model);
    deck = deckIn(bytes);
    const pdf = office.convert('report.pptx', bytes, 'pdf');
    pages = printedPages(pdf);
    read = printedText(pdf);
  });
  const notes = (): string => deck.slides.map((slide) => slide.notes).join(' ');

  test('and shows every text of the report, or has it in the notes', () => {
    expect(missingTexts(textsAroundCharts(model), `${read} ${notes()}`)).toEqual([]);
  });

  test('and shows every number as often as the report says it', () => {
    expect(lostNumbers(textsAroundCharts(model), [read, notes()])).toEqual([]);
  });

  test('and draws every chart with its names', () => {
    const charts = deck.slides.flatMap((slide, index) => slide.charts.map((chart) => ({ chart, page: index })));
    const wanted = JSON.stringify(model.sections).split('"series":').length - 1;
    expect(charts.length).toBe(wanted);
    const missing = charts.flatMap(({ chart, page }) =>
      missingTexts(chart.categories, pages[page]?.words.map(({ text }) => text).join(' ') ?? ''),
    );
    expect(missing).toEqual([]);
  });

  test('on as many pages as there are slides, none of them almost empty', () => {
    expect(pages).toHaveLength(deck.slides.length);
    expect(pages.length).toBeLessThanOrEqual(most);
    const shares = filledShares(pages, head, foot).map((share, index) => [index + 1, share] as const);
    expect(shares.filter(([, share]) => share < leastShare)).toEqual([]);
  });

  test('and cuts nothing at the edge of a slide', () => {
    expect(cutWords(pages, 4)).toEqual([]);
  });
});
