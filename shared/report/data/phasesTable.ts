import type { PhasePractice } from '../../assessment/scorecardAnswers.ts';
import { hasScorecard, type ScoredPhase, scorecardOf } from '../../scorecard/scorecardOf.ts';
import type { Report } from '../reportContext.ts';
import type { DataTable } from './dataTable.ts';
import { shownMetrics } from './shownRecords.ts';
import { tableOf } from './tableOf.ts';
import { phaseWords } from './words.ts';

/** The Phase Scorecard, one phase a row; its metrics are in the table of metrics. */
export function phasesTable(report: Report): DataTable {
  const { t, input } = report;
  const { scorecard } = input.assessment;
  const kept = { metrics: [...shownMetrics(report)], ...(scorecard === undefined ? {} : { scorecard }) };
  const practices = (named: readonly PhasePractice[]): string =>
    named.map((practice) => t(`scorecard.practiceName.${practice}`)).join('; ');
  return tableOf<ScoredPhase>(
    report,
    'phases',
    [
      { key: 'phase', type: 'text', width: 12, words: phaseWords(t), value: ({ id }) => id },
      { key: 'score', type: 'number', width: 9, value: ({ score }) => score },
      { key: 'visibility', type: 'share', width: 11, value: ({ visibility }) => visibility },
      { key: 'metricCount', type: 'integer', width: 10, value: ({ metrics }) => metrics.length },
      { key: 'pointed', type: 'integer', width: 12, value: ({ pointed }) => pointed },
      { key: 'weakest', type: 'text', width: 12, value: ({ weakest }) => weakest },
      { key: 'practicesYes', type: 'text', width: 30, value: (phase) => practices(phase.practices.yes) },
      { key: 'practicesNo', type: 'text', width: 30, value: (phase) => practices(phase.practices.no) },
      { key: 'practicesOpen', type: 'text', width: 30, value: (phase) => practices(phase.practices.open) },
    ],
    hasScorecard(kept) ? scorecardOf(kept, input.benchmarks) : [],
  );
}
