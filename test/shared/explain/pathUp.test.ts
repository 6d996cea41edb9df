import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { caseOf } from '../../../shared/explain/explainInput.ts';
import type { PathUp } from '../../../shared/explain/path.ts';
import { pathUp } from '../../../shared/explain/pathUp.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAssessment, assessmentOf } from '../../builders/anAssessment.ts';
import { anExplainInput } from '../../builders/aPassport.ts';
import { withAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryLadderFramework, arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function pathOf(framework: Framework, assessment: Assessment): PathUp | null {
  return pathUp(caseOf(anExplainInput(framework, assessment)));
}

const stepsOf = (path: PathUp | null) => (path?.parts ?? []).flatMap(({ steps }) => steps);

/** Every question of the four pillars at one level. */
function allAt(level: 1 | 5): Assessment {
  const questions = fourPillar.sections.flatMap((section) => section.questions.map(({ id }) => [id, level] as const));
  return anAssessment({ agreed: agreedOn(Object.fromEntries(questions)) });
}

describe('the shortest way up', () => {
  it('leads the worked organisation to level 3: what is unknown first, then pillar by pillar', () => {
    const path = pathOf(fourPillar, theWorkedPillars);
    expect(path).toMatchObject({ next: 3, nextText: 'level 3 Defined', steps: 8, days: 125 });
    const told = stepsOf(path).map((step) => [step.number, step.question, step.from, step.to, step.days]);
    expect(told).toEqual([
      [1, 'I4', null, 3, 0],
      [2, 'P2', 2, 3, 5],
      [3, 'P7', 2, 3, 5],
      [4, 'R4', 2, 3, 15],
      [5, 'T5', 2, 3, 40],
      [6, 'I1', 2, 3, 15],
      [7, 'I6', 2, 3, 15],
      [8, 'I8', 1, 3, 30],
    ]);
    expect(path?.parts.map(({ title }) => title)).toEqual([
      'Find out first',
      'People',
      'Process',
      'Platform',
      'Insights',
    ]);
  });

  it('says what each step clears and with which one a level is attained', () => {
    const steps = new Map(stepsOf(pathOf(fourPillar, theWorkedPillars)).map((step) => [step.question as string, step]));
    expect(steps.get('R4')).toMatchObject({ clears: ['key question'], attains: 'Process reaches level 3.' });
    expect(steps.get('I4')).toMatchObject({ clears: ['floor of 2', 'breadth 3 of 6'], attains: '' });
    expect(steps.get('I8')).toMatchObject({
      efforts: [2, 2],
      clears: ['floor of 2', 'breadth 6 of 6'],
      attains: 'Insights reaches level 3. The organisation reaches level 3.',
    });
  });

  it('counts the effort that people set', () => {
    const edited = assessmentOf({ ...theWorkedPillars, actions: [{ id: 'R4-23', effort: 5 }] });
    const step = stepsOf(pathOf(fourPillar, edited)).find(({ question }) => question === 'R4');
    expect(step).toMatchObject({ efforts: [5], days: 130 });
  });

  it('is the unlock list of a ladder', () => {
    const path = pathOf(revenueLadder, theWorkedLadder);
    expect(path?.nextText).toBe('stage 3 Subscription management');
    expect(stepsOf(path)).toMatchObject([
      { number: 1, question: '3.2', from: 'P', to: 'L', clears: ['gate of stage 3'], attains: 'Stage 3 is attained.' },
    ]);
  });

  it('leads nowhere at the top, without a level, and where nothing applies', () => {
    expect(pathOf(fourPillar, allAt(5))).toBeNull();
    expect(pathOf(fourPillar, anAssessment())).toBeNull();
    expect(pathOf(fourPillar, anAssessment({ agreed: agreedOn({ R1: 3 }) }))).toBeNull();
    const none = fourPillar.sections.flatMap(({ questions }) =>
      questions.map(({ id }) => [id, { notApplicable: 'sold' }] as const),
    );
    expect(pathOf(fourPillar, anAssessment({ agreed: agreedOn(Object.fromEntries(none)) }))).toBeNull();
  });

  it('attains its level when every step is taken, and says so with the last one', () => {
    let paths = 0;
    const cases = fc.oneof<fc.Arbitrary<{ framework: Framework; assessment: Assessment }>[]>(
      withAssessment(arbitraryPillarFramework()),
      withAssessment(arbitraryLadderFramework()),
    );
    fc.assert(
      fc.property(cases, ({ framework, assessment }) => {
        const path = pathOf(framework, assessment);
        if (path === null) return;
        paths += 1;
        const steps = stepsOf(path);
        expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
        const taken = new Map(steps.map(({ question, to }) => [question, to]));
        const agreed = [
          ...(assessment.agreed ?? []).filter(({ question }) => !taken.has(question)),
          ...steps.map(({ question, to }) => ({ question, answer: to })),
        ];
        const { overall } = score(framework, { ...assessment, agreed });
        const attained = 'stage' in overall ? overall.stage : 'level' in overall ? overall.level : null;
        expect(attained).toBeGreaterThanOrEqual(path.next);
        // An island may be reached with the stage below it.
        const [, reached] = /(\d+)(?: is attained)?\.$/.exec(steps.at(-1)?.attains ?? '') ?? [];
        expect(Number(reached)).toBeGreaterThanOrEqual(path.next);
        for (const { attains } of steps.slice(0, -1)) expect(attains).not.toMatch(/The organisation|^Stage/);
      }),
      { numRuns: 300 },
    );
    expect(paths).toBeGreaterThan(100);
  });
});
