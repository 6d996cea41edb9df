import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersInstead } from '../../../renderer/whatif/answersInstead.ts';
import { shortestWay } from '../../../renderer/whatif/shortestWay.ts';
import { worthTrying } from '../../../renderer/whatif/worthTrying.ts';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { score } from '../../../shared/scoring/score.ts';
import { levelOf } from '../../../shared/scoring/standingNumbers.ts';
import { aCheckAssessment, anEvenCheck, mixedCheck, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

/** The level, stage or rank of the verdict before and after the proposed way was taken. */
function climbed(framework: Framework, assessment: Assessment): readonly (number | null)[] {
  const level = (of: Assessment) => levelOf(framework, score(framework, of));
  const way = shortestWay(framework, score(framework, assessment));
  if (way === null) return [level(assessment)];
  const draft = { assessment, facilitation: null, report: null };
  const after = answersInstead(draft, way.steps).reduce(applyChange, draft);
  return [level(assessment), way.to, level(after.assessment)];
}

describe.each([
  ['letters', sixElements],
  ['levels', renewals],
  ['both', mixedCheck],
] as const)('the shortest way of a check answered by %s', (_, check) => {
  const { framework } = check;

  it('leads to the next verdict', () => {
    for (const share of [0.4, 0.7, 1]) {
      const [, to, after] = climbed(framework, aCheckAssessment(check, share));
      expect(after).toBeGreaterThanOrEqual(to ?? 0);
    }
    expect(climbed(framework, anEvenCheck(check, 3))).toHaveLength(1);
  });

  it('is offered first, then what is lowest in sections that do not hold', () => {
    const scored = score(framework, aCheckAssessment(check, 1));
    const { blocking, work } = worthTrying(framework, scored);
    expect(blocking).toEqual(shortestWay(framework, scored)?.steps.map(({ question }) => question));
    expect(work.filter((question) => blocking.includes(question))).toEqual([]);
    expect(worthTrying(framework, score(framework, anEvenCheck(check, 3)))).toEqual({ blocking: [], work: [] });
  });
});

describe('the shortest way', () => {
  it('leads the examples one level or stage up', () => {
    expect(climbed(fourPillar, theWorkedPillars)).toEqual([2, 3, 3]);
    expect(climbed(fourPillar, theNineVoices)[2]).toBe(climbed(fourPillar, theNineVoices)[1]);
    expect(climbed(revenueLadder, theWorkedLadder)).toEqual([2, 3, 3]);
  });

  it('leads at least one level up from anywhere, and ends at the top', () => {
    const ids = fourPillar.sections.flatMap((section) => section.questions.map(({ id }) => id));
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(levels, (chosen) => {
        const answers = Object.fromEntries(ids.map((id, index) => [id, chosen[index] ?? 1]));
        const [before, to, after] = climbed(fourPillar, anAssessment({ agreed: agreedOn(answers) }));
        if (to === undefined) return expect(before).toBe(5);
        expect(to).toBe((before ?? 0) + 1);
        expect(after).toBe(to);
      }),
      { numRuns: 50 },
    );
  });

  it('is none without a level', () => {
    expect(shortestWay(fourPillar, score(fourPillar, anAssessment()))).toBeNull();
  });
});

describe('what is worth trying', () => {
  it('puts the way first, and never offers a question twice', () => {
    const { blocking, work } = worthTrying(fourPillar, score(fourPillar, theWorkedPillars));
    expect(blocking.slice(0, 8)).toEqual(['P2', 'P7', 'R4', 'T5', 'I1', 'I4', 'I6', 'I8']);
    expect(new Set([...blocking, ...work]).size).toBe(blocking.length + work.length);
    expect(work.length).toBeGreaterThan(0);
  });

  it('offers the criteria of the next stage', () => {
    const { blocking, work } = worthTrying(revenueLadder, score(revenueLadder, theWorkedLadder));
    expect(blocking).toHaveLength(1);
    expect([...blocking, ...work].every((id) => id.startsWith('3.'))).toBe(true);
  });

  it('offers nothing where nothing is answered', () => {
    expect(worthTrying(fourPillar, score(fourPillar, anAssessment()))).toEqual({ blocking: [], work: [] });
  });
});
