import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Goals, type Settings } from '../../../shared/assessment/schema.ts';
import type { GoalId, QuestionId } from '../../../shared/base/ids.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import {
  goalMultiplier,
  goalMultipliers,
  questionsOfGoal,
  questionWeighing,
} from '../../../shared/scoring/goalWeights.ts';
import { score } from '../../../shared/scoring/score.ts';
import { scorePillars } from '../../../shared/scoring/scorePillars.ts';
import { arbitraryGoals, withAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const paper = Goals.parse({ G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 });

const byHand = (weights: Readonly<Record<string, number>>) => weights as NonNullable<Settings['weights']>;

function capability(id: string) {
  const found = fourPillar.sections.flatMap((section) => section.questions).find((question) => question.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('the weight that a goal gives (content 1.1)', () => {
  it('is that of the paper’s example', () => {
    expect([...(goalMultipliers(fourPillar, paper) ?? new Map()).values()]).toEqual([0.6, 1.5, 0.5, 1.8, 0.6, 1.2]);
  });

  it('stays within 0.5 and 2, and weighs the evenest split all alike', () => {
    expect([0, 8, 9, 16, 17, 33, 34, 100].map((points) => goalMultiplier(points, 6))).toEqual([
      0.5, 0.5, 0.5, 1, 1, 2, 2, 2,
    ]);
    expect(goalMultiplier(100, 1)).toBe(1);
  });

  it('is overruled by hand, also by a hand that says 1', () => {
    const weigh = questionWeighing(fourPillar, { goals: paper, weights: byHand({ R5: 1, R6: 2 }) });
    expect(weigh(capability('R5'))).toEqual({ weight: 1, origin: 'by-hand' });
    expect(weigh(capability('R6'))).toEqual({ weight: 2, origin: 'by-hand' });
    expect(weigh(capability('R4'))).toEqual({ weight: 0.6, origin: 'goals' });
  });

  it('is 1 for everything while nobody shared out points', () => {
    const weigh = questionWeighing(fourPillar, { weights: byHand({ R6: 2 }) });
    expect(weigh(capability('R4'))).toEqual({ weight: 1, origin: 'usual' });
    expect(goalMultipliers(fourPillar, undefined)).toBeNull();
  });

  it('knows the questions of a goal in the order of the framework', () => {
    expect(questionsOfGoal(fourPillar, 'G6' as GoalId)).toEqual(
      fourPillar.sections
        .flatMap((section) => section.questions)
        .filter(({ goal }) => goal === 'G6')
        .map(({ id }) => id),
    );
    const all = fourPillar.goals.flatMap((goal) => questionsOfGoal(fourPillar, goal));
    expect(all).toHaveLength(32);
  });
});

describe('an assessment with goals', () => {
  it('weighs score and plan alike', () => {
    const settings = { ...theWorkedPillars.settings, goals: paper };
    const assessment = { ...theWorkedPillars, settings };
    const scored = scorePillars(fourPillar, assessment);
    const weights = new Map(scored.questions.map(({ id, weight }) => [id, weight]));
    expect(weights.get('R4' as QuestionId)).toBe(0.6);
    const plan = makePlan(fourPillar, assessment, scored);
    for (const candidate of plan.candidates) {
      if (candidate.kind !== 'step') continue;
      expect(candidate.factors.weight).toBe(weights.get(candidate.question));
    }
  });

  it('keeps every level and every blocker, whatever the points', () => {
    const cases = withAssessment(arbitraryPillarFramework()).chain(({ framework, assessment }) =>
      arbitraryGoals(framework.goals).map((goals) => ({ framework, assessment, goals })),
    );
    fc.assert(
      fc.property(cases, ({ framework, assessment, goals }) => {
        const { goals: _, ...plain } = assessment.settings ?? {};
        const before = scorePillars(framework, { ...assessment, settings: plain });
        const after = scorePillars(framework, { ...assessment, settings: { ...plain, goals } });
        expect(after.overall.level).toBe(before.overall.level);
        expect(after.overall.changes).toEqual(before.overall.changes);
        expect(after.sections.map(({ level, blockers }) => [level, blockers])).toEqual(
          before.sections.map(({ level, blockers }) => [level, blockers]),
        );
        expect(after.questions.map(({ level, target }) => [level, target])).toEqual(
          before.questions.map(({ level, target }) => [level, target]),
        );
        expect(after.overall.unweighted).toBe(before.overall.unweighted);
      }),
    );
  });

  it('scores as if every weight had been typed', () => {
    fc.assert(
      fc.property(withAssessment(arbitraryPillarFramework()), ({ framework, assessment }) => {
        const weigh = questionWeighing(framework, assessment.settings);
        const questions = framework.sections.flatMap((section) => section.questions);
        const weights = Object.fromEntries(questions.map((question) => [question.id, weigh(question).weight]));
        const { goals: _, ...rest } = assessment.settings ?? {};
        const typed = { ...assessment, settings: { ...rest, weights } };
        expect(score(framework, assessment)).toEqual(score(framework, typed));
      }),
    );
  });
});
