import { useMemo } from 'react';
import type { Finding } from '../../../shared/review/finding.ts';
import { reviewFindings } from '../../../shared/review/reviewFindings.ts';
import { planDetail } from '../../../shared/roadmap/makePlan.ts';
import { scoreOf } from '../../api/scoreOf.ts';
import { useAssessment, useStoredAssessment } from '../../api/useAssessment.ts';

/** What a reviewer should look at in what is stored. */
export function useFindings(): readonly Finding[] {
  const { framework, stored } = useAssessment();
  const assessment = useStoredAssessment();
  const waiting = stored.draft.facilitation?.waiting;
  return useMemo(() => {
    const score = scoreOf(framework, assessment);
    const detail = planDetail(framework, assessment, score);
    return reviewFindings({ framework, assessment, score, detail, ...(waiting === undefined ? {} : { waiting }) });
  }, [framework, assessment, waiting]);
}
