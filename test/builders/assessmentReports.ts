import fc from 'fast-check';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import { aLadderReportInput, aPillarReportInput, aReportInput } from './aReport.ts';
import { arbitraryAssessment } from './arbitraryAssessment.ts';
import { someQuestions } from './someQuestions.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

const few = someQuestions(5);
const fewTexts = few.texts.en;

/** Full reports of generated assessments: of each ten one of the pillars, one of the ladder, and eight of a short questionnaire, which take a
 * fourth of the time. In turns for the client and the consultant. The same for the same seed. */
export function assessmentReports(count: number, seed: number): readonly ReportInput[] {
  if (fewTexts === undefined) throw new Error('the short questionnaire has no words');
  const each = Math.ceil(count / 10);
  const sample = (framework: Parameters<typeof arbitraryAssessment>[0], numRuns: number) =>
    fc.sample(arbitraryAssessment(framework), { numRuns, seed });
  const options = (index: number) => ({ edition: index % 2 === 0 ? 'client' : 'consultant' }) as const;
  return [
    ...sample(fourPillar, each).map((assessment, index) => aPillarReportInput(assessment, options(index))),
    ...sample(revenueLadder, each).map((assessment, index) => aLadderReportInput(assessment, options(index))),
    ...sample(few.framework, count - 2 * each).map((assessment, index) =>
      aReportInput(few.framework, fewTexts, assessment, options(index)),
    ),
  ];
}
