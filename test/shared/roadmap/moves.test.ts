import { describe, expect, test } from 'vitest';
import { checkMove, type MoveCheck } from '../../../shared/roadmap/checkMove.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';
import type { PlanSource } from '../../../shared/roadmap/planDiff.ts';
import { anId, waves, workedSource } from './worked.ts';

function check(
  { framework, assessment, score }: PlanSource,
  action: string,
  to: number | 'free' | 'not-now',
): MoveCheck {
  const id = anId(action);
  const move: Move = to === 'not-now' ? { action: id, to, reason: 'next year' } : { action: id, to };
  return checkMove(framework, assessment, score, move);
}

function repair({ repairs }: MoveCheck, kind: string) {
  return repairs.find((one) => one.kind === kind);
}

describe('a move of a card', () => {
  test('before what it needs says so, and the first wave that works is offered', () => {
    const found = check(workedSource(), 'R4-23', 1);
    expect(found.problems).toEqual([{ kind: 'needs', action: 'R4-23', wave: 1, need: 'I1-23', needWave: 1 }]);
    expect(found.consequences).toContainEqual({ kind: 'moved', action: 'T5-23', from: 1, to: 2 });
    expect(found.repairs.map(({ kind, wave }) => `${kind} ${wave}`)).toEqual(['first-fitting 2']);
  });

  test('into a later wave takes along what waits for it', () => {
    const found = check(workedSource(), 'I1-23', 2);
    expect(found.problems).toEqual([]);
    expect(found.changes).toEqual([
      { entry: 'action', action: 'I1-23', value: expect.objectContaining({ id: 'I1-23', wave: 2 }) },
    ]);
    expect(found.consequences).toContainEqual({ kind: 'moved', action: 'R6-23', from: 2, to: 3 });
  });

  test('behind a card that somebody fixed offers to move that, to free it, or another wave', () => {
    const found = check(workedSource([{ id: 'R4-23', wave: 2 }]), 'I1-23', 3);
    expect(found.problems).toEqual([{ kind: 'needs', action: 'R4-23', wave: 2, need: 'I1-23', needWave: 3 }]);
    expect(repair(found, 'move-followers')).toMatchObject({ actions: [{ action: 'R4-23', wave: 4 }], leaves: [] });
    expect(repair(found, 'free-followers')).toMatchObject({ leaves: [] });
    expect(repair(found, 'first-fitting')).toMatchObject({ wave: 1 });
    expect(repair(found, 'move-needs')).toBeUndefined();
  });

  test('before what was fixed later offers to move that along', () => {
    const found = check(workedSource([{ id: 'I1-23', wave: 3 }]), 'R6-23', 2);
    expect(found.problems).toEqual([{ kind: 'needs', action: 'R6-23', wave: 2, need: 'I1-23', needWave: 3 }]);
    expect(repair(found, 'move-needs')).toMatchObject({ actions: [{ action: 'I1-23', wave: 1 }], leaves: [] });
  });

  test('to "not now" offers to put off what is fixed and waits for it', () => {
    const found = check(workedSource([{ id: 'R4-23', wave: 2 }]), 'I1-23', 'not-now');
    expect(found.problems).toEqual([{ kind: 'needs', action: 'R4-23', wave: 2, need: 'I1-23', needWave: null }]);
    expect(found.consequences).toContainEqual({ kind: 'later', action: 'R6-23', from: 2, reason: 'prerequisite' });
    const putOff = repair(found, 'put-off-followers');
    expect(putOff?.plan.later).toContainEqual({ id: 'R4-23', reason: 'not-now' });
    expect(putOff?.changes).toContainEqual({
      entry: 'action',
      action: 'R4-23',
      value: expect.objectContaining({ notNow: 'next year' }),
    });
  });

  test('to "not now" keeps its reason from whom it is kept, for what is put off with it too', () => {
    const { framework, assessment, score } = workedSource([{ id: 'R4-23', wave: 2 }]);
    const move: Move = { action: anId('I1-23'), to: 'not-now', reason: 'the budget is gone', readers: 'consultant' };
    const found = checkMove(framework, assessment, score, move);
    const hidden = expect.objectContaining({ notNow: 'the budget is gone', readers: { notNow: 'consultant' } });
    expect(found.changes).toContainEqual({ entry: 'action', action: 'I1-23', value: hidden });
    expect(repair(found, 'put-off-followers')?.changes).toContainEqual({
      entry: 'action',
      action: 'R4-23',
      value: hidden,
    });
  });

  test('over the capacity of a wave offers more days, a split, or another wave', () => {
    const found = check(workedSource([], { capacityDays: [30, 100, 100] }), 'T5-23', 1);
    expect(found.problems).toEqual([{ kind: 'over-capacity', wave: 1, overDays: 10 }]);
    expect(repair(found, 'raise-capacity')).toMatchObject({ wave: 1, amount: 40, leaves: [] });
    const split = repair(found, 'split');
    expect(split).toMatchObject({ wave: 1, parts: [30, 10], leaves: [] });
    expect(split?.plan.waves.map(({ actions }) => actions.filter((id) => id.startsWith('T5')))).toEqual([
      ['T5-23.1'],
      ['T5-23.2'],
      [],
    ]);
    expect(repair(found, 'first-fitting')).toMatchObject({ wave: 2 });
  });

  test('into a wave that others fill offers to free those', () => {
    const found = check(workedSource([{ id: 'T5-23', wave: 1 }], { capacityDays: [50, 100] }), 'I1-23', 1);
    expect(found.problems).toEqual([{ kind: 'over-capacity', wave: 1, overDays: 5 }]);
    expect(repair(found, 'free-others')?.actions).toEqual([{ action: 'T5-23', wave: 2 }]);
  });

  test('over an owner’s limit offers a higher one', () => {
    const source = workedSource(
      [
        { id: 'P5-23', owner: 'CRO', wave: 1 },
        { id: 'P2-23', owner: 'CRO' },
      ],
      { ownerLimit: 1 },
    );
    const found = check(source, 'P2-23', 1);
    expect(found.problems).toEqual([{ kind: 'owner-limit', wave: 1, owner: 'CRO', count: 2, limit: 1 }]);
    expect(repair(found, 'raise-owner-limit')).toMatchObject({ amount: 2, leaves: [] });
  });

  test('back to the planner removes the wave and leaves the rest of the edit', () => {
    const found = check(workedSource([{ id: 'R4-23', wave: 3, owner: 'CRO' }]), 'R4-23', 'free');
    const [change] = found.changes;
    expect(change).toMatchObject({ entry: 'action', value: { owner: 'CRO' } });
    expect(change).not.toHaveProperty('value.wave');
    expect(waves(found.plan)).toEqual(waves(check(workedSource(), 'R4-23', 'free').plan));
    expect(check(workedSource(), 'R4-23', 'free').changes).toEqual([]);
  });

  test('of a discovery card cannot choose a wave', () => {
    expect(check(workedSource(), 'D-revops', 3)).toMatchObject({ changes: [], problems: [] });
  });
});
