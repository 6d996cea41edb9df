import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, Letters } from '../../../shared/assessment/schema.ts';
import type { Capability, Criterion } from '../../../shared/frameworks/structure.ts';
import { changesToStage } from '../../../shared/scoring/ladderDistance.ts';
import { changesToLevel } from '../../../shared/scoring/pillarDistance.ts';
import { isContested, questionResults } from '../../../shared/scoring/questionResults.ts';
import type { LadderScore, LetterChange, LevelChange, PillarScore } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn } from '../../builders/anAssessment.ts';
import { withAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryLadderFramework, arbitraryPillarFramework } from '../../builders/arbitraryFramework.ts';
import { combinations, compareSets, mayHaveLevel, type Ranked, stageHolds } from './restated.ts';

/** The assessment after the room has agreed on every change. */
function agreeingOn(assessment: Assessment, changes: readonly (LevelChange | LetterChange)[]): Assessment {
  const agreed = agreedOn(Object.fromEntries(changes.map(({ question, to }) => [question, to])));
  return { ...assessment, agreed: [...(assessment.agreed ?? []), ...agreed] };
}

function effortOfLevels({ actions }: Capability, from: number, to: number): number {
  return actions
    .filter((action) => action.from >= from && action.to <= to)
    .reduce((sum, { effort }) => sum + effort, 0);
}

function rankLevels(questions: readonly Capability[], changes: readonly LevelChange[]): Ranked {
  const byId = new Map(questions.map((question) => [question.id, question]));
  let effort = 0;
  let raised = 0;
  for (const { question, from, to } of changes) {
    const capability = byId.get(question);
    if (capability !== undefined) effort += effortOfLevels(capability, from ?? 1, to);
    raised += to - (from ?? 1);
  }
  return { ids: changes.map(({ question }) => question), effort, raised };
}

/** The best set of level changes by trying every one. */
function bruteLevels(questions: readonly Capability[], result: PillarScore, target: number): Ranked | null {
  const results = questionResults(result);
  const applicable = questions.filter(({ id }) => results.get(id)?.state !== 'not-applicable');
  const options = applicable.map((question) => {
    const level = results.get(question.id)?.level;
    const from = typeof level === 'number' ? level : null;
    return Array.from({ length: Math.max(1, target - (from ?? 1) + 1) }, (_, step) => ({
      key: question.key,
      level: (from ?? 1) + step,
      change: step === 0 ? [] : [{ question: question.id, from, to: (from ?? 1) + step }],
    }));
  });
  let best: Ranked | null = null;
  for (const combination of combinations(options)) {
    if (!mayHaveLevel(combination, target)) continue;
    const ranked = rankLevels(
      questions,
      combination.flatMap(({ change }) => change),
    );
    if (best === null || compareSets(ranked, best) < 0) best = ranked;
  }
  return best;
}

function effortOfLetters({ actions }: Criterion, from: number, to: number): number {
  const first = actions[0]?.effort ?? 0;
  const toLargely = from < 2 && to > from ? first : 0;
  return toLargely + (to === 3 && from < 3 ? (actions[1]?.effort ?? first) : 0);
}

function rankLetters(criteria: readonly Criterion[], changes: readonly LetterChange[]): Ranked {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  let effort = 0;
  let raised = 0;
  for (const { question, from, to } of changes) {
    const before = Letters.indexOf(from ?? 'N');
    const criterion = byId.get(question);
    if (criterion !== undefined) effort += effortOfLetters(criterion, before, Letters.indexOf(to));
    raised += Letters.indexOf(to) - before;
  }
  return { ids: changes.map(({ question }) => question), effort, raised };
}

