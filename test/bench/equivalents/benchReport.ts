import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { ReportInput } from '../../../shared/report/reportInput.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { theNineVoices } from '../../builders/theExamples.ts';

/** Notes and reasons of the length that consultants type, so that the report has about 20 pages. */
const note = 'The lead report of week 43 shows the number by region; two of five regions have no owner for it.';

/** The report that all writers make: nine voices, three of them with a note on every answer. */
export function benchReport(): ReportInput {
  const assessment: Assessment = {
    ...theNineVoices,
    responses: (theNineVoices.responses ?? []).map((response) =>
      ['p1', 'p2', 'p3'].includes(response.participant)
        ? { ...response, note, visibility: 'client' as const }
        : response,
    ),
  };
  return aPillarReportInput(assessment);
}
