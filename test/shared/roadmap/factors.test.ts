import { describe, expect, test } from 'vitest';
import { computedFactors, factorsByHand } from '../../../shared/roadmap/computedFactors.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import { anId, planOf, workedSource } from './worked.ts';

function factorsOf({ candidates }: Plan, id: string) {
  const found = candidates.find((one) => one.id === id);
  return found === undefined || found.kind === 'discovery' ? null : found.factors;
}

describe('factors that were set by hand', () => {
  const factors = { gap: 0.5, weight: 3, impact: 2, urgency: 1 } as const;
  const source = workedSource([{ id: 'I1-23', factors, effort: 1 }]);

  test('go before the computed ones, in priority and grid', () => {
    const found = planOf(source).candidates.find(({ id }) => id === 'I1-23');
    expect(found).toMatchObject({
      factors: { ...factors, confidence: 1, effortPoints: 1 },
      priority: 0.5 * 3 * 2 * 1 * 1,
      grid: 'fill-in',
    });
  });

  test('can be told from the computed ones', () => {
    const edit = source.assessment.actions?.find(({ id }) => id === 'I1-23');
    expect([...factorsByHand(edit)].toSorted()).toEqual(['confidence', 'effort', 'gap', 'impact', 'urgency', 'weight']);
    const computed = computedFactors(source.framework, source.assessment, source.score);
    expect(computed.get(anId('I1-23'))).toEqual({
      gap: 1,
      weight: 1,
      impact: 4,
      confidence: 0.8,
      urgency: 1.5,
      effortPoints: 2,
    });
    expect([...factorsByHand(undefined)]).toEqual([]);
    expect([...factorsByHand({ id: anId('I1-23'), exposure: true })]).toEqual(['urgency']);
  });

  test('hold for own actions and for the parts of a split one', () => {
    const own = { title: 'Move the pricing page', section: 'process', days: 10, impact: 3 };
    const plan = planOf(
      workedSource([
        { id: 'own-1', own, factors: { impact: 5, gap: 0.2 } },
        { id: 'R6-23', parts: [20, 20], factors: { impact: 1 } },
      ]),
    );
    expect(factorsOf(plan, 'own-1')).toMatchObject({ impact: 5, gap: 0.2 });
    expect(factorsOf(plan, 'R6-23.2')).toMatchObject({ impact: 1 });
  });

  test('stay out of what the plan prints for a file that uses none', () => {
    expect(JSON.stringify(planOf(workedSource()))).not.toMatch(/computed|part|route/);
  });
});
