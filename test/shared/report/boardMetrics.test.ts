import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../electron/backend/exporters/pdf/fonts.ts';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { layoutReport } from '../../../shared/report/layout/layoutReport.ts';
import type { Edition, ReportModel } from '../../../shared/report/model.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { fontsFolder } from '../../builders/fontsFolder.ts';
import { pageProblems } from '../../builders/pageProblems.ts';
import { pageText, sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

const measure = fontMeasure(openFonts(fontsFolder()));
const measured = (on: string, value: number) => ({ on, confidence: 'measured', value });

function watched(metric: string, more: object = {}): MetricRecord {
  return MetricRecord.parse({ metric, watched: true, ...more });
}

const winRate = watched('M11', {
  values: [measured('2026-03-31', 20), measured('2026-06-30', 24)],
  target: { value: 28, by: '2027-03-31' },
});

function boardOf(metrics: readonly MetricRecord[], more: object = {}, edition: Edition = 'client'): ReportModel {
  const assessment = Assessment.parse({ ...theWorkedPillars, ...more, metrics });
  return buildReport(aPillarReportInput(assessment, { preset: 'board', edition }));
}

/** The last of the three pages as it is laid out. */
function lastPage(model: ReportModel): string {
  const laid = layoutReport(model, measure);
  expect(pageProblems(laid, model)).toEqual([]);
  expect(laid.pages).toHaveLength(3);
  const last = laid.pages[2];
  return last === undefined ? '' : pageText(last);
}

describe('the metrics that a board reads', () => {
  test('have baseline, latest value and target in a line each', () => {
    const churn = watched('M33', { values: [measured('2026-03-31', 9)] });
    const page = lastPage(boardOf([winRate, churn]));
    expect(page).toContain('Metrics watched');
    expect(page).toContain('Win rate: baseline 20 %, latest 24 %, target 28 %');
    expect(page).toMatch(/Churn: latest 9 %(?!,)/);
  });

  test('are three at most, those of which most is known first, and the others are counted', () => {
    const latest = ['M12', 'M14', 'M28', 'M29'].map((id) => watched(id, { values: [measured('2026-03-31', 7)] }));
    const said = sectionTexts(boardOf([...latest, watched('M30', { target: { value: 110 } }), winRate]), 'decisions');
    expect(said.indexOf('Win rate:')).toBeLessThan(said.indexOf('Sales-cycle length:'));
    expect(said).toContain('Forecast accuracy:');
    expect(said).not.toContain('Renewal rate:');
    expect(said).toContain('Three more are watched.');
  });

  test('say of a value that it is not known, in the middle of the line', () => {
    const values = [measured('2026-03-31', 9), { on: '2026-06-30', confidence: 'unknown' }];
    expect(sectionTexts(boardOf([watched('M33', { values })]), 'decisions')).toContain(
      'Churn: baseline 9 %, latest unknown',
    );
  });

  test('are none without a value or a target, of what nobody watches, or for a client of the consultant’s own', () => {
    const { watched: _, ...unwatched } = winRate;
    const hidden = { ...winRate, visibility: 'consultant' as const };
    for (const model of [boardOf([watched('M11')]), boardOf([unwatched]), boardOf([hidden])])
      expect(sectionTexts(model, 'decisions')).not.toContain('Metrics watched');
    expect(sectionTexts(boardOf([hidden], {}, 'consultant'), 'decisions')).toContain('Metrics watched');
  });

  test('give way to everything else on a full page', () => {
    const decisions = (count: number) => ({
      decisions: Array.from({ length: count }, (_, index) => ({
        text: `Decide number ${index + 1} about what the plan of the year asks for`,
        owner: 'The board',
      })),
    });
    expect(lastPage(boardOf([winRate], decisions(2)))).toContain('Metrics watched');
    for (const count of [9, 10, 11, 12, 13, 14, 40]) {
      const without = lastPage(boardOf([], decisions(count)));
      const page = lastPage(boardOf([winRate], decisions(count)));
      if (!page.includes('Metrics watched')) expect(page).toBe(without);
      else expect(page).not.toContain('no room here');
    }
    expect(lastPage(boardOf([winRate], decisions(14)))).not.toContain('Metrics watched');
  });
});
