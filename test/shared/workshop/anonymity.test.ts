import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Functions } from '../../../shared/assessment/schema.ts';
import nineVoices from '../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import { score } from '../../../shared/scoring/score.ts';
import { anonymousScore, leastVoices, shownFunctions } from '../../../shared/workshop/anonymity.ts';
import { anAssessment, assessmentOf, voicesOf } from '../../builders/anAssessment.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const counts = (voices: Readonly<Record<string, number>>) =>
  Object.entries(voices).map(([name, count]) => ({
    function: Functions.find((one) => one === name) ?? ('unassigned' as const),
    count,
  }));

describe('shownFunctions', () => {
  it('takes four voices', () => {
    expect([...shownFunctions(counts({ sales: 4, marketing: 1, success: 2, revops: 1, finance: 1 }))]).toEqual([
      'sales',
    ]);
    expect([...shownFunctions(counts({ sales: 3, marketing: 3 }))]).toEqual([]);
    expect([...shownFunctions(counts({ sales: 4 }))]).toEqual(['sales']);
  });

  it('hides the smallest one where the rest could be worked out', () => {
    expect([...shownFunctions(counts({ sales: 4, marketing: 1 }))]).toEqual([]);
    expect([...shownFunctions(counts({ sales: 4, marketing: 6, unassigned: 2 }))]).toEqual(['marketing']);
  });

  it('never leaves one to three voices beside what it shows', () => {
    const people = fc.record(Object.fromEntries([...Functions, 'unassigned'].map((name) => [name, fc.nat(8)])));
    fc.assert(
      fc.property(people, (voices) => {
        const all = counts(voices);
        const shown = shownFunctions(all);
        const rest = all
          .filter(({ function: name }) => name === 'unassigned' || !shown.has(name))
          .reduce((sum, { count }) => sum + count, 0);
        if (shown.size > 0) expect(rest === 0 || rest >= leastVoices).toBe(true);
        for (const name of shown) expect(all.find((one) => one.function === name)?.count).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('anonymousScore', () => {
  it('keeps the mean of the four sales voices alone, and no spread to the single voices', () => {
    const assessment = assessmentOf(nineVoices);
    const full = score(fourPillar, assessment);
    const shown = anonymousScore(fourPillar, assessment, full);
    expect(Object.keys(shown.alignment.functions)).toEqual(['sales']);
    expect(shown.alignment.functions.sales).toBe(full.alignment.functions.sales);
    expect(shown.alignment.spread).toBeNull();
    expect(shown.alignment.alpha).toBe(full.alignment.alpha);
    expect(
      shown.questions.flatMap(({ functions }) => Object.keys(functions)).filter((name) => name !== 'sales'),
    ).toEqual([]);
    expect(shown.overall).toEqual(full.overall);
    expect(shown.questions.map(({ score: value }) => value)).toEqual(full.questions.map(({ score: value }) => value));
  });

  it('takes the spread over the functions that are left', () => {
    const voices = voicesOf('R2', {
      sales: [4, 4, 3, 4],
      marketing: [2, 2, 3, 2],
      success: [1, 1, 1, 1],
      revops: [5, 5, 5, 5],
    });
    const without = anAssessment({
      ...voices,
      responses: voices.responses.filter((one) => one.participant !== 'success-1'),
    });
    const shown = anonymousScore(fourPillar, without, score(fourPillar, without));
    const result = shown.questions.find(({ id }) => id === 'R2');
    // Three voices of success are left; with marketing's they are seven that nobody can take apart.
    expect(Object.keys(result?.functions ?? {})).toEqual(['marketing', 'revops']);
    expect(result?.functionSpread).toBeCloseTo(2.75, 9);
  });
});