/** The best set of letter changes within one stage by trying every one. */
function bruteLetters(criteria: readonly Criterion[], result: LadderScore, percent: number): Ranked | null {
  const results = questionResults(result);
  const options = criteria.flatMap((criterion) => {
    const now = results.get(criterion.id);
    if (now === undefined || now.state === 'not-applicable') return [];
    const from = typeof now.level === 'string' ? now.level : null;
    const contested = isContested(now);
    const lowest = from === null ? 0 : Letters.indexOf(from) + (contested && criterion.gate ? 0 : 1);
    const raises = Letters.slice(lowest).map((to) => ({
      rung: { gate: criterion.gate, value: Letters.indexOf(to) / 3, contested: false },
      change: [{ question: criterion.id, from, to }],
    }));
    return [[{ rung: { gate: criterion.gate, value: now.score, contested }, change: [] }, ...raises]];
  });
  let best: Ranked | null = null;
  for (const combination of combinations<{ rung: (typeof options)[0][0]['rung']; change: LetterChange[] }>(options)) {
    if (
      !stageHolds(
        combination.map(({ rung }) => rung),
        percent,
      )
    )
      continue;
    const ranked = rankLetters(
      criteria,
      combination.flatMap(({ change }) => change),
    );
    if (best === null || compareSets(ranked, best) < 0) best = ranked;
  }
  return best;
}

describe('the distance between levels', () => {
  it('attains the next level, section by section and as a whole', () => {
    fc.assert(
      fc.property(withAssessment(arbitraryPillarFramework()), ({ framework, assessment }) => {
        const before = score(framework, assessment);
        for (const [index, section] of before.sections.entries()) {
          expect(section.changes).toHaveLength(section.distance ?? 0);
          if (section.level === null || section.level === 5) expect(section.distance).toBeNull();
          else
            expect(score(framework, agreeingOn(assessment, section.changes)).sections[index]?.level).toBe(
              section.level + 1,
            );
        }
        const { level, distance, changes } = before.overall;
        expect(changes).toHaveLength(distance ?? 0);
        if (level === null || level === 5) expect(distance).toBeNull();
        else expect(score(framework, agreeingOn(assessment, changes)).overall.level).toBeGreaterThan(level);
      }),
      { numRuns: 500 },
    );
  });

  it('is the one that brute force finds, for any target', () => {
    fc.assert(
      fc.property(
        withAssessment(arbitraryPillarFramework({ sections: [1, 2], questions: [1, 5] })),
        fc.integer({ min: 2, max: 5 }),
        ({ framework, assessment }, target) => {
          const result = score(framework, assessment);
          const changes = changesToLevel(framework, result, target);
          const scored = result.status === 'complete' || result.status === 'nearly-complete';
          const best = framework.sections.map(({ questions }) => bruteLevels(questions, result, target));
          const possible = scored && result.sections.every((section) => section.low !== null);
          expect(changes !== null).toBe(possible);
          for (const [index, { questions }] of framework.sections.entries()) {
            const own = (changes ?? []).filter(({ question }) => questions.some(({ id }) => id === question));
            if (changes !== null) expect(rankLevels(questions, own)).toEqual(best[index]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the distance between stages', () => {
  it('attains the next stage', () => {
    fc.assert(
      fc.property(withAssessment(arbitraryLadderFramework()), ({ framework, assessment }) => {
        const before = score(framework, assessment);
        const { stage, distance, unlock } = before.overall;
        expect(unlock).toHaveLength(distance ?? 0);
        if (stage === null || distance === null) return;
        expect(score(framework, agreeingOn(assessment, unlock)).overall.stage).toBeGreaterThan(stage);
      }),
      { numRuns: 500 },
    );
  });

  it('is the one that brute force finds, stage by stage, for any target', () => {
    fc.assert(
      fc.property(
        withAssessment(arbitraryLadderFramework({ sections: [1, 2], questions: [5, 6] })),
        fc.integer({ min: 1, max: 2 }),
        ({ framework, assessment }, wanted) => {
          const result = score(framework, assessment);
          const target = Math.min(wanted, framework.sections.length);
          const base = result.overall.policy === 'strict' ? 85 : 66;
          const stages = framework.sections.slice(0, target);
          const best = stages.map(({ questions }, index) =>
            bruteLetters(questions, result, index + 1 === target ? 50 : base),
          );
          const changes = changesToStage(framework, result, target);
          expect(changes !== null).toBe(result.status !== 'empty' && best.every((set) => set !== null));
          for (const [index, { questions }] of stages.entries()) {
            const own = (changes ?? []).filter(({ question }) => questions.some(({ id }) => id === question));
            if (changes !== null) expect(rankLetters(questions, own)).toEqual(best[index]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
