import { describe, expect, it } from 'vitest';
import nineVoicesExpected from '../../../shared/examples/expected/four-pillar-nine-voices.score.json' with {
  type: 'json',
};
import workedExpected from '../../../shared/examples/expected/four-pillar-worked.score.json' with { type: 'json' };
import ladderExpected from '../../../shared/examples/expected/revenue-ladder-worked.score.json' with { type: 'json' };
import nineVoices from '../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import worked from '../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import ladder from '../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { score } from '../../../shared/scoring/score.ts';
import { assessmentOf } from '../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

/** The command line adds the names of levels; scoring does not know words. */
const addedByTheCommandLine = new Set(['levelName', 'stageName']);

/** Expects every field of `expected` in `actual`, numbers to 1e-9; other fields may be there. */
function expectFields(actual: unknown, expected: unknown, path = '$'): void {
  if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number');
    expect(Math.abs(Number(actual) - expected), `${path}: ${actual} is not ${expected}`).toBeLessThan(1e-9);
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual) && actual.length, path).toBe(expected.length);
    for (const [index, entry] of expected.entries())
      expectFields((actual as unknown[])[index], entry, `${path}[${index}]`);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(actual, path).toBeTypeOf('object');
    for (const [key, entry] of Object.entries(expected)) {
      if (!addedByTheCommandLine.has(key))
        expectFields((actual as Record<string, unknown>)[key], entry, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe('the examples that travel with the method', () => {
  it('scores the worked four pillars as expected', () => {
    expectFields(score(fourPillar, assessmentOf(worked)), workedExpected);
  });

  it('scores nine voices as expected', () => {
    expectFields(score(fourPillar, assessmentOf(nineVoices)), nineVoicesExpected);
  });

  it('scores the worked ladder as expected', () => {
    expectFields(score(revenueLadder, assessmentOf(ladder)), ladderExpected);
  });

  it('agrees with the numbers quoted in the papers for the worked four pillars', () => {
    const { overall, sections, questions } = score(fourPillar, assessmentOf(worked));
    expect(overall.percent).toBeCloseTo(40.1, 1);
    expect(overall.confidence?.value).toBeCloseTo(0.603, 3);
    expect(overall.confidence?.label).toBe('medium');
    expect(sections.map((section) => section.unweighted)).toEqual([2.5, 2.875, 3, 15 / 7]);
    expect(overall.changes).toHaveLength(8);
    expect(questions.find((question) => question.id === 'R2')).toEqual({
      id: 'R2',
      state: 'answered',
      source: 'agreed',
      score: 3,
      level: 3,
      percent: 50,
      target: 3,
      gap: 0,
      weight: 1,
      respondents: 0,
      consensus: null,
      band: null,
      min: null,
      max: null,
      functions: {},
      functionSpread: null,
    });
  });

  it('keeps stage 2 but bars stage 3 when one more criterion of stage 2 is only largely true', () => {
    const assessment = assessmentOf(ladder);
    const agreed = assessment.agreed?.map((entry) =>
      entry.question === '2.1' ? { ...entry, answer: 'L' as const } : entry,
    );
    const { overall, sections } = score(revenueLadder, { ...assessment, agreed });
    expect(sections[1]?.percent).toBeCloseTo(83.333333333, 9);
    expect(overall.stage).toBe(2);
    expect(overall.unlock).toHaveLength(2);
  });
});
