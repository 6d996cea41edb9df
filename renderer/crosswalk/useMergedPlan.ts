import { useMemo, useState } from 'react';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { Counterpart } from '../../shared/contract/crosswalk.ts';
import { type MergedPlan, mergePlans } from '../../shared/crosswalk/mergePlans.ts';
import { planList } from '../../shared/crosswalk/planList.ts';
import type { Report } from '../../shared/report/reportContext.ts';

/** The plans of two assessments as one, and the other of the two. */
export interface Merged {
  readonly source: Counterpart;
  readonly plan: MergedPlan;
  readonly choose: (assessmentId: AssessmentId) => void;
}

/** This plan together with the newest other one, or with the one that was chosen; null without any. */
export function useMergedPlan(report: Report, counterparts: readonly Counterpart[]): Merged | null {
  const [chosen, choose] = useState<AssessmentId | null>(null);
  const source = counterparts.find(({ assessmentId }) => assessmentId === chosen) ?? counterparts[0];
  const own = useMemo(() => planList(report), [report]);
  const plan = useMemo(
    () => (source === undefined ? null : mergePlans(own, source.actions, source.pairs.actions)),
    [own, source],
  );
  return source === undefined || plan === null ? null : { source, plan, choose };
}
