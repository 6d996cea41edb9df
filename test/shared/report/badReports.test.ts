import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { aCheckReportInput, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { badStates } from '../../builders/badStates.ts';

const inputs = {
  'four-pillar': (assessment: Assessment) => aPillarReportInput(assessment),
  'revenue-ladder': (assessment: Assessment) => aLadderReportInput(assessment),
  'six-element': (assessment: Assessment) => aCheckReportInput(sixElements, assessment),
  renewals: (assessment: Assessment) => aCheckReportInput(renewals, assessment),
};

function reportOf(name: string) {
  const state = badStates[name];
  if (state === undefined) throw new Error(`no bad state ${name}`);
  return buildReport(inputs[state.framework](state.assessment));
}

/** All words of the summary, as they stand in the model. */
function summaryOf(name: string): string {
  return JSON.stringify(reportOf(name).sections.find(({ id }) => id === 'summary')?.blocks ?? []);
}

describe('the summary of a bad state', () => {
  test('leads with the disagreement, names no strength of it, and asks for agreement first', () => {
    const summary = summaryOf('contested');
    expect(summary).toContain('32 of 32 answers are contested. Agree on those first');
    expect(summary).toContain('"items":[],"empty":"No strength can be named while these answers are contested."');
    expect(summary).toContain('contested 1 to 5');
    expect(summary).toContain('Agree on the 32 contested answers before the plan is relied on');
    expect(summaryOf('contested-ladder')).toContain('No strength can be named while these answers are contested.');
  });

  test('of a check says what one answer can say, and what stands at the top', () => {
    const one = summaryOf('one-answer-check');
    expect(one).toContain('Only 5.0 % is answered, and what is missing counts as the lowest answer.');
    expect(one).toContain('No answer is in the upper half of its scale yet.');
    const top = summaryOf('all-alike-check');
    expect(top).toContain('"value":"4","suffix":"of 4","note":"elements hold"');
    expect(top).toContain('Nothing is left that the plan would raise.');
    expect(JSON.stringify(reportOf('all-alike-check').sections)).not.toContain('To hold');
    expect(summaryOf('contested-check')).toContain(
      '27 of 27 answers are contested. Agree on those first: a mean hides the disagreement. Taken as they are, the answers come to the verdict Forming.',
    );
  });

  test('says that nobody knew, and who finds out', () => {
    const summary = summaryOf('dont-know');
    expect(summary).toContain('Nobody could answer any question.');
    expect(summary).toContain('sales 11, marketing 4, customer success 3, revenue operations 13 and finance 1');
    expect(JSON.stringify(reportOf('dont-know').sections)).toContain('0 %: nothing known.');
  });

  test('counts nothing where nothing applies', () => {
    for (const name of ['not-applicable', 'not-applicable-ladder', 'not-applicable-check']) {
      const words = JSON.stringify(reportOf(name));
      expect(words).toContain('Every question is marked not applicable');
      expect(words).not.toMatch(/0 of 0|nothing answered|No question has been answered/);
    }
  });

  test('says once that no wave has capacity, and projects nothing', () => {
    const summary = summaryOf('no-capacity');
    expect(summary).toContain('No wave has capacity, so none of the nine actions is planned.');
    expect(summary).not.toContain('Projected score');
    const all = JSON.stringify(reportOf('no-capacity').sections);
    expect(all).toContain('No wave has capacity');
    expect(all).not.toMatch(/0 of 0 days|Larger than the capacity/);
  });
});
