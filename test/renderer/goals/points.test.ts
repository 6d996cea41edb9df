import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evenSplit,
  parsePoints,
  remaining,
  settledGoals,
  stepped,
  totalOf,
  withGoals,
  withPoints,
} from '../../../renderer/goals/points.ts';
import { Goals } from '../../../shared/assessment/schema.ts';

const six = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'];

describe('sharing out points', () => {
  it('splits 100 evenly in whole points, whatever the number of goals', () => {
    expect(Object.values(evenSplit(six))).toEqual([17, 17, 17, 17, 16, 16]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
        const points = Object.values(evenSplit(Array.from({ length: count }, (_, index) => `G${index + 1}`)));
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(100);
        expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('steps as far as points are left, and never under zero', () => {
    const points = { G1: 60, G2: 38 };
    expect(remaining(points)).toBe(2);
    expect(stepped(points, 'G3', 5)).toEqual({ G1: 60, G2: 38, G3: 2 });
    expect(stepped({ G1: 100 }, 'G2', 5)).toEqual({ G1: 100, G2: 0 });
    expect(stepped({ G1: 3 }, 'G1', -5)).toEqual({ G1: 0 });
  });

  it('takes more than is left when it is typed, and says how much is too much', () => {
    expect(remaining(withPoints({ G1: 90 }, 'G2', 40))).toBe(-30);
    expect(totalOf(withPoints({}, 'G1', 400))).toBe(100);
  });

  it('reads whole numbers and nothing else', () => {
    expect(['', ' 7', '100', '999', '1.5', 'a', '-3'].map(parsePoints)).toEqual([0, 7, 100, 100, null, null, null]);
  });

  it('is settled once all 100 are given to goals that exist', () => {
    expect(settledGoals(six, { G1: 40, G2: 60 })).toEqual({ G1: 40, G2: 60, G3: 0, G4: 0, G5: 0, G6: 0 });
    expect(settledGoals(six, { G1: 40, G2: 59 })).toBeNull();
    expect(settledGoals(['G1'], { G1: 40, G2: 60 })).toBeNull();
  });

  it('stands beside the other settings and goes without a trace', () => {
    const goals = Goals.parse({ G1: 100 });
    expect(withGoals({ realisation: 0.5 }, goals)).toEqual({ realisation: 0.5, goals });
    expect(withGoals({ goals }, null)).toBeNull();
  });
});
