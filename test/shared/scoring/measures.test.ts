import { describe, expect, it } from 'vitest';
import { bandOf, consensus } from '../../../shared/scoring/consensus.ts';
import { functionSpread } from '../../../shared/scoring/functionSpread.ts';
import { krippendorffAlpha } from '../../../shared/scoring/krippendorff.ts';
import { letterOf, rankOf, valueOfLetter } from '../../../shared/scoring/letters.ts';
import { roundedLevel } from '../../../shared/scoring/level.ts';
import { defaultTarget, gapTo } from '../../../shared/scoring/targets.ts';

/** How many of the levels 1-5 (or up to `highest`) were given. */
function frequencies(levels: readonly number[], highest = 5): number[] {
  return Array.from({ length: highest }, (_, index) => levels.filter((level) => level === index + 1).length);
}

describe('consensus', () => {
  it('equals the value published with the R package agrmt', () => {
    expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
  });

  it.each([
    [[3, 3], 1],
    [[2, 3], 0.807],
    [[2, 4], 0.585],
    [[1, 4], 0.322],
    [[1, 5], 0],
    [[1, 1, 5, 5], 0],
    [[2, 3, 3, 3], 0.855],
    [[3, 3, 3, 4, 2], 0.834],
    [[2, 2, 3, 4], 0.692],
    [[1, 2, 4, 5], 0.292],
  ])('of %j is %f', (levels, expected) => {
    expect(consensus(frequencies(levels))).toBeCloseTo(expected, 3);
  });

  it('needs two answers', () => {
    expect(consensus(frequencies([4]))).toBeNull();
    expect(consensus([])).toBeNull();
  });

  it('counts one level apart as agreement and two as contest', () => {
    expect(bandOf(consensus(frequencies([2, 3])))).toBe('agreed');
    expect(bandOf(0.8 - 1e-12)).toBe('agreed');
    expect(bandOf(0.79)).toBe('discuss');
    expect(bandOf(0.6)).toBe('discuss');
    expect(bandOf(consensus(frequencies([2, 4])))).toBe('contested');
    expect(bandOf(null)).toBeNull();
  });
});

describe("Krippendorff's alpha", () => {
  const published = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
  ].map((levels) => frequencies(levels));
  const worked = [
    [3, 3, 2, 3],
    [2, 2, 2, 3],
    [4, 4, 3, 4],
    [1, 2, 1, 1],
    [3, 2, 3, 3],
    [5, 4, 4, 4],
    [2, 2, 3, 2],
    [3, 3, 3],
    [1, 1, 2, 1],
    [4, 3, 4, 4],
  ].map((levels) => frequencies(levels));

  it('equals his published values for four observers and twelve units', () => {
    expect(krippendorffAlpha(published, 'ordinal')).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(published, 'interval')).toBeCloseTo(0.849, 3);
  });

  it('equals example D of the method', () => {
    expect(krippendorffAlpha(worked, 'ordinal')).toBeCloseTo(0.804, 3);
    expect(krippendorffAlpha(worked, 'interval')).toBeCloseTo(0.8, 3);
    const values = worked.map((unit) => consensus(unit) ?? Number.NaN);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.87, 3);
  });

  it('is 1 for perfect agreement and undefined without variation', () => {
    expect(krippendorffAlpha([frequencies([1, 1]), frequencies([4, 4])], 'ordinal')).toBe(1);
    expect(krippendorffAlpha([frequencies([3, 3]), frequencies([3, 3, 3])], 'ordinal')).toBeNull();
    expect(krippendorffAlpha([], 'interval')).toBeNull();
  });
});

describe('rounding to levels', () => {
  it.each([
    [1, 1],
    [1.5, 1],
    [1.500000001, 2],
    [2.4999999999999996, 2],
    [2.5000000000000004, 2],
    [2.8125, 3],
    [4.5, 4],
    [5, 5],
  ])('puts %f on level %i', (value, level) => {
    expect(roundedLevel(value)).toBe(level);
  });

  it('puts a contested score on the level below it', () => {
    expect(roundedLevel(2.875, true)).toBe(2);
    expect(roundedLevel(3, true)).toBe(3);
    expect(roundedLevel(2.9999999999999996, true)).toBe(3);
  });
});

describe('letters', () => {
  it('stand for thirds', () => {
    expect((['N', 'P', 'L', 'F'] as const).map(valueOfLetter)).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(rankOf('L')).toBe(2);
  });

  it.each([
    [0, 'N'],
    [0.15, 'N'],
    [0.1500001, 'P'],
    [0.5, 'P'],
    [0.5 + 1e-15, 'P'],
    [0.5000001, 'L'],
    [0.85, 'L'],
    [0.8500001, 'F'],
    [1, 'F'],
  ])('read %f as %s', (value, letter) => {
    expect(letterOf(value)).toBe(letter);
  });
});

describe('targets', () => {
  it('are one above the section, at least 3 for a key question, and 3 without a section level', () => {
    expect(defaultTarget(1, false)).toBe(2);
    expect(defaultTarget(1, true)).toBe(3);
    expect(defaultTarget(3, true)).toBe(4);
    expect(defaultTarget(5, false)).toBe(5);
    expect(defaultTarget(null, false)).toBe(3);
  });

  it('leave no negative gap', () => {
    expect(gapTo(3, 2.25)).toBe(0.75);
    expect(gapTo(2, 4)).toBe(0);
  });
});

describe('the spread of functions', () => {
  it('leaves finance out and needs two functions', () => {
    expect(functionSpread({ sales: 3.75, marketing: 2, success: 2.5, revops: 3, finance: 5 })).toBe(1.75);
    expect(functionSpread({ sales: 3, finance: 1 })).toBeNull();
    expect(functionSpread({})).toBeNull();
  });
});
