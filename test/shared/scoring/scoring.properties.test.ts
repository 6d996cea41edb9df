import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreed, type Answer, type Assessment, Letters } from '../../../shared/assessment/schema.ts';
import { scaleOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { isContested, questionResults } from '../../../shared/scoring/questionResults.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { levelOf } from '../../../shared/scoring/standingNumbers.ts';
import { withAssessment } from '../../builders/arbitraryAssessment.ts';
import {
  arbitraryCheckFramework,
  arbitraryLadderFramework,
  arbitraryPillarFramework,
} from '../../builders/arbitraryFramework.ts';
import { mayHaveLevel, stageOf } from './restated.ts';

const pillars = withAssessment(arbitraryPillarFramework());
const ladders = withAssessment(arbitraryLadderFramework());
const checks = withAssessment(arbitraryCheckFramework());
const anyKind: fc.Arbitrary<{ readonly framework: Framework; readonly assessment: Assessment }> = fc.oneof(
  pillars,
  ladders,
  checks,
);
const runs = { numRuns: 400 };

function expectWithin(value: number | null | undefined, lowest: number, highest: number): void {
  if (value === null || value === undefined) return;
  expect(value).toBeGreaterThanOrEqual(lowest);
  expect(value).toBeLessThanOrEqual(highest);
}

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** The next answer up, or null at the top and for answers without one. */
function raised(answer: Answer): Answer | null {
  if (typeof answer === 'number') return answer < 5 ? answer + 1 : null;
  if (answer === 'dont-know' || typeof answer === 'object') return null;
  return Letters[Letters.indexOf(answer) + 1] ?? null;
}

/** The entries with the one at `index` (counted round) raised; null when it cannot rise. */
function withRaised<Entry extends { readonly answer: Answer }>(
  entries: readonly Entry[] | undefined,
  index: number,
): Entry[] | null {
  if (entries === undefined || entries.length === 0) return null;
  const chosen = index % entries.length;
  const answer = raised(entries[chosen]?.answer ?? 'dont-know');
  if (answer === null) return null;
  return entries.map((entry, position) => (position === chosen ? { ...entry, answer } : entry));
}

/** Score and ranges of an assessment, in one list; null as itself. */
function scoresOf(result: Score): (number | null)[] {
  const questions = result.questions.map((question) => question.score);
  if (result.kind === 'ladder') return [...questions, ...result.sections.map((stage) => stage.percent)];
  if (result.kind === 'check') {
    const ranges = result.sections.flatMap(({ percent, low, high }) => [percent, low, high]);
    return [...questions, ...ranges, result.overall.percent, result.overall.score];
  }
  const sections = [...result.sections, result.overall].flatMap(({ score: mean, low, high }) => [mean, low, high]);
  return [...questions, ...sections];
}

function expectNoneLower(before: Score, later: Score): void {
  const raisedScores = scoresOf(later);
  for (const [index, value] of scoresOf(before).entries()) {
    if (value === null) expect(raisedScores[index]).toBeNull();
    else expect(raisedScores[index]).toBeGreaterThanOrEqual(value - 1e-9);
  }
}

describe('every score', () => {
  it('stays in its range', () => {
    fc.assert(
      fc.property(anyKind, ({ framework, assessment }) => {
        const result = score(framework, assessment);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        expectWithin(result.completeness, 0, 1);
        expectWithin(result.overall.confidence?.value, 0, 1);
        expectWithin(result.alignment.alpha, -1, 1);
        for (const question of result.questions) {
          const [lowest, highest] = scaleOf(framework, question.id) === 'levels' ? [1, 5] : [0, 1];
          expectWithin(question.score, lowest, highest);
          expectWithin(question.percent, 0, 100);
          expectWithin(question.consensus, 0, 1);
          expect(question.score === null).toBe(question.state !== 'answered');
          expect(question.level === null).toBe(question.score === null);
          expect(question.source === null).toBe(question.score === null);
        }
        if (result.kind === 'ladder') {
          for (const stage of result.sections) expectWithin(stage.percent, 0, 100);
          expectWithin(result.overall.pressure, 0, 100);
          return;
        }
        if (result.kind === 'check') {
          for (const { percent, low, high } of result.sections) {
            expectWithin(low, 0, high ?? 100);
            expectWithin(high, low ?? 0, 100);
            expectWithin(percent, low ?? Number.NaN, high ?? Number.NaN);
          }
          return;
        }
        expectWithin(result.overall.balance, 0, 1);
        for (const mean of Object.values(result.alignment.functions)) expectWithin(mean, 1, 5);
      }),
      runs,
    );
  });

  it('lies between low and high', () => {
    fc.assert(
      fc.property(pillars, ({ framework, assessment }) => {
        const { overall, sections } = score(framework, assessment);
        for (const { score: mean, low, high, unweighted } of [...sections, overall]) {
          expectWithin(low, 1, high ?? 5);
          expectWithin(high, low ?? 1, 5);
          expectWithin(mean, low ?? Number.NaN, high ?? Number.NaN);
          expectWithin(unweighted, 1, 5);
          expect(unweighted === null).toBe(mean === null);
        }
      }),
      runs,
    );
  });

  it('is the mean of the functions of the last answers, when nothing is agreed', () => {
    fc.assert(
      fc.property(pillars, ({ framework, assessment }) => {
        const result = score(framework, { ...assessment, agreed: [] });
        for (const question of result.questions) {
          const groups = new Map<string, number[]>();
          for (const { participant, question: id, answer } of assessment.responses ?? []) {
            if (id !== question.id || typeof answer !== 'number') continue;
            const name = assessment.participants?.find((person) => person.id === participant)?.function ?? 'unassigned';
            groups.set(name, [...(groups.get(name) ?? []), answer]);
          }
          const means = [...groups.values()].map((levels) => levels.reduce((a, b) => a + b, 0) / levels.length);
          if (means.length === 0) expect(question.score).toBeNull();
          else expect(question.score).toBeCloseTo(means.reduce((a, b) => a + b, 0) / means.length, 9);
        }
      }),
      runs,
    );
  });

  it('does not fall when an agreed answer rises, and neither does the level', () => {
    fc.assert(
      fc.property(anyKind, fc.nat(), ({ framework, assessment }, index) => {
        const agreed: Agreed[] | null = withRaised(assessment.agreed, index);
        if (agreed === null) return;
        const before = score(framework, assessment);
        const later = score(framework, { ...assessment, agreed });
        expectNoneLower(before, later);
        expect(levelOf(framework, later) ?? 0).toBeGreaterThanOrEqual(levelOf(framework, before) ?? 0);
      }),
      runs,
    );
  });

  it('does not fall when a response rises', () => {
    fc.assert(
      fc.property(anyKind, fc.nat(), ({ framework, assessment }, index) => {
        const responses = withRaised(assessment.responses, index);
        if (responses !== null)
          expectNoneLower(score(framework, assessment), score(framework, { ...assessment, responses }));
      }),
      runs,
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        anyKind.chain(({ framework, assessment }) =>
          fc.record({
            framework: fc.constant(framework),
            assessment: fc.constant(assessment),
            agreed: shuffled(assessment.agreed),
            responses: shuffled(assessment.responses),
          }),
        ),
        ({ framework, assessment, agreed, responses }) => {
          expect(score(framework, { ...assessment, agreed, responses })).toEqual(score(framework, assessment));
        },
      ),
      runs,
    );
  });

  it('changes nothing in what it was given', () => {
    fc.assert(
      fc.property(anyKind, ({ framework, assessment }) => {
        const copy = structuredClone({ framework, assessment });
        expect(score(framework, assessment)).toEqual(score(copy.framework, copy.assessment));
        expect({ framework, assessment }).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });
});

function shuffled<Entry>(entries: Entry[] | undefined): fc.Arbitrary<Entry[]> {
  const all = entries ?? [];
  return fc.shuffledSubarray(all, { minLength: all.length });
}

describe('nothing answered', () => {
  it('gives no numbers', () => {
    fc.assert(
      fc.property(anyKind, ({ framework, assessment }) => {
        const silent = (answer: Answer) => answer === 'dont-know' || typeof answer === 'object';
        const result = score(framework, {
          ...assessment,
          agreed: assessment.agreed?.filter(({ answer }) => silent(answer)),
          responses: assessment.responses?.filter(({ answer }) => silent(answer)),
        });
        expect(result.status).toBe('empty');
        expect(result.completeness ?? 0).toBe(0);
        const counted = result.kind === 'check' ? { elements: 0, attributes: 0 } : {};
        const numbers = numbersIn([{ ...result.overall, ...counted }, result.sections, result.alignment]);
        expect(new Set(numbers)).toEqual(new Set([0]));
        expect(scoresOf(result).every((value) => value === null)).toBe(true);
        expect(levelOf(framework, result)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('levels', () => {
  it('never exceed what their rules allow, and never stay below it', () => {
    fc.assert(
      fc.property(pillars, ({ framework, assessment }) => {
        const result = score(framework, assessment);
        const results = questionResults(result);
        for (const [index, { questions }] of framework.sections.entries()) {
          const level = result.sections[index]?.level ?? null;
          if (level === null) continue;
          const gated = questions.flatMap(({ id, key }) => {
            const question = results.get(id);
            if (question === undefined || question.state === 'not-applicable') return [];
            return [{ key, level: typeof question.level === 'number' ? question.level : 1 }];
          });
          expect(mayHaveLevel(gated, level)).toBe(true);
          expect(level === 5 || !mayHaveLevel(gated, level + 1)).toBe(true);
          expect(result.sections[index]?.blockers.length === 0).toBe(level === 5);
        }
        const levels = result.sections.map((section) => section.level);
        const lowest = levels.includes(null) ? null : Math.min(...levels.map((level) => level ?? 0));
        expect(result.overall.level).toBe(lowest);
      }),
      runs,
    );
  });

  it('do not move with weights, and neither do blockers and distances', () => {
    fc.assert(
      fc.property(pillars, ({ framework, assessment }) => {
        const { settings: _settings, ...unweighted } = assessment;
        const levels = (input: Assessment) => {
          const { overall, sections } = score(framework, input);
          return [overall, ...sections].map(({ level, distance, changes }) => ({ level, distance, changes }));
        };
        expect(levels(assessment)).toEqual(levels(unweighted));
        expect(score(framework, assessment).sections.map(({ blockers }) => blockers)).toEqual(
          score(framework, unweighted).sections.map(({ blockers }) => blockers),
        );
      }),
      runs,
    );
  });

  it('appear only with enough answers', () => {
    fc.assert(
      fc.property(pillars, ({ framework, assessment }) => {
        const { status, completeness, overall, sections } = score(framework, assessment);
        expect(status === 'complete').toBe(completeness !== null && completeness >= 0.95);
        if (status === 'complete' || status === 'nearly-complete') return;
        expect([overall, ...sections].every(({ level, distance }) => level === null && distance === null)).toBe(true);
        expect([overall.score, overall.low, overall.high, overall.confidence]).toEqual([null, null, null, null]);
      }),
      runs,
    );
  });
});

describe('stages', () => {
  it('never exceed what their rules allow, and never stay below it', () => {
    fc.assert(
      fc.property(ladders, ({ framework, assessment }) => {
        const result = score(framework, assessment);
        if (result.status === 'empty') return;
        const results = questionResults(result);
        const stages = framework.sections.map(({ questions }) =>
          questions.flatMap(({ id, gate }) => {
            const question = results.get(id);
            if (question === undefined || question.state === 'not-applicable') return [];
            return [{ gate, value: question.score, contested: isContested(question) }];
          }),
        );
        const stage = stageOf(stages, result.overall.policy);
        expect(result.overall.stage).toBe(stage);
        expect(result.sections.map(({ attained }) => attained)).toEqual(stages.map((_, index) => index < stage));
      }),
      runs,
    );
  });

  it('are at least as high under the lenient policy', () => {
    fc.assert(
      fc.property(ladders, ({ framework, assessment }) => {
        const stageUnder = (ladderPolicy: 'strict' | 'lenient') =>
          score(framework, { ...assessment, settings: { ladderPolicy } }).overall.stage ?? 0;
        expect(stageUnder('lenient')).toBeGreaterThanOrEqual(stageUnder('strict'));
      }),
      runs,
    );
  });
});
