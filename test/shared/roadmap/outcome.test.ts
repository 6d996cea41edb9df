import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ladderFile from '../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { outlookAfter, succeeded, waveOutcomes } from '../../../shared/roadmap/outcome.ts';
import { score } from '../../../shared/scoring/score.ts';
import { assessmentOf } from '../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';
import { cases } from './roadmapCases.ts';
import { planOf, workedSource } from './worked.ts';

describe('what the waves of the worked example bring (8.6)', () => {
  const source = workedSource();
  const outcomes = waveOutcomes(source.framework, source.score, planOf(source));

  test('are the blockers that each one clears', () => {
    expect(outcomes.map(({ cleared }) => cleared.map(({ question, rule }) => `${rule} ${question}`))).toEqual([
      ['key I1', 'key T5'],
      ['key R4', 'floor I8'],
      [],
      [],
    ]);
    expect(outcomes.map(({ breadth }) => breadth)).toEqual([[], ['people'], [], []]);
  });

  test('are the levels if every step fully succeeds: three pillars rise, the organisation stays', () => {
    const last = outcomes.at(-1);
    expect(last?.sections).toEqual({ people: 3, process: 3, platform: 3, insights: 2 });
    expect(last?.level).toBe(2);
    const { score: scored } = source;
    if (scored.kind !== 'pillars') throw new Error('the example has pillars');
    const insights = outlookAfter(fourPillar, scored, planOf(source), 4).find(
      ({ section }) => section.id === 'insights',
    );
    expect(insights).toMatchObject({ reached: 4, needed: 6, remaining: [{ question: 'I4', rule: 'floor', need: 2 }] });
  });

  test('come with the last part of a split step alone', () => {
    const split = workedSource([{ id: 'R4-23', parts: [8, 7] }]);
    const cleared = waveOutcomes(split.framework, split.score, planOf(split)).map((one) =>
      one.cleared.map(({ question }) => question as string),
    );
    expect(cleared[1]).not.toContain('R4');
    expect(cleared[2]).toContain('R4');
  });
});

test('a ladder rises with what its waves unlock', () => {
  const assessment = assessmentOf(ladderFile);
  const scored = score(revenueLadder, assessment);
  const outcomes = waveOutcomes(revenueLadder, scored, makePlan(revenueLadder, assessment, scored));
  expect(outcomes[0]).toMatchObject({ level: 3, unlocked: ['3.2'], sections: { 'subscription-management': 1 } });
});

test('success never lowers a question, and raises only what the plan finishes', () => {
  fc.assert(
    fc.property(cases, ({ framework, assessment }) => {
      const scored = score(framework, assessment);
      const plan = makePlan(framework, assessment, scored);
      const after = succeeded(scored, plan, plan.waves.length);
      const steps = new Set(plan.candidates.flatMap((one) => (one.kind === 'step' ? [one.question as string] : [])));
      for (const [i, now] of scored.questions.entries()) {
        const then = after.questions[i];
        expect(then?.id).toBe(now.id);
        if (!steps.has(now.id)) expect(then).toEqual(now);
        expect(then?.score ?? 0).toBeGreaterThanOrEqual(now.score ?? 0);
      }
      expect(succeeded(scored, plan, 0).questions).toEqual(scored.questions);
    }),
    { numRuns: 200 },
  );
});
