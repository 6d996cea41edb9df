import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardCommands } from '../../../../renderer/features/roadmap/cardMenu.ts';
import { changeWords } from '../../../../renderer/features/roadmap/changeWords.ts';
import { canTakeWave, isIdle, waveOf } from '../../../../renderer/features/roadmap/moves.ts';
import { problemWords, repairWords } from '../../../../renderer/features/roadmap/moveWords.ts';
import type { RoadmapView } from '../../../../renderer/features/roadmap/roadmapView.ts';
import { seenAfter } from '../../../../renderer/features/roadmap/seenPlan.ts';
import { applyChange, type Draft } from '../../../../shared/assessment/applyChange.ts';
import { ActionId } from '../../../../shared/base/ids.ts';
import { checkMove } from '../../../../shared/roadmap/checkMove.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import type { Move } from '../../../../shared/roadmap/moves.ts';
import { planDiff, seenOf } from '../../../../shared/roadmap/planDiff.ts';
import { pillarPlan } from './planned.ts';

const renewals = ActionId.parse('R6-23');
const dictionary = ActionId.parse('I1-23');
const unknown = ActionId.parse('D-revops');

function checked({ report }: RoadmapView, move: Move) {
  const { framework, input, score } = report;
  return checkMove(framework, input.assessment, score, move);
}

describe('the places of a card', () => {
  it('are the waves; a discovery has only the first', () => {
    const view = pillarPlan();
    expect([waveOf(view, dictionary), waveOf(view, renewals)]).toEqual([1, 2]);
    expect(canTakeWave(view, renewals)).toBe(true);
    expect(
      view.plan.candidates.filter(({ kind }) => kind === 'discovery').map(({ id }) => canTakeWave(view, id)),
    ).toEqual([false]);
  });

  it('stay as they are when a card lies there already', () => {
    const view = pillarPlan();
    expect(isIdle(view, { action: renewals, to: 2 })).toBe(true);
    expect(isIdle(view, { action: renewals, to: 3 })).toBe(false);
    expect(isIdle(view, { action: renewals, to: 'free' })).toBe(true);
    expect(isIdle(pillarPlan([{ id: 'R6-23', wave: 2 }]), { action: renewals, to: 'free' })).toBe(false);
    expect(isIdle(view, { action: renewals, to: 'not-now', reason: 'later' })).toBe(false);
  });
});

describe('the menu of a card', () => {
  const done = (view: RoadmapView, id: ActionId) =>
    cardCommands(view, id).map((group) =>
      group.map((one) => (one.do === 'move' ? one.move.to : one.do === 'status' ? one.status : one.do)),
    );

  it('has every place but its own, every status but its own, and the way in', () => {
    expect(done(pillarPlan(), renewals)).toEqual([
      [1, 3, 4, 'not-now'],
      ['doing', 'done', 'dropped'],
      ['split', 'open'],
    ]);
  });

  it('gives back to the planner what a person placed', () => {
    expect(done(pillarPlan([{ id: 'R6-23', wave: 3, status: 'doing' }]), renewals)).toEqual([
      [1, 2, 4, 'free', 'not-now'],
      ['open', 'done', 'dropped'],
      ['split', 'open'],
    ]);
    expect(done(pillarPlan([{ id: 'R6-23', notNow: 'after the merger' }]), renewals)[0]).toEqual([1, 2, 3, 4, 'free']);
  });

  it('joins parts, and has no waves for what is found out', () => {
    const parts = pillarPlan([{ id: 'R6-23', parts: [20, 20] }]);
    expect(done(parts, ActionId.parse('R6-23.1')).at(-1)).toEqual(['split', 'join', 'open']);
    const [discovery = unknown] = parts.plan.candidates.filter(({ kind }) => kind === 'discovery').map(({ id }) => id);
    expect(done(parts, discovery)).toEqual([['not-now'], ['doing', 'done', 'dropped'], ['open']]);
  });
});

