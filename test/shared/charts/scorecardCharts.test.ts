import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Shape } from '../../../shared/charts/geometry.ts';
import { dialRadius, halfArc, kpiDial } from '../../../shared/charts/kpiDial.ts';
import { phaseStrip } from '../../../shared/charts/phaseStrip.ts';
import { movedApart, practiceQuadrant } from '../../../shared/charts/practiceQuadrant.ts';

const labels = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'label' ? [shape] : []));
const texts = (figure: Figure) => labels(figure.shapes).map(({ text }) => text);
const numbersOf = (d: string) => (d.match(/-?\d+\.\d+/g) ?? []).map(Number);

describe('the half dial', () => {
  it('runs from the left end over the top to the right', () => {
    expect(numbersOf(halfArc(50, 40, 20, 0, 1)).slice(0, 2)).toEqual([30, 40]);
    expect(numbersOf(halfArc(50, 40, 20, 0, 1)).slice(-2)).toEqual([70, 40]);
    expect(numbersOf(halfArc(50, 40, 20, 0, 0.5)).slice(-2)).toEqual([50, 20]);
  });

  it('stays on its circle', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (to) => {
        const [x = 0, y = 0] = numbersOf(halfArc(0, 0, dialRadius, 0, to)).slice(-2);
        expect(Math.hypot(x, y)).toBeCloseTo(dialRadius, 1);
        expect(y).toBeLessThanOrEqual(0.01);
      }),
    );
  });

  it('fills as far as the points go, and nothing without points', () => {
    const arcs = (points: number | null) =>
      kpiDial(0, 0, points, 'x').flatMap((shape) => (shape.kind === 'path' ? [shape] : []));
    expect(arcs(null)).toHaveLength(1);
    expect(arcs(0)).toHaveLength(1);
    expect(arcs(100)[1]?.d).toBe(arcs(null)[0]?.d);
    expect(arcs(140)[1]?.d).toBe(arcs(100)[1]?.d);
  });
});

describe('the strip of phases', () => {
  const dial = { points: 62, sign: '62', value: '1.2 m EUR', name: 'Qualified pipeline' };
  const phase = {
    name: 'Engage',
    score: '58',
    hasScore: true,
    note: 'of 100 points',
    seen: [1, 0.5, 0],
    visibility: '50 % visible',
    dials: [dial],
    weakestHead: 'Weakest',
    weakest: 'Pipeline quality, 20',
  };

  it('says everything of each phase, and stays in its box', () => {
    const figure = phaseStrip([phase, { ...phase, name: 'Execute' }, { ...phase, dials: [dial, dial] }]);
    expect(texts(figure)).toEqual(
      expect.arrayContaining(['Engage', 'Execute', '58', '1.2 m EUR', 'Pipeline quality, 20']),
    );
    for (const { x, y, wrap } of labels(figure.shapes)) {
      expect(x + (wrap?.width ?? 0)).toBeLessThanOrEqual(figure.width + 0.01);
      expect(y + ((wrap?.lines ?? 1) - 1) * (wrap?.leading ?? 0)).toBeLessThan(figure.height);
    }
  });

  it('leaves the foot out where nothing is the weakest', () => {
    expect(texts(phaseStrip([{ ...phase, weakestHead: '', weakest: '' }]))).not.toContain('');
  });
});

describe('the quadrant of practice and outcome', () => {
  const words = { practice: 'Practice', outcome: 'Outcome', corners: ['a', 'b', 'c', 'd'] as const };
  const middle = { practice: 3, outcome: 50 };
  const at = (value: number, name = String(value)) => ({ name, value, text: String(value) });

  it('has a dot for every crossing, higher and further right for more', () => {
    const { shapes } = practiceQuadrant({ practices: [at(2), at(4)], outcomes: [at(20), at(80)], middle, words });
    const dots = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    expect(dots).toHaveLength(4);
    const [low, lowRight, high] = dots;
    expect(lowRight?.cx).toBeGreaterThan(low?.cx ?? 0);
    expect(high?.cy).toBeLessThan(low?.cy ?? 0);
  });

  it('keeps names apart however close the values are', () => {
    const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, (where) => {
        const moved = movedApart(where, 20, 0, 100);
        const sorted = moved.toSorted((a, b) => a - b);
        expect(Math.min(...sorted)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...sorted)).toBeLessThanOrEqual(100 + 1e-9);
        for (const [index, place] of sorted.slice(1).entries())
          expect(place - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
        for (const [i, one] of where.entries())
          for (const [j, other] of where.entries()) if (one < other) expect(moved[i]).toBeLessThan(moved[j] ?? 0);
      }),
    );
  });

  it('leaves names where they are while they have room', () => {
    expect(movedApart([10, 50, 90], 20, 0, 100)).toEqual([10, 50, 90]);
  });
});
