import fc from 'fast-check';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import { aLadderReportInput, aPillarReportInput } from './aReport.ts';
import { arbitraryAssessment } from './arbitraryAssessment.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

/** Full reports of generated assessments, every second one of a ladder, in turns for the client and the consultant. The same for the same
 * seed. */
export function assessmentReports(count: number, seed: number): readonly ReportInput[] {
  const pillars = fc.sample(arbitraryAssessment(fourPillar), { numRuns: Math.ceil(count / 2), seed });
  const ladders = fc.sample(arbitraryAssessment(revenueLadder), { numRuns: Math.floor(count / 2), seed });
  const options = (index: number) => ({ edition: index % 2 === 0 ? 'client' : 'consultant' }) as const;
  return [
    ...pillars.map((assessment, index) => aPillarReportInput(assessment, options(index))),
    ...ladders.map((assessment, index) => aLadderReportInput(assessment, options(index))),
  ];
}
