import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../electron/backend/exporters/pdf/fonts.ts';
import { buildReport } from '../../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../../shared/report/layout/layoutReport.ts';
import type { LaidOutPage, LaidOutReport } from '../../../../shared/report/layout/page.ts';
import { aPillarReportInput } from '../../../builders/aReport.ts';
import { fontsFolder } from '../../../builders/fontsFolder.ts';
import { pageProblems, typedLength } from '../../../builders/pageProblems.ts';
import { textItems } from '../../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../../builders/theExamples.ts';

const model = buildReport(aPillarReportInput(theWorkedPillars));
const laid = layoutReport(model, fontMeasure(openFonts(fontsFolder())));
const typed = typedLength(theWorkedPillars);

/** What is said of the report when one of its pages is spoilt. */
function spoilt(section: string, spoil: (page: LaidOutPage) => LaidOutPage): string {
  const at = laid.pages.findIndex((page) => page.section === section);
  return said({ ...laid, pages: laid.pages.map((page, index) => (index === at ? spoil(page) : page)) });
}

const said = (report: LaidOutReport): string => pageProblems(report, model, typed).join('\n');

describe('the check of pages', () => {
  test('finds nothing in the worked example', () => {
    expect(pageProblems(laid, model, typed)).toEqual([]);
  });

  test('sees text outside the margins and the body, and texts over each other', () => {
    const moved = (dx: number, dy: number) =>
      spoilt('gaps', (page) => {
        const [, , , , last] = textItems(page);
        return {
          ...page,
          items: last === undefined ? page.items : [...page.items, { ...last, x: last.x + dx, y: last.y + dy }],
        };
      });
    expect(moved(500, 0)).toContain('outside the margins');
    expect(moved(0, 900)).toContain('outside the page');
    expect(moved(1, 1)).toContain('over each other');
  });

  test('sees an empty page, and a heading or a table head that nothing follows', () => {
    const only = (keep: (item: LaidOutPage['items'][number]) => boolean) =>
      spoilt('answers', (page) => ({ ...page, items: page.items.filter(keep) }));
    expect(only(() => false)).toContain('empty');
    expect(only((item) => item.kind === 'text' && item.size === 22)).toContain('a heading without what it heads');
    expect(only((item) => (item.kind === 'line' ? item.y1 < 130 : 'y' in item && item.y < 125))).toContain(
      'a table head without rows',
    );
  });

  test('sees a row without its head, a wrong number in the contents, and too few pages', () => {
    const headless = spoilt('answers', (page) => ({
      ...page,
      anchors: [],
      items: page.items.filter((item) => !('y' in item) || item.y < 45 || item.y > 150),
    }));
    expect(headless).toMatch(/opens with a row without its head/);
    const contents = spoilt('contents', (page) => ({
      ...page,
      links: page.links.map((link, index) => ({ ...link, target: page.links[index + 1]?.target ?? 'summary' })),
    }));
    expect(contents).toContain('the contents send to a wrong page');
    expect(said({ ...laid, pages: laid.pages.slice(0, 11) })).toContain('a full report of 11 pages');
    expect(said({ ...laid, opensAt: 1 })).toContain('opens at another page');
  });
});
