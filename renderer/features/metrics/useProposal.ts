import { useMemo, useState } from 'react';
import type { MetricId } from '../../../shared/base/ids.ts';
import { heldMetrics, metricProposal } from '../../../shared/metrics/proposal.ts';
import { fewSentence, reasonSentence } from '../../../shared/metrics/proposalText.ts';
import { usePlannedReport } from '../../value/usePlannedReport.ts';

/** What is proposed to watch, in words. */
export interface Proposal {
  readonly lines: readonly { readonly metric: MetricId; readonly reason: string }[];
  /** Metrics that goals, gaps and actions name. */
  readonly named: number;
  /** Null when there are enough. */
  readonly few: string | null;
  readonly hasGoals: boolean;
}

/** The proposal for the open assessment. What is watched while it is looked at stays in its line, so that nothing moves under the hand. */
export function useProposal(): Proposal {
  const report = usePlannedReport();
  const { framework, assessment, score, plan } = report.input;
  const [held] = useState(() => heldMetrics(assessment.metrics));
  return useMemo(() => {
    const proposal = metricProposal({ framework, assessment, score, plan, held });
    return {
      lines: proposal.proposed.map(({ metric, reason }) => ({ metric, reason: reasonSentence(report, reason) })),
      named: proposal.named,
      few: fewSentence(report, proposal),
      hasGoals: framework.kind === 'pillars' && framework.goals.length > 0,
    };
  }, [report, framework, assessment, score, plan, held]);
}
