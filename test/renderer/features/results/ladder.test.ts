import { describe, expect, it } from 'vitest';
import { pressureReading, stageRows } from '../../../../renderer/features/results/ladderRows.ts';
import { stageState } from '../../../../renderer/features/results/ladderWords.ts';
import { resultFacts } from '../../../../renderer/features/results/resultFacts.ts';
import type { Answer } from '../../../../shared/assessment/schema.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { ladderView, t } from './worked.ts';

function changed(answers: Readonly<Record<string, Answer>>) {
  const others = (ladderView().assessment.agreed ?? []).filter((entry) => !(entry.question in answers));
  return ladderView({ agreed: [...others, ...agreedOn(answers)] });
}

function states(view = ladderView()) {
  const rows = stageRows(view.framework.sections, view.score);
  return rows.map((row) => stageState(t, row, rows));
}

describe('the stages of a ladder', () => {
  it('say where the organisation stands and what keeps each further stage away', () => {
    expect(states()).toEqual([
      'attained',
      'attained, the present stage',
      'gate 3.2 is P, needs L',
      'gate 4.1 is P, needs L',
    ]);
  });

  it('name the stage below that does not carry', () => {
    const view = changed({ '2.1': 'L', '2.2': 'L', '3.2': 'L' });
    expect(view.score.overall.stage).toBe(2);
    expect(states(view)[2]).toBe('waits for stage 2: over 85 % needed');
  });

  it('say when gates or answers are missing', () => {
    expect(states(changed({ '3.2': 'dont-know' }))[2]).toBe('gate 3.2 is not known');
    expect(states(ladderView({ agreed: agreedOn({ '1.1': 'F' }) }))[0]).toBe('1 of 5 answers needed');
    expect(states(changed({ '4.1': 'L', '4.2': 'L', '4.3': 'L' }))[3]).toBe('over 50 % needed');
  });

  it('light a lamp per applicable gate', () => {
    const view = ladderView();
    const lamps = stageRows(view.framework.sections, view.score)[2]?.lamps;
    expect(lamps?.map(({ question, met }) => [question, met])).toEqual([
      ['3.1', true],
      ['3.2', false],
      ['3.3', true],
    ]);
  });

  it('have no range, target or balance among their facts', () => {
    const facts = resultFacts(t, ladderView());
    expect(facts.map((fact) => fact.lead ?? fact.strong)).toEqual(['Complete', 'Confidence']);
  });
});

describe('limit pressure', () => {
  it('is read at 20 and 60', () => {
    expect([19.9, 20, 59.9, 60].map(pressureReading)).toEqual(['none', 'some', 'some', 'outgrown']);
  });
});
