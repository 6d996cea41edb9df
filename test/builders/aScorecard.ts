import { MetricRecord } from '../../shared/assessment/metricRecords.ts';
import { ScorecardAnswers } from '../../shared/assessment/scorecardAnswers.ts';

const on = '2026-09-30';
type Known = 'measured' | 'estimated';

function record(metric: string, confidence: Known, value: number, rest: object = {}): MetricRecord {
  return MetricRecord.parse({ metric, values: [{ on, confidence, value, source: 'CRM' }], ...rest });
}

/** Two phases with a score, and one of which a fifth is seen. */
export const aScorecard = {
  metrics: [
    record('M01', 'measured', 4_800_000, { scale: { floor: 2_000_000, median: 4_000_000, top: 6_000_000 } }),
    record('M02', 'measured', 1_250_000),
    record('M03', 'estimated', 55, { scale: { floor: 40, median: 60, top: 80 } }),
    record('M04', 'measured', 12),
    record('M06', 'measured', 3.1),
    record('M10', 'measured', 610_000, { scale: { floor: 200_000, median: 500_000, top: 900_000 } }),
    record('M11', 'measured', 24),
    record('M12', 'estimated', 96),
    record('M14', 'measured', 74),
    record('M16', 'measured', 58),
    record('M28', 'measured', 91, { scale: { floor: 80, median: 88, top: 96 } }),
  ],
  scorecard: ScorecardAnswers.parse({
    engage: { owner: true, definition: true, review: false, stack: true },
    execute: { owner: true, definition: false },
  }),
};
