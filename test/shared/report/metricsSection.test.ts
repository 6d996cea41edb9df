import { describe, expect, it } from 'vitest';
import { MetricRecord } from '../../../shared/assessment/metricRecords.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { Edition, ReportModel } from '../../../shared/report/model.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { sectionTexts } from '../../builders/reportTexts.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';

function record(metric: string, more: object): MetricRecord {
  return MetricRecord.parse({ metric, ...more });
}

function reportOf(metrics: readonly MetricRecord[], edition: Edition = 'client'): ReportModel {
  return buildReport(aPillarReportInput(Assessment.parse({ ...theWorkedPillars, metrics }), { edition }));
}

function said(metrics: readonly MetricRecord[], edition: Edition = 'client'): string {
  return sectionTexts(reportOf(metrics, edition), 'metrics');
}

/** What its drawings say. */
function drawn(metrics: readonly MetricRecord[], edition: Edition = 'client'): readonly string[] {
  const section = reportOf(metrics, edition).sections.find(({ id }) => id === 'metrics');
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'figure' ? [block.alt] : []));
}

const churn = record('M33', {
  watched: true,
  values: [
    { on: '2026-03-31', confidence: 'measured', value: 9 },
    { on: '2026-06-30', confidence: 'estimated', value: 8 },
    { on: '2026-09-30', confidence: 'measured', inputs: { lostCustomers: 7, openingCustomers: 100 } },
  ],
  target: { value: 5, by: '2027-03-31' },
});

describe('the metrics to watch', () => {
  it('show baseline, latest value, trend and target', () => {
    const page = said([churn]);
    expect(page).toContain('M33 Churn 9 %, 31 Mar 2026 7 %, 30 Sep 2026 Better 5 % by 31 Mar 2027');
    expect(page).toContain('not measured');
  });

  it('hold what somebody chose to watch even where the plan names a dozen others', () => {
    const watched = ['M20', 'M25', 'M27', 'M38', 'M46', 'M50'].map((id) => record(id, { watched: true }));
    const page = said(watched);
    for (const { metric } of watched) expect(page).toContain(metric);
    expect(said([])).not.toContain('M25');
  });

  it('say why a number cannot be reckoned', () => {
    const values = [{ on: '2026-09-30', confidence: 'measured', inputs: { actual: 0, forecast: 4 } }];
    const page = said([record('M14', { watched: true, values })]);
    expect(page).toContain('Not computable, 30 Sep 2026');
    expect(page).toContain('divides by actual result, which comes to zero');
  });

  it('keep a metric for the consultant out of the client edition', () => {
    const hidden = { ...churn, visibility: 'consultant' as const };
    expect(said([hidden], 'consultant')).toContain('9 %, 31 Mar 2026');
    expect(said([hidden])).not.toContain('9 %, 31 Mar 2026');
    expect(said([hidden])).toContain('M33 Churn lower not measured');
  });

  it('are drawn two by two where they have numbers of two periods, and not at all where none has', () => {
    const twice = [
      { on: '2026-03-31', confidence: 'measured', value: 20 },
      { on: '2026-06-30', confidence: 'measured', value: 24 },
    ];
    const figures = drawn([churn, record('M11', { watched: true, values: twice }), record('M12', { values: twice })]);
    expect(figures.join(' ')).toContain('M33 Churn, 3 numbers from 31 Mar 2026 to 30 Sep 2026, lowest 7 %');
    expect(figures.join(' ')).toContain('M11 Win rate, 2 numbers');
    const named = figures.flatMap((alt) => alt.match(/M\d+ /g) ?? []);
    expect(figures).toHaveLength(Math.ceil(named.length / 2));
    expect(drawn([record('M11', { watched: true, values: twice.slice(1) })])).toEqual([]);
    expect(said([record('M11', { watched: true, values: twice.slice(1) })])).not.toContain('Over time');
  });

  it('draw nothing for a client of what is for the consultant', () => {
    const hidden = { ...churn, visibility: 'consultant' as const };
    expect(drawn([hidden], 'consultant')).toHaveLength(1);
    expect(drawn([hidden])).toEqual([]);
  });
});
