import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../electron/backend/exporters/pdf/fonts.ts';
import type { Assessment } from '../../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../../shared/base/ids.ts';
import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { geometryOf } from '../../../../shared/report/layout/furniture.ts';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import type { LaidOutPage, LaidOutReport, TextItem } from '../../../../shared/report/layout/page.ts';
import type { ReportInput } from '../../../../shared/report/reportInput.ts';
import { agreedOn, anAssessment } from '../../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../builders/aReport.ts';
import { arbitraryAssessment } from '../../../builders/arbitraryAssessment.ts';
import { arbitraryWholeAssessment } from '../../../builders/arbitraryDraft.ts';
import { fontsFolder } from '../../../builders/fontsFolder.ts';
import { overlaps } from '../../../builders/pageProblems.ts';
import { pageText, textItems } from '../../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const lay = (input: ReportInput): LaidOutReport => layoutReport(buildReport(input), measure);

const longName =
  'Internationale Beteiligungsgesellschaft für Verkehrs-, Energie- und Wassertechnik Müller-Lüdenscheidt GmbH & Co. KG, Bonn';
const japanese = '売上予測、データ品質、指標の定義はまだ信頼できません。';
const romanian = 'Răspunsul diferă între regiuni și între echipe; ședința țintă. ';

/** The same assessment with names and notes at their worst. */
function overloaded(assessment: Assessment, text: string): Assessment {
  const note = text.repeat(Math.ceil(900 / text.length));
  return {
    ...assessment,
    organisation: { name: (text + longName).slice(0, 120) },
    title: text.repeat(4),
    summary: note,
    decisions: Array.from({ length: 9 }, () => ({ text: text.repeat(3), owner: text })),
    parked: [{ text: note }],
    agreed: (assessment.agreed ?? []).map((entry) => ({
      ...entry,
      note,
      rationale: text,
      references: [text],
      visibility: 'client',
    })),
    responses: (assessment.responses ?? []).map((entry) => ({ ...entry, note: text, visibility: 'client' })),
  };
}

function generated(): readonly ReportInput[] {
  const pillars = fc.sample(fc.oneof(arbitraryAssessment(fourPillar), arbitraryWholeAssessment(fourPillar)), {
    numRuns: 30,
    seed: 21,
  });
  const ladders = fc.sample(fc.oneof(arbitraryAssessment(revenueLadder), arbitraryWholeAssessment(revenueLadder)), {
    numRuns: 24,
    seed: 22,
  });
  const texts = [japanese, romanian, 'w'.repeat(150), 'Word and another one. '];
  const worst = (assessment: Assessment, index: number): Assessment =>
    overloaded(assessment, texts[index % texts.length] ?? '');
  const options = (index: number) =>
    ({
      paper: index % 3 === 0 ? 'letter' : 'a4',
      edition: index % 2 === 0 ? 'client' : 'consultant',
      preparedBy: longName,
    }) as const;
  return [
    ...[theWorkedPillars, theNineVoices, anAssessment()].map((one) => aPillarReportInput(one)),
    ...[theWorkedLadder, anAssessment()].map((one) => aLadderReportInput(one)),
    ...pillars.map((one, index) => aPillarReportInput(one, options(index))),
    ...ladders.map((one, index) => aLadderReportInput(one, options(index))),
    ...[theWorkedPillars, theNineVoices, ...pillars.slice(0, 22)].map((one, index) =>
      aPillarReportInput(worst(one, index), options(index)),
    ),
    ...[theWorkedLadder, ...ladders.slice(0, 16)].map((one, index) =>
      aLadderReportInput(worst(one, index), { ...options(index), preset: index % 4 === 3 ? 'summary' : 'full' }),
    ),
  ];
}

const inputs = generated();
const reports = inputs.map(lay);

/** Head, foot and folio of a page. */
function isFurniture(item: TextItem, report: LaidOutReport): boolean {
  return item.y < 45 || item.y > report.height - 45;
}

function bodyTexts(page: LaidOutPage, report: LaidOutReport): readonly TextItem[] {
  return page.section === 'cover' ? [] : textItems(page).filter((item) => !isFurniture(item, report));
}

