import { describe, expect, test } from 'vitest';
import expected from '../../../shared/examples/expected/four-pillar-worked.plan.json' with { type: 'json' };
import pillarFile from '../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import ladderFile from '../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { assessmentOf } from '../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

/** Every field that `wanted` gives is in `actual`, numbers to 1e-9, lists of the same length. */
function expectFields(actual: unknown, wanted: unknown, at: string): void {
  if (typeof wanted === 'number') {
    expect(typeof actual, at).toBe('number');
    expect(Math.abs(Number(actual) - wanted), at).toBeLessThan(1e-9);
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(actual, at).toBeTypeOf('object');
    if (Array.isArray(wanted)) expect(actual, at).toHaveLength(wanted.length);
    for (const [key, value] of Object.entries(wanted)) {
      expectFields(Reflect.get(actual as object, key), value, `${at}.${key}`);
    }
  } else expect(actual, at).toBe(wanted);
}

describe('the worked example of the method (8.6)', () => {
  const assessment = assessmentOf(pillarFile);
  const plan = makePlan(fourPillar, assessment, score(fourPillar, assessment));

  test('gives the expected plan to 1e-9', () => {
    expectFields(plan, expected, 'plan');
  });

  test('projects 2.68, 2.80, 2.87 and 2.87', () => {
    expect(plan.waves.map((wave) => wave.projected?.overall?.toFixed(2))).toEqual(['2.68', '2.80', '2.87', '2.87']);
    const last = plan.waves.at(-1)?.projected?.sections ?? {};
    expect(Object.entries(last).map(([id, value]) => `${id} ${value?.toFixed(2)}`)).toEqual([
      'people 2.80',
      'process 3.04',
      'platform 3.11',
      'insights 2.51',
    ]);
  });

  test('puts each candidate into its cell of the grid and warns of nothing', () => {
    const cells = plan.candidates.map(({ id, grid }) => `${id} ${grid}`);
    expect(cells).toEqual([
      'D-revops null',
      'I1-23 quick-win',
      'P2-23 fill-in',
      'R6-23 major-project',
      'R4-23 quick-win',
      'T5-23 major-project',
      'I5-23 major-project',
      'P5-23 fill-in',
      'I8-12 fill-in',
      'P3-23 major-project',
    ]);
    expect(plan.warnings).toEqual([]);
  });

  test('takes another capacity from its options', () => {
    const small = makePlan(fourPillar, assessment, score(fourPillar, assessment), { capacityDays: [20, 20] });
    expect(small.waves.map((wave) => wave.actions)).toEqual([['D-revops', 'I1-23', 'P2-23'], ['R4-23']]);
    expect(small.later).toEqual([
      { id: 'R6-23', reason: 'too-large' },
      { id: 'T5-23', reason: 'too-large' },
      { id: 'I5-23', reason: 'too-large' },
      { id: 'P5-23', reason: 'capacity' },
      { id: 'I8-12', reason: 'prerequisite' },
      { id: 'P3-23', reason: 'too-large' },
    ]);
  });
});

describe('the worked ladder (3.6)', () => {
  const assessment = assessmentOf(ladderFile);
  const plan = makePlan(revenueLadder, assessment, score(revenueLadder, assessment));

  test('plans the unlock list and the weak criteria of the attained and the next stage', () => {
    const steps = plan.candidates.map((candidate) =>
      candidate.kind === 'step'
        ? `${candidate.id} ${candidate.from}-${candidate.to} ${candidate.factors.urgency}`
        : candidate.id,
    );
    expect(steps.toSorted()).toEqual(['3.2-1 P-L 1.25', '3.6-1 P-L 1']);
    const unlock = plan.candidates.find((candidate) => candidate.id === '3.2-1');
    expect(unlock).toMatchObject({ blocks: true, factors: { gap: 1 - 1 / 3, weight: 1.5, confidence: 0.8 } });
  });

  test('projects the percentage of each stage and no overall', () => {
    const last = plan.waves.at(-1)?.projected;
    expect(last?.overall).toBeNull();
    // Two of seven criteria rise by 0.8 of a third: 61.9 + 100 x 2 x 0.8 / 3 / 7.
    expect(last?.sections['subscription-management' as never]).toBeCloseTo(61.904761904761905 + 160 / 21, 9);
  });
});
