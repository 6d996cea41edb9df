import { useMemo } from 'react';
import type { BrandingChoice } from '../../../../shared/report/branding.ts';
import { checkReport } from '../../../../shared/report/checks/checkReport.ts';
import type { ReportProblem } from '../../../../shared/report/checks/reportProblem.ts';
import type { Sentence } from '../../../../shared/report/model.ts';
import { type ColourUse, printedColour } from '../../../../shared/report/printedColour.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { scoreOf } from '../../../api/scoreOf.ts';
import { useAssessment, useShownAssessment } from '../../../api/useAssessment.ts';
import { choiceOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';

const none: readonly Sentence[] = [];

/** What to know before the report leaves the house, gravest first. */
export function useProblems({ shown }: Preview, branding: BrandingChoice): readonly ReportProblem[] {
  const { draft, framework, save } = useAssessment();
  const { report } = draft;
  const assessment = useShownAssessment();
  const score = scoreOf(framework, assessment);
  const { edition, preset } = choiceOf(report);
  const sentences = shown?.report.sentences ?? none;
  const { primary, secondary } = branding;
  const isSaved = save.kind !== 'failed';
  const plan = useMemo(() => makePlan(framework, assessment, score), [framework, assessment, score]);
  return useMemo(() => {
    const isPale = (colour: string, use: ColourUse): boolean => printedColour(colour, use) !== colour;
    const paleColours = [
      ...(primary !== undefined && isPale(primary, 'line') ? [primary] : []),
      ...(secondary !== undefined && isPale(secondary, 'words') ? [secondary] : []),
    ];
    return checkReport({ assessment, score, plan, edition, preset, sentences, paleColours, isSaved });
  }, [assessment, score, plan, edition, preset, sentences, primary, secondary, isSaved]);
}