describe('about a hundred reports', () => {
  test('are that many', () => {
    expect(reports.length).toBeGreaterThanOrEqual(95);
  });

  test('keep every text inside the body', () => {
    for (const report of reports) {
      const geometry = geometryOf[report.meta.paper];
      for (const page of report.pages) {
        for (const item of textItems(page)) {
          expect(item.x, item.text).toBeGreaterThanOrEqual(geometry.left - 2.1);
          expect(item.x + item.width, item.text).toBeLessThanOrEqual(geometry.left + 498 + 0.35);
        }
        for (const item of bodyTexts(page, report)) {
          expect(item.y, item.text).toBeLessThanOrEqual(geometry.top + geometry.bodyHeight);
          expect(item.y - item.size, item.text).toBeGreaterThanOrEqual(geometry.top - 6);
        }
      }
    }
  });

  test('have no text over another', () => {
    for (const report of reports) {
      for (const page of report.pages) expect(overlaps(textItems(page)), `page ${page.number}`).toEqual([]);
    }
  });

  test('would show a text over another', () => {
    const [some] = reports[0]?.pages.flatMap(textItems) ?? [];
    expect(some === undefined ? [] : overlaps([some, { ...some, y: some.y + some.size * 0.7 }])).toHaveLength(1);
  });

  test('have no empty page, and pages numbered from one', () => {
    for (const report of reports) {
      expect(report.pages.map((page) => page.number)).toEqual(report.pages.map((_, index) => index + 1));
      for (const page of report.pages)
        expect(page.section === 'cover' || bodyTexts(page, report).length > 0).toBe(true);
    }
  });

  test('follow every head by something on the same page', () => {
    for (const report of reports) {
      for (const page of report.pages) {
        const body = bodyTexts(page, report);
        const lowest = Math.max(...body.map((item) => item.y));
        for (const item of body) {
          const isHead = item.weight === 600 && item.size === 10.5;
          if (isHead) expect(lowest, `${page.number} ${item.text}`).toBeGreaterThan(item.y + 6);
        }
      }
    }
  });

  test('repeat the head of the answers on every one of their pages', () => {
    for (const [index, report] of reports.entries()) {
      const label = inputs[index]?.framework.kind === 'pillars' ? 'Capability' : /Criterion|Symptom/;
      for (const page of report.pages.filter((one) => one.section === 'answers')) {
        const hasRows = /\b[PRTI][1-8]\b|\b[1-4]\.[1-8]\b/.test(pageText(page));
        if (hasRows) expect(pageText(page)).toMatch(label);
      }
    }
  });

  test('say in the contents where each section begins', () => {
    for (const report of reports) {
      for (const page of report.pages) {
        for (const link of page.links) {
          const target = report.pages.find((one) => one.anchors.some((anchor) => anchor.id === link.target));
          const row = textItems(page).filter((item) => item.y > link.y && item.y < link.y + link.height);
          expect(row.map((item) => item.text)).toContain(String(target?.number));
        }
      }
    }
  });

  test('hold the summary on one page as long as nobody typed one', () => {
    for (const [index, report] of reports.entries()) {
      const long = (inputs[index]?.assessment.summary ?? '').trim().length > 300;
      const summary = report.pages.filter((page) => page.section === 'summary');
      if (!long && inputs[index]?.options.preset === 'full') expect(summary.length).toBe(1);
    }
  });

  test('bookmark every section on its first page', () => {
    for (const report of reports) {
      for (const { anchor, page } of report.bookmarks) {
        expect(report.pages[page - 1]?.anchors.map(({ id }) => id)).toContain(anchor);
      }
    }
  });
});

test('the same input gives the same pages', () => {
  const [first] = inputs;
  expect(first === undefined ? null : lay(first)).toEqual(reports[0]);
});

test('the worked example keeps the shape of the designed report', () => {
  expect(reports[0]?.pages.map((page) => page.section)).toEqual([
    'cover',
    'contents',
    'summary',
    'sections',
    'blockers',
    'gaps',
    'roadmap',
    'actions',
    'actions',
    'notNow',
    'metrics',
    'method',
    'passports',
    'passports',
    'answers',
  ]);
});

test('a short ladder puts sections that fit on one page together', () => {
  const ladder = lay(aLadderReportInput(theWorkedLadder));
  const begun = ladder.pages.map((page) => page.anchors.map(({ id }) => id));
  expect(begun).toEqual([
    ['cover'],
    ['contents'],
    ['summary'],
    ['sections'],
    ['gaps'],
    ['roadmap'],
    ['actions', 'notNow'],
    ['metrics'],
    ['method'],
    ['passports'],
    ['answers'],
    [],
  ]);
  const names = ladder.bookmarks.map(({ page }) => page);
  expect(names).toEqual(names.toSorted((a, b) => a - b));
});

describe('figures beside long tables', () => {
  const points = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 };
  const low = anAssessment({
    agreed: agreedOn(Object.fromEntries(questionsOf(fourPillar).map(({ id }) => [id, 1]))),
    targets: Object.fromEntries(questionsOf(fourPillar).map(({ id }) => [id, 3])),
    settings: { goals: points, capacityDays: [400, 600, 600, 900] } as NonNullable<Assessment['settings']>,
    actions: [{ id: 'I1-12' as ActionId, owner: 'Revenue operations' }],
  });
  const report = lay(aPillarReportInput(low));
  const pagesOf = (id: string) => report.pages.filter((page) => page.section === id).map(pageText);

  test('stand on the first page, which the table fills', () => {
    const gaps = pagesOf('gaps');
    expect(gaps.length).toBeGreaterThan(1);
    expect(gaps[0]).toMatch(/Priorities beside maturity[\s\S]*Weighted gap/);
    const roadmap = pagesOf('roadmap');
    expect(roadmap.length).toBeGreaterThan(1);
    expect(roadmap[0]).toMatch(/Wave 1[\s\S]*and \d+ more[\s\S]*Projection/);
    expect(roadmap[1]).toMatch(/Needs[\s\S]*Wave 1/);
  });

  test('and a wave that goes on on a further page is named there again', () => {
    expect(pagesOf('roadmap')[2]).toContain('Wave 1, continued');
  });
});

test('no last page of a section is nearly empty where the page before it can give it rows', () => {
  for (const report of reports) {
    const { top } = geometryOf[report.meta.paper];
    for (const [index, page] of report.pages.entries()) {
      const next = report.pages[index + 1];
      const isLast = page.anchors.length === 0 && next?.section !== page.section;
      if (!isLast || !['roadmap', 'passports'].includes(page.section)) continue;
      const lowest = Math.max(...bodyTexts(page, report).map((item) => item.y));
      expect(lowest - top, `${page.section} ${page.number}`).toBeGreaterThan(150);
    }
  }
});
