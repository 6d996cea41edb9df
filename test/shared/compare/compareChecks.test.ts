import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { type ComparedMoment, compareMoments } from '../../../shared/compare/compareMoments.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { changeWords, comparisonSentence, levelSentence } from '../../../shared/compare/comparisonWords.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCheckAssessment, anEvenCheck, mixedCheck, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { agreedOn } from '../../builders/anAssessment.ts';
import { english } from '../../builders/aReport.ts';

type Check = typeof sixElements;

function moment({ framework }: Check, assessment: Assessment): ComparedMoment {
  return {
    assessmentId: '11111111-1111-4111-8111-111111111111',
    framework: { id: framework.id, version: framework.version, hash: 'sha256:one' },
    method: framework.method,
    assessment,
    score: score(framework, assessment),
    plan: null,
  };
}

function compared(check: Check, earlier: Assessment, later: Assessment): Comparison {
  const result = compareMoments(check.framework, moment(check, earlier), moment(check, later));
  if (result.kind !== 'comparison') throw new Error(`refused: ${result.reason}`);
  return result;
}

/** Everything at one place of the scales, one section at another. */
function withSection(check: Check, index: number, rank: 0 | 1 | 2 | 3, other: 0 | 1 | 2 | 3): Assessment {
  const own = new Set<string>(check.framework.sections[index]?.questions.map(({ id }) => id));
  const [base, instead] = [anEvenCheck(check, rank), anEvenCheck(check, other)];
  const pick = ({ agreed = [] }: Assessment, isIn: boolean) =>
    agreed.filter(({ question }) => own.has(question) === isIn);
  return { ...base, agreed: [...pick(base, false), ...pick(instead, true)] };
}

describe('two moments of a check', () => {
  it('have a verdict each, by its rank, and what holds section by section', () => {
    const result = compared(sixElements, withSection(sixElements, 0, 2, 0), anEvenCheck(sixElements, 2));
    expect(result.level).toEqual({ before: 1, after: 2 });
    expect(levelSentence(english, sixElements.texts, result)).toBe('From “Forming” to “Operating”.');
    expect(result.sections[0]).toMatchObject({
      score: { before: 0 },
      level: { before: null, after: null },
      attained: { before: false, after: true },
    });
    expect(result.sections[0]?.score.after).toBeCloseTo(200 / 3, 9);
    expect(result.sections[1]?.attained).toEqual({ before: true, after: true });
  });

  it('are compared in percent whatever the scale', () => {
    const result = compared(renewals, anEvenCheck(renewals, 1), anEvenCheck(renewals, 2));
    expect(result.score).toEqual({ before: 25, after: 50 });
    expect(result.overall).toMatchObject({ before: 25, after: 50, change: 25, isNoise: false });
    expect(new Set(result.questions.map(({ change }) => change))).toEqual(new Set([25]));
    expect(changeWords(english, 'check', 25)).toBe('+25.0');
    expect(comparisonSentence(english, 'check', result, true)).toMatch(/25\.0 % before, now 50\.0 %\.$/);
    expect(levelSentence(english, renewals.texts, result)).toBe('From “Not ready yet” to “Ready”.');
  });

  it('leave attributes out of the whole', () => {
    const last = sixElements.framework.sections.length - 1;
    expect(sixElements.framework.sections[last]?.role).toBe('attribute');
    const result = compared(sixElements, withSection(sixElements, last, 2, 0), anEvenCheck(sixElements, 2));
    expect(result.sections[last]?.likeForLike.change).toBeCloseTo(200 / 3, 9);
    expect(result.overall?.change).toBe(0);
    const elements = sixElements.framework.sections.filter(({ role }) => role === 'element');
    expect(result.overall?.total).toBe(elements.flatMap(({ questions }) => questions).length);
  });

  it('keep letters and levels of one check on one scale', () => {
    const earlier = aCheckAssessment(mixedCheck, 1);
    const result = compared(mixedCheck, earlier, anEvenCheck(mixedCheck, 3));
    for (const { after, change } of result.questions) {
      expect(after.score).toBe(100);
      if (change !== null) expect(change).toBeGreaterThanOrEqual(0);
    }
  });

  it('take a change under five points for noise where few answered', () => {
    const [question = ''] = sixElements.framework.sections[0]?.questions.map(({ id }) => id) ?? [];
    const earlier = anEvenCheck(sixElements, 2);
    const agreed = [
      ...(earlier.agreed ?? []).filter((entry) => entry.question !== question),
      ...agreedOn({ [question]: 'F' }),
    ];
    expect(compared(sixElements, earlier, { ...earlier, agreed }).overall).toMatchObject({ isNoise: true });
  });
});
