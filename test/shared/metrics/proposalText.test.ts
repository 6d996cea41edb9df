import { describe, expect, it } from 'vitest';
import { Goals } from '../../../shared/assessment/schema.ts';
import { MetricId } from '../../../shared/base/ids.ts';
import { heldMetrics, metricProposal } from '../../../shared/metrics/proposal.ts';
import { fewSentence, reasonSentence } from '../../../shared/metrics/proposalText.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import type { ContextInput } from '../../../shared/report/reportInput.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

function saidOf(input: ContextInput) {
  const report = reportContext(input);
  const proposal = metricProposal({ ...input, held: heldMetrics(input.assessment.metrics) });
  return {
    few: fewSentence(report, proposal),
    reasons: proposal.proposed.map(({ reason }) => reasonSentence(report, reason)),
  };
}

describe('a proposal in words', () => {
  it('names the goals, the capability with its level, and the action with its wave', () => {
    const settings = { ...theWorkedPillars.settings, goals: Goals.parse({ G1: 10, G2: 20, G4: 30, G6: 40 }) };
    const { few, reasons } = saidOf(aPillarReportInput({ ...theWorkedPillars, settings }));
    expect(few).toBeNull();
    expect(reasons[0]).toBe(
      'The capabilities of the goals Grow revenue (40 points) and Streamline processes across teams (20 points) name it most.',
    );
    expect(reasons).toContain(
      'It tells whether “Publish a dictionary of 12 to 20 metrics with owners” of wave 1 works.',
    );
    expect(reasons).toContain(
      'P3 Shared goals and incentives stands at level 2 and moves it; the next step is level 3.',
    );
  });

  it('names the letter of a criterion', () => {
    const { reasons } = saidOf(aLadderReportInput(theWorkedLadder));
    expect(reasons[0]).toBe('3.2 Self-service portal stands at P and moves it; the next step is L.');
  });

  it('says why there are fewer than eight', () => {
    const assessment = anAssessment({ agreed: agreedOn({ P2: 2, R5: 2 }) });
    expect(saidOf(aPillarReportInput(assessment)).few).toBe(
      'There are fewer than eight, because goals, gaps and actions name three metrics in all.',
    );
    const metrics = [{ metric: MetricId.parse('M33'), watched: true }];
    expect(saidOf(aPillarReportInput({ ...assessment, metrics })).few).toBe(
      'There are fewer than eight: goals, gaps and actions name three metrics, and one of them is watched or measured already.',
    );
  });
});
