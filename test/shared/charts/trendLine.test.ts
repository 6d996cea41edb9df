import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label, Shape } from '../../../shared/charts/geometry.ts';
import { type TrendPoint, trendLine } from '../../../shared/charts/trendLine.ts';

const rows = { value: 'Score', distance: 'Distance', distanceUnit: 'answers' };

function aPoint(value: number | null, distance: number | null = null, on: string | null = '2026-05-12'): TrendPoint {
  return {
    on,
    day: '12 May 2026',
    value,
    distance,
    words: { value: value === null ? '' : value.toFixed(2), distance: String(distance) },
  };
}

const marks = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'circle' && shape.fill === 'ink' ? [shape] : []));
const inkLines = (shapes: readonly Shape[]) =>
  shapes.filter((shape) => shape.kind === 'line' && shape.stroke === 'ink');
const labels = (shapes: readonly Shape[]): readonly Label[] =>
  shapes.flatMap((shape) => (shape.kind === 'label' ? [shape] : []));

describe('trendLine', () => {
  it('joins the scores, higher for more', () => {
    const { shapes } = trendLine({ points: [aPoint(2.6), aPoint(2.75), aPoint(2.7)], projected: null, rows });
    const [first, second, third] = marks(shapes).map(({ cy }) => cy);
    expect(inkLines(shapes)).toHaveLength(2);
    expect(Number(second)).toBeLessThan(Number(third));
    expect(Number(third)).toBeLessThan(Number(first));
  });

  it('places its points by their days, and those of one day side by side', () => {
    const days = ['2024-01-01', '2025-01-01', '2025-01-01', '2025-07-02'];
    const { shapes } = trendLine({ points: days.map((day) => aPoint(2, 1, day)), projected: null, rows });
    const [first = 0, second = 0, third = 0, fourth = 0] = marks(shapes).map(({ cx }) => cx);
    const besides = third - second;
    expect(besides).toBeGreaterThan(10);
    // A year and half a year, beside what every point needs for itself.
    expect((second - first - besides) / (fourth - third - besides)).toBeCloseTo(366 / 182, 5);
  });

  it('keeps the order of the cycles where a day is not known or goes back', () => {
    const days = [null, '2025-01-01', '2024-01-01', null, '2026-01-01'];
    const { shapes } = trendLine({ points: days.map((day) => aPoint(2, 1, day)), projected: null, rows });
    const places = marks(shapes).map(({ cx }) => cx);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(days.length);
  });

  it('has an axis of whole levels around the values', () => {
    const { shapes } = trendLine({ points: [aPoint(2.6), aPoint(2.75)], projected: { value: 3.1, words: '' }, rows });
    const axis = labels(shapes).filter(({ text }) => /^\d$/.test(text));
    expect(axis.map(({ text }) => text)).toEqual(['2', '3', '4']);
  });

  it('leaves a gap where there was no score, and draws no bar without a distance', () => {
    const points = [aPoint(2, 9), aPoint(null), aPoint(3, 0)];
    const { shapes } = trendLine({ points, projected: null, rows });
    expect(inkLines(shapes)).toHaveLength(0);
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(2);
  });

  it('draws what was projected hollow and dashed', () => {
    const { shapes } = trendLine({
      points: [aPoint(2.6), aPoint(2.75)],
      projected: { value: 2.87, words: '2.87' },
      rows,
    });
    expect(shapes.filter((shape) => shape.kind === 'line' && shape.dash !== undefined)).toHaveLength(1);
    expect(shapes.filter((shape) => shape.kind === 'circle' && shape.fill === 'paper')).toHaveLength(1);
  });

  it('keeps the number that was projected apart from the one that came true', () => {
    for (const value of [2.2, 2.87, 3.4]) {
      const { shapes } = trendLine({
        points: [aPoint(2.6), aPoint(2.75)],
        projected: { value, words: 'projected' },
        rows,
      });
      const places = labels(shapes).filter(({ text }) => text === 'projected' || text === '2.75');
      expect(Math.abs(Number(places[0]?.y) - Number(places[1]?.y))).toBeGreaterThan(9);
    }
  });

  it('stays in its box, and its days never run into each other, however many points there are', () => {
    const value = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });
    const distance = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const on = fc.option(
      day.map((date) => date.toISOString().slice(0, 10)),
      { nil: null },
    );
    const point = fc.tuple(value, distance, on).map(([score, answers, date]) => aPoint(score, answers, date));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (points) => {
        const figure = trendLine({ points, projected: null, rows });
        for (const shape of figure.shapes) {
          for (const [x, y] of cornersOf(shape)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(figure.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(figure.height);
          }
        }
        const days = labels(figure.shapes).filter(({ text }) => text === '12 May 2026');
        const places = days.map(({ x }) => x).toSorted((a, b) => a - b);
        for (const [index, place] of places.entries()) {
          const next = places[index + 1];
          if (next !== undefined) expect(next - place).toBeGreaterThan(48);
        }
      }),
    );
  });
});

function cornersOf(shape: Shape): readonly (readonly [number, number])[] {
  switch (shape.kind) {
    case 'circle':
      return [
        [shape.cx - shape.r, shape.cy - shape.r],
        [shape.cx + shape.r, shape.cy + shape.r],
      ];
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'line':
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case 'label':
      return [[shape.x, shape.y]];
    case 'path':
      return [];
  }
}
