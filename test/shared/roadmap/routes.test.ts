import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRoutes, withRoute } from '../../../shared/roadmap/compareRoutes.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { waveOutcomes } from '../../../shared/roadmap/outcome.ts';
import { score } from '../../../shared/scoring/score.ts';
import { cases } from './roadmapCases.ts';
import { planOf, waves, workedSource } from './worked.ts';

const soonest = (level: number) => ({ route: { kind: 'soonest' as const, level } });

describe('the route "level 3 soonest" of the worked example', () => {
  const source = workedSource([], soonest(3));
  const plan = planOf(source);

  test('puts the distance set first and says what must be answered', () => {
    expect(plan.route).toEqual({
      kind: 'soonest',
      level: 3,
      possible: true,
      actions: expect.arrayContaining(['I1-23', 'R4-23', 'T5-23', 'I8-12']),
      toAnswer: ['I4'],
    });
    // Eight answers to level 3, one of which is unknown: seven questions rise by the steps of the route.
    const onRoute = plan.candidates.filter(({ id }) => plan.route?.actions.includes(id));
    const questions = new Set(onRoute.flatMap((one) => (one.kind === 'step' ? [one.question] : [])));
    expect(questions.size).toBe(7);
  });

  test('takes questions whose target is settled, since the level needs them', () => {
    const best = planOf(workedSource());
    expect(best.candidates.map(({ id }) => id)).not.toContain('I6-23');
    expect(plan.candidates.map(({ id }) => id)).toContain('I6-23');
  });

  test('chains the steps of one question, the later behind the earlier', () => {
    const far = planOf(workedSource([], { ...soonest(4), capacityDays: Array.from({ length: 12 }, () => 1_000) }));
    const waveOf = (id: string) => far.waves.find(({ actions }) => actions.some((one) => one === id))?.number ?? 99;
    const steps = ['R4-23', 'R4-34'].map(waveOf);
    expect(steps[0]).toBeLessThan(steps[1] ?? 0);
    expect(far.candidates.find(({ id }) => id === 'R4-34')?.prerequisites).toContain('R4-23');
  });

  test('leaves people’s waves as they are', () => {
    const fixed = planOf(workedSource([{ id: 'P5-23', wave: 1 }], soonest(3)));
    expect(fixed.waves[0]?.actions).toContain('P5-23');
  });

  test('without a route, and with one that is reached, is best value', () => {
    const best = planOf(workedSource());
    expect(best).not.toHaveProperty('route');
    expect(waves(planOf(workedSource([], soonest(1))))).toEqual(waves(best));
    expect(planOf(workedSource([], soonest(1))).route).toMatchObject({ possible: true, actions: [] });
  });
});

describe('two routes side by side', () => {
  test('tell days, waves, score, level and what stays', () => {
    const { framework, assessment, score: scored } = workedSource();
    const found = compareRoutes(framework, assessment, scored, 3);
    expect(found.bestValue).toMatchObject({ days: 225, waves: 3, level: 2, reachedIn: null, daysToLevel: null });
    expect(found.bestValue.projected).toBeCloseTo(2.87, 2);
    expect(found.bestValue.stays).toEqual([
      { question: 'I4', from: null, to: 3, reason: 'dont-know' },
      { question: 'I6', from: 2, to: 3, reason: 'no-step' },
    ]);
    expect(found.soonest.stays).toEqual([{ question: 'I4', from: null, to: 2, reason: 'dont-know' }]);
    expect(found.isSame).toBe(false);
  });

  test('reach the level in a wave once everything is answered', () => {
    const { framework, assessment, score: scored } = workedSource([], {}, { I4: 2 });
    const { soonest: fast, bestValue } = compareRoutes(framework, assessment, scored, 3);
    expect(fast.level).toBe(3);
    expect(fast.stays).toEqual([]);
    expect(fast.reachedIn).toBeGreaterThan(0);
    expect(fast.daysToLevel).toBeLessThanOrEqual(fast.days);
    expect(bestValue.level).toBe(2);
  });

  test('hold for any assessment: prerequisites, what is reached, and what stays', () => {
    let reached = 0;
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 5 }), ({ framework, assessment }, wanted) => {
        const level = Math.min(wanted, framework.kind === 'ladder' ? framework.sections.length : 5);
        const scored = score(framework, assessment);
        const found = compareRoutes(framework, assessment, scored, level);
        for (const outcome of [found.bestValue, found.soonest]) {
          const again = { ...assessment, settings: withRoute(assessment.settings, outcome.route) };
          expect(outcome.plan).toEqual(makePlan(framework, again, scored));
          if (outcome.reachedIn !== null) reached += 1;
          // Fixed waves aside, a level that is reached stays reached, and nothing is missing then.
          const levels = waveOutcomes(framework, scored, outcome.plan).map((one) => one.level ?? 0);
          expect(levels).toEqual(levels.toSorted((a, b) => a - b));
          if (outcome.level !== null && outcome.level >= level) expect(outcome.stays).toEqual([]);
          if (outcome.stays?.length === 0 && outcome.level !== null)
            expect(outcome.level).toBeGreaterThanOrEqual(level);
        }
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(20);
  });

  test('of "soonest" with all the room it wants leave only what has no answer or no step', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), ({ framework, assessment }, level) => {
        const { actions: _actions, ...rest } = assessment;
        const roomy = {
          ...rest,
          settings: { ...assessment.settings, capacityDays: Array.from({ length: 12 }, () => 10_000) },
        };
        const scored = score(framework, roomy);
        const { soonest: fast } = compareRoutes(framework, roomy, scored, level);
        for (const { reason } of fast.stays ?? []) {
          expect(['open', 'dont-know', 'contested', 'no-step', 'prerequisite']).toContain(reason);
        }
      }),
      { numRuns: 300 },
    );
  });
});
