import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { caseOf } from '../../../shared/explain/explainInput.ts';
import { stakes } from '../../../shared/explain/sensitivityWords.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { anExplainInput } from '../../builders/aPassport.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function told(framework: Framework, assessment: Assessment): readonly string[] {
  return stakes(caseOf(anExplainInput(framework, assessment))).map(({ question, text }) => `${question} ${text}`);
}

describe('the answers that levels hang on, in words', () => {
  it('say first what one step up would gain, then what one step down would lose', () => {
    expect(told(fourPillar, theWorkedPillars)).toEqual([
      'R4 at 3 instead of 2: Process reaches level 3.',
      'T5 at 3 instead of 2: Platform reaches level 3.',
      'R4 at 1 instead of 2: Process falls to level 1, and the organisation with it.',
      'T5 at 1 instead of 2: Platform falls to level 1, and the organisation with it.',
      'I1 at 1 instead of 2: Insights falls to level 1, and the organisation with it.',
      'I5 at 1 instead of 2: Insights falls to level 1, and the organisation with it.',
      'I6 at 1 instead of 2: Insights falls to level 1, and the organisation with it.',
      'I7 at 1 instead of 2: Insights falls to level 1, and the organisation with it.',
    ]);
  });

  it('speak of stages in a ladder', () => {
    expect(told(revenueLadder, theWorkedLadder)).toEqual([
      '3.2 at L instead of P: stage 3 is attained.',
      '2.3 at P instead of L: stage 2 is lost, stage 1 remains.',
    ]);
  });

  it('do not say that an unknown answer stands at a level', () => {
    const unknown = theWorkedPillars.agreed?.map((entry) =>
      entry.question === 'R4' ? { ...entry, answer: 'dont-know' as const } : entry,
    );
    const text = told(fourPillar, { ...theWorkedPillars, ...(unknown === undefined ? {} : { agreed: unknown }) });
    expect(text.filter((one) => one.startsWith('R4'))).toEqual([
      'R4 if it is 2: Process reaches level 2, and the organisation with it.',
    ]);
  });

  it('are none without a level, and where all are alike and far from a border', () => {
    expect(told(fourPillar, anAssessment())).toEqual([]);
    const all = fourPillar.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, 3] as const));
    const alike = told(fourPillar, anAssessment({ agreed: agreedOn(Object.fromEntries(all)) }));
    expect(alike.every((one) => one.includes('falls to'))).toBe(true);
  });
});
