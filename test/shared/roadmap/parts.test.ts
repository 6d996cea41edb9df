import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDetail } from '../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import { proposeParts } from '../../../shared/roadmap/proposeParts.ts';
import { planOf, waves, workedSource } from './worked.ts';

function candidate({ candidates }: Plan, id: string) {
  const found = candidates.find((one) => one.id === id);
  if (found === undefined || found.kind === 'discovery') throw new Error(`${id} is no step`);
  return found;
}

/** R6-23 in two parts; I5-23 waits for R6-23, which waits for I1-23. */
const split = { id: 'R6-23', parts: [25, 15] };

describe('an action that was split', () => {
  test('becomes parts with their own days and the rest of the action', () => {
    const plan = planOf(
      workedSource([
        { ...split, owner: 'CRO' },
        { id: 'R6-23.2', owner: 'CFO', wave: 4 },
      ]),
    );
    const whole = candidate(planOf(workedSource()), 'R6-23');
    const first = candidate(plan, 'R6-23.1');
    expect(plan.candidates.map(({ id }) => id)).not.toContain('R6-23');
    expect(first).toEqual({
      ...whole,
      id: 'R6-23.1',
      days: 25,
      part: { of: 'R6-23', number: 1, count: 2, last: false },
      unmetPrerequisites: [],
    });
    expect(candidate(plan, 'R6-23.2')).toMatchObject({ days: 15, prerequisites: ['R6-23.1'], part: { last: true } });
    expect(plan.waves[3]?.actions).toContain('R6-23.2');
  });

  test('waits part by part, and is waited for at its last part', () => {
    const source = workedSource([split]);
    const { waits, schedule } = planDetail(source.framework, source.assessment, source.score);
    expect(waits.get('R6-23.1')).toEqual(['I1-23']);
    expect(waits.get('R6-23.2')).toEqual(['R6-23.1']);
    expect(waits.get('I5-23')).toEqual(['T5-23', 'R6-23.2']);
    expect(['R6-23.1', 'R6-23.2', 'I5-23'].map((id) => schedule.waveOf.get(id))).toEqual([2, 3, 4]);
  });

  test('lifts the projection with its last part alone', () => {
    const whole = planOf(workedSource());
    const parts = planOf(workedSource([split]));
    const process = (plan: Plan, wave: number) =>
      Object.entries(plan.waves[wave - 1]?.projected?.sections ?? {}).find(([id]) => id === 'process')?.[1] ?? 0;
    expect(process(parts, 2)).toBeLessThan(process(whole, 2));
    expect(process(parts, 3)).toBeCloseTo(process(whole, 3), 9);
  });

  test('loses the parts that are done; the last open one finishes it', () => {
    const started = planOf(workedSource([split, { id: 'R6-23.1', status: 'done' }]));
    expect(candidate(started, 'R6-23.2')).toMatchObject({ part: { number: 2, last: true } });
    expect(waves(started)[0]).toContain('R6-23.2');
    const dropped = planOf(workedSource([split, { id: 'R6-23.2', status: 'dropped' }]));
    expect(candidate(dropped, 'R6-23.1').part?.last).toBe(true);
    const both = workedSource([split, { id: 'R6-23.1', status: 'done' }, { id: 'R6-23.2', status: 'done' }]);
    expect(planOf(both).candidates.some(({ id }) => id.startsWith('R6'))).toBe(false);
    expect(candidate(planOf(both), 'I5-23').unmetPrerequisites).toEqual([]);
  });

  test('is put off, done or dropped as a whole', () => {
    const putOff = planOf(workedSource([{ ...split, notNow: 'next year' }]));
    expect(putOff.later.filter(({ id }) => id.startsWith('R6'))).toEqual([
      { id: 'R6-23.1', reason: 'not-now' },
      { id: 'R6-23.2', reason: 'not-now' },
    ]);
    for (const status of ['done', 'dropped']) {
      const closed = planOf(workedSource([{ ...split, status }]));
      expect(closed.candidates.some(({ id }) => id.startsWith('R6'))).toBe(false);
    }
  });

  test('fits where the whole was too large', () => {
    const capacityDays = [30, 30, 30, 30];
    const large = planOf(workedSource([], { capacityDays }));
    expect(large.later).toContainEqual({ id: 'R6-23', reason: 'too-large' });
    const parts = [...(proposeParts(40, capacityDays) ?? [])];
    const fitting = planOf(workedSource([{ id: 'R6-23', parts }], { capacityDays }));
    expect(fitting.later.map(({ id }) => id)).not.toContain('R6-23.1');
  });
});

describe('the proposal of parts', () => {
  test('is even, in whole days, and as few as fit', () => {
    expect(proposeParts(130, [60, 100, 100, 100])).toEqual([65, 65]);
    expect(proposeParts(130, [60, 60, 60])).toEqual([44, 43, 43]);
    expect(proposeParts(15.5, [10, 10])).toEqual([8, 7.5]);
    expect(proposeParts(1, [1, 1])).toEqual([0.5, 0.5]);
  });

  test('takes what each wave holds where even parts do not fit, and gives up when all waves are too small', () => {
    expect(proposeParts(90, [10, 80])).toEqual([10, 80]);
    expect(proposeParts(90, [10, 70])).toBeNull();
    expect(proposeParts(0, [10])).toBeNull();
  });

  test('always adds up, and fits the waves one after the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.5, 3, 15.5, 40, 130, 500),
        fc.array(fc.constantFrom(0, 10, 60, 100, 400), { minLength: 1, maxLength: 12 }),
        (days, capacities) => {
          const parts = proposeParts(days, capacities);
          if (parts === null) return;
          expect(parts.length).toBeGreaterThan(1);
          expect(parts.length).toBeLessThanOrEqual(12);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(days, 6);
          expect(Math.min(...parts)).toBeGreaterThan(0);
          let wave = 0;
          for (const part of parts) {
            wave = capacities.findIndex((capacity, i) => i >= wave && capacity >= part - 1e-9) + 1;
            expect(wave).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