describe('a move that breaks a rule', () => {
  it('is told with both actions and their waves', () => {
    const view = pillarPlan();
    const words = (move: Move) => checked(view, move).problems.map((problem) => problemWords(view.report, problem));
    expect(words({ action: renewals, to: 1 })).toEqual(['R6 in wave 1 needs I1, which is only done in that wave.']);
    expect(words({ action: renewals, to: 3 })).toEqual([]);
    const fixed = pillarPlan([{ id: 'I1-23', wave: 3 }]);
    expect(
      checked(fixed, { action: renewals, to: 2 }).problems.map((problem) => problemWords(fixed.report, problem)),
    ).toEqual(['R6 in wave 2 needs I1, which is only done in wave 3.']);
  });

  it('comes with repairs in words', () => {
    const fixed = pillarPlan([{ id: 'I1-23', wave: 3 }]);
    const { repairs } = checked(fixed, { action: renewals, to: 2 });
    const words = repairs.map((repair) => repairWords(fixed.report, repair));
    expect(words).toContain('Move what it needs as well: I1 to wave 1');
    expect(words).toContain('Move it to wave 4 instead');
  });

  it('tells days and owners that are too many, and how to make room', () => {
    const view = pillarPlan([], { settings: { capacityDays: [10, 100, 100, 100], ownerLimit: 1 } });
    const over = checked(view, { action: dictionary, to: 1 });
    expect(over.problems.map((problem) => problemWords(view.report, problem))).toEqual([
      'Wave 1 would hold 5 days more than its capacity.',
    ]);
    const words = over.repairs.map((repair) => repairWords(view.report, repair));
    expect(words).toContain('Raise wave 1 to 15 days');
    expect(words).toContain('Split it: 10 days in wave 1, 5 after it');

    const owners = pillarPlan(
      [
        { id: 'I1-23', owner: 'Ana', wave: 1 },
        { id: 'P2-23', owner: 'Ana' },
      ],
      { settings: { ownerLimit: 1 } },
    );
    const both = checked(owners, { action: ActionId.parse('P2-23'), to: 1 });
    expect(both.problems.map((problem) => problemWords(owners.report, problem))).toEqual([
      'Ana would have 2 actions in wave 1, where 1 is the limit.',
    ]);
    expect(both.repairs.map((repair) => repairWords(owners.report, repair))).toContain(
      'Let an owner have 2 actions in a wave',
    );
  });

  it('has words for everything that the planner would change besides', () => {
    const view = pillarPlan();
    const { consequences } = checked(view, { action: dictionary, to: 3 });
    expect(consequences.map((change) => changeWords(view.report, change))).toEqual(
      expect.arrayContaining(['R6: wave 2 to wave 4', 'R4: wave 2 to wave 4']),
    );
  });
});

describe('the plan that was seen', () => {
  const at = '2026-11-05T10:14:00.000Z';
  const { framework, input, score } = pillarPlan().report;
  const before = input.plan;

  it('begins with the first edit, and stays when an edit moves nothing', () => {
    expect(seenAfter(undefined, before, before, at)).toEqual({ at, waves: seenOf(before) });
    expect(seenAfter({ at, waves: seenOf(before) }, before, before, '2026-11-06T08:00:00.000Z')).toBeNull();
  });

  it('takes in what a person moves, but not what new answers moved before', () => {
    const seen = { at, waves: { ...seenOf(before), [renewals]: 4 } };
    const { plan } = checkMove(framework, input.assessment, score, { action: dictionary, to: 2 });
    const next = seenAfter(seen, before, plan, '2026-11-06T08:00:00.000Z');
    expect(next?.at).toBe(at);
    expect(next?.waves[dictionary]).toBe(2);
    const still = seenAfter(seen, before, { ...before, waves: before.waves.slice(0, 3) }, at);
    expect(still).toBeNull();
  });

  it('leaves no news after any number of own moves', () => {
    const ids = before.candidates.map(({ id }) => id);
    const anyMove = fc.record({
      action: fc.constantFrom(...ids),
      to: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant('free' as const)),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 8 }), (moves) => {
        let draft: Draft = { assessment: input.assessment, facilitation: null, report: null };
        let seen = seenAfter(undefined, before, before, at);
        for (const move of moves) {
          const now = makePlan(framework, draft.assessment, score);
          draft = checkMove(framework, draft.assessment, score, move).changes.reduce(applyChange, draft);
          seen = seenAfter(seen ?? undefined, now, makePlan(framework, draft.assessment, score), at) ?? seen;
        }
        const { assessment } = draft;
        const plan = makePlan(framework, assessment, score);
        expect(planDiff({ framework, assessment, score }, seen?.waves ?? {}, plan)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
