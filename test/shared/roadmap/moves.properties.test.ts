import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { checkMove, moveProblems } from '../../../shared/roadmap/checkMove.ts';
import { planDetail } from '../../../shared/roadmap/makePlan.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';
import type { PlanWarning } from '../../../shared/roadmap/plan.ts';
import { type PlanProblem, planProblems, problemKey } from '../../../shared/roadmap/planProblems.ts';
import type { RepairKind } from '../../../shared/roadmap/repairs.ts';
import { score } from '../../../shared/scoring/score.ts';
import { type Case, cases } from './roadmapCases.ts';

interface Given extends Case {
  readonly move: Move;
}

/** A move of any candidate of the plan; nothing when the plan has none. */
const moves: fc.Arbitrary<Given> = cases
  .filter(
    ({ framework, assessment }) => planDetail(framework, assessment, score(framework, assessment)).drafts.length > 0,
  )
  .chain(({ framework, assessment }) => {
    const { plan } = planDetail(framework, assessment, score(framework, assessment));
    const ids = plan.candidates.map(({ id }) => id);
    const to = fc.oneof(
      { arbitrary: fc.integer({ min: 1, max: Math.min(12, plan.waves.length + 1) }), weight: 6 },
      { arbitrary: fc.constantFrom('free' as const, 'not-now' as const), weight: 2 },
    );
    return fc.record({ action: fc.constantFrom(...ids), to }).map(({ action, to: place }): Given => {
      const move: Move =
        place === 'not-now' ? { action, to: place, reason: 'no room this year' } : { action, to: place };
      return { framework, assessment, move };
    });
  });

/** The assessment after entry changes, each of which the backend would take. */
function applied({ framework, assessment }: Case, changes: readonly Change[]): Assessment {
  return changes.reduce((sofar, change) => {
    expect(changeProblem(framework, sofar, change)).toBeNull();
    return applyChange({ assessment: sofar, facilitation: null, report: null }, change).assessment;
  }, assessment);
}

function detailAfter(given: Case, changes: readonly Change[]) {
  return planDetail(given.framework, applied(given, changes), score(given.framework, given.assessment));
}

/** The warnings that tell of the same rules. */
function broken(warnings: readonly PlanWarning[]): readonly string[] {
  return warnings.flatMap(({ code, action, wave, owner }) => {
    if (code === 'before-prerequisite') return [`needs ${action}`];
    if (code === 'over-capacity') return [`over-capacity ${wave}`];
    return code === 'owner-limit' ? [`owner-limit ${wave} ${owner}`] : [];
  });
}

function named(problems: readonly PlanProblem[]): readonly string[] {
  return [...new Set(problems.map((one) => (one.kind === 'needs' ? `needs ${one.action}` : problemKey(one))))];
}

describe('the problems of a plan', () => {
  test('are its warnings about prerequisites, capacity and owners, no more and no less', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, ({ framework, assessment }) => {
        const detail = planDetail(framework, assessment, score(framework, assessment));
        const problems = planProblems(detail);
        found += problems.length;
        expect(named(problems).toSorted()).toEqual(broken(detail.plan.warnings).toSorted());
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('a move', () => {
  test('breaks nothing new without saying so, and is the plan that it promises', () => {
    let problematic = 0;
    fc.assert(
      fc.property(moves, (given) => {
        const { framework, assessment, move } = given;
        const scored = score(framework, assessment);
        const check = checkMove(framework, assessment, scored, move);
        const after = detailAfter(given, check.changes);
        expect(after.plan).toEqual(check.plan);
        expect(moveProblems(framework, assessment, scored, move)).toEqual(check.problems);
        const before = broken(planDetail(framework, assessment, scored).plan.warnings);
        const said = named(check.problems);
        const isSilent = (warning: string) => !before.includes(warning) && !said.includes(warning);
        expect(broken(after.plan.warnings).filter(isSilent)).toEqual([]);
        if (check.problems.length > 0) problematic += 1;
        else expect(check.repairs).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(problematic).toBeGreaterThan(100);
  });

  test('puts the action where it was to go', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { framework, assessment, move } = given;
        const { plan } = checkMove(framework, assessment, score(framework, assessment), move);
        const wave = plan.waves.find(({ actions }) => actions.includes(move.action))?.number;
        const isCard = plan.candidates.some(({ id, kind }) => id === move.action && kind === 'discovery');
        if (move.to === 'not-now') expect(plan.later).toContainEqual({ id: move.action, reason: 'not-now' });
        else if (move.to !== 'free') expect(wave).toBe(isCard ? 1 : move.to);
      }),
      { numRuns: 400 },
    );
  });

  test('is mended by every repair that it is offered', () => {
    const offered = new Map<RepairKind, number>();
    let helpless = 0;
    const mends: Readonly<Record<RepairKind, readonly PlanProblem['kind'][]>> = {
      'move-needs': ['needs'],
      'move-followers': ['needs'],
      'free-followers': ['needs'],
      'put-off-followers': ['needs'],
      'first-fitting': ['needs', 'over-capacity', 'owner-limit'],
      'raise-capacity': ['over-capacity'],
      'free-others': ['over-capacity'],
      split: ['over-capacity'],
      'raise-owner-limit': ['owner-limit'],
    };
    fc.assert(
      fc.property(moves, (given) => {
        const { framework, assessment, move } = given;
        const scored = score(framework, assessment);
        const { problems, repairs } = checkMove(framework, assessment, scored, move);
        if (problems.length > 0 && repairs.length === 0) helpless += 1;
        const before = new Set(planProblems(planDetail(framework, assessment, scored)).map(problemKey));
        for (const repair of repairs) {
          offered.set(repair.kind, (offered.get(repair.kind) ?? 0) + 1);
          const after = detailAfter(given, repair.changes);
          expect(after.plan).toEqual(repair.plan);
          const isOpen = (problem: PlanProblem): boolean =>
            mends[repair.kind].includes(problem.kind) &&
            (!before.has(problemKey(problem)) || problems.some((one) => problemKey(one) === problemKey(problem)));
          const left = planProblems(after).filter(isOpen).map(problemKey);
          // What was broken as badly before, and has nothing to do with the move, is not the repair's to mend.
          const worse = left.filter((key) => !before.has(key));
          expect(worse).toEqual([]);
          for (const { action, wave } of repair.actions) expect(after.schedule.waveOf.get(action) ?? null).toBe(wave);
        }
      }),
      { numRuns: 600, seed: 609 },
    );
    // Rare ones come up by chance: the seed is one that brings nearly all of them.
    expect(offered.size).toBeGreaterThan(6);
    expect(helpless).toBeLessThan(60);
  });

  test('changes the entry of the moved action alone, or of the action that it is a part of', () => {
    fc.assert(
      fc.property(moves, ({ framework, assessment, move }) => {
        const { changes } = checkMove(framework, assessment, score(framework, assessment), move);
        const whole = move.action.replace(/\.\d+$/, '') as ActionId;
        for (const change of changes) {
          expect(change.entry === 'action' && [move.action, whole].includes(change.action)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
