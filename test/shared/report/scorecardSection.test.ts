import { describe, expect, it } from 'vitest';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { Edition } from '../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput, english, pillarTexts } from '../../builders/aReport.ts';
import { aScorecard } from '../../builders/aScorecard.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const withCurrency = { ...theWorkedPillars, organisation: { ...theWorkedPillars.organisation, currency: 'EUR' } };
const said = (more: Partial<Assessment>, edition: Edition = 'client'): string =>
  sectionTexts(
    buildReport(aPillarReportInput(Assessment.parse({ ...withCurrency, ...more }), { edition })),
    'scorecard',
  );

describe('the page of the phase scorecard', () => {
  it('says what each phase comes to, from which metrics, and what is in place', () => {
    const page = said(aScorecard);
    // Engage: (70 + 0.5 × 37.5) / 1.5 = 59.2, seen 4.5 of 6. Execute: (63.75 + 66.7 + 15.4) / 3 = 48.6, seen 4.5 of 7.
    expect(page).toContain('Engage has 59 of 100 points, Execute has 49 of 100 points and Expand has no score yet.');
    expect(page).toContain('Engage 59 of 100 points · 75 % visible');
    expect(page).toContain('Expand no score: under half is visible · 20 % visible');
    expect(page).toContain('Qualified pipeline (KPI) 4,800,000 EUR 30 Sep 2026 measured 70');
    expect(page).toContain('Forecast accuracy, 15 points');
    expect(page).toContain('Reviewed monthly No');
  });

  it('is explained among the headline numbers, phase by phase, where a phase has a score', () => {
    const input = aPillarReportInput(Assessment.parse({ ...withCurrency, ...aScorecard }));
    const text = sectionTexts(buildReport(input), 'passports');
    expect(text).toContain('Formula sum of weight × points ÷ sum of weights = 88.75 ÷ 1.5 = 59 points');
    expect(text).toContain('Made of Net new ARR 63.75, Win rate 66.67, Forecast accuracy 15.38');
    expect(text).toContain('Points of phases Shown without decimals.');
    expect(text).not.toContain('Expand');
    expect(sectionTexts(buildReport(aPillarReportInput(theWorkedPillars)), 'passports')).not.toContain('Engage');
  });

  it('says why a metric cannot be computed', () => {
    const inputs = { won: 0, lost: 0 };
    const values = [{ on: '2026-09-30', confidence: 'measured', inputs }];
    const page = said({ metrics: [MetricRecord.parse({ metric: 'M11', values })] });
    expect(page).toContain('not computable');
    expect(page).toMatch(/Not computable: the formula divides by [^.]+, which comes to zero\./);
  });

  it('sets the pillars beside the outcome, and leaves that out for another questionnaire', () => {
    expect(said(aScorecard)).toContain('Practice beside outcome');
    expect(said(aScorecard)).toContain('Works on paper');
    const ladder = aLadderReportInput(Assessment.parse({ ...theWorkedLadder, ...aScorecard }));
    const page = sectionTexts(buildReport(ladder), 'scorecard');
    expect(page).toContain('59 of 100 points');
    expect(page).not.toContain('Practice beside outcome');
  });

  it('is no page while nothing is entered', () => {
    expect(said({})).toBe('');
    expect(said({ scorecard: { expand: { owner: true } } })).toContain('No phase has a score yet.');
  });

  it('counts a metric that is for the consultant in their edition alone', () => {
    const hidden = MetricRecord.parse({
      metric: 'M28',
      visibility: 'consultant',
      values: [{ on: '2026-09-30', confidence: 'measured', value: 87.125 }],
    });
    const metrics = [...aScorecard.metrics.filter(({ metric }) => metric !== 'M28'), hidden];
    expect(said({ metrics }, 'consultant')).toContain('87.13 %');
    expect(said({ metrics })).not.toContain('87.13 %');
    expect(said({ metrics })).toContain('0 % visible');
  });
});

describe('the history of the phase scorecard', () => {
  it('tells which practice of which phase was answered, and opened again', () => {
    const frame = { framework: fourPillar, texts: pillarTexts, t: english, participants: [] };
    const change = (before: unknown, after: unknown) => describeChange({ key: 'scorecard', before, after }, frame);
    expect(change(null, { engage: { owner: true } })).toEqual(['Phase scorecard: Engage, owner named set to “yes”']);
    expect(change({ engage: { owner: true } }, { engage: { owner: false, stack: true } })).toEqual([
      'Phase scorecard: Engage, owner named “yes” → “no”',
      'Phase scorecard: Engage, tools in place set to “yes”',
    ]);
    expect(change({ expand: { review: false } }, null)).toEqual([
      'Phase scorecard: Expand, reviewed monthly “no” removed',
    ]);
  });
});
