import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label, Shape } from '../../../shared/charts/geometry.ts';
import { type MetricPoint, type MetricTrend, metricTrend } from '../../../shared/charts/metricTrend.ts';

const quarters = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

function aTrend(values: readonly (number | null)[], more: Partial<MetricTrend> = {}): MetricTrend {
  const points = values.map(
    (value, index): MetricPoint => ({
      on: quarters[index % quarters.length] ?? '',
      value,
      words: value === null ? 'Unknown' : `${value} %`,
      isEstimated: false,
    }),
  );
  return { name: 'M11 Win rate', points, days: { first: '31 Mar 2026', last: '31 Dec 2026' }, target: null, ...more };
}

const labels = (shapes: readonly Shape[]): readonly Label[] =>
  shapes.flatMap((shape) => (shape.kind === 'label' ? [shape] : []));
const texts = (shapes: readonly Shape[]) => labels(shapes).map(({ text }) => text);
const dots = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
const inkLines = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'line' && shape.stroke === 'ink' ? [shape] : []));
const dashed = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'line' && shape.dash !== undefined ? [shape] : []));

describe('the trend of a metric', () => {
  it('joins a dot for each number, higher for more, and says the first and the last with their days', () => {
    const { shapes } = metricTrend([aTrend([20, 24, 22])]);
    const [first, second, third] = dots(shapes).map(({ cy }) => cy);
    expect(Number(second)).toBeLessThan(Number(third));
    expect(Number(third)).toBeLessThan(Number(first));
    expect(inkLines(shapes)).toHaveLength(2);
    expect(texts(shapes)).toEqual(expect.arrayContaining(['20 %', '22 %', '31 Mar 2026', '31 Dec 2026']));
  });

  it('draws the target dashed at its height, with its words beside it', () => {
    const target = { value: 28, words: 'Target 28 % by 31 Mar 2027' };
    const { shapes } = metricTrend([aTrend([20, 24], { target })]);
    const [line] = dashed(shapes);
    const words = labels(shapes).find(({ text }) => text === target.words);
    expect(dashed(shapes)).toHaveLength(1);
    expect(Number(line?.y1)).toBeLessThan(Math.min(...dots(shapes).map(({ cy }) => cy)));
    expect(Math.abs(Number(words?.y) - Number(line?.y1))).toBeLessThan(4);
    expect(Number(words?.x)).toBeGreaterThan(Number(line?.x2));
    expect(dashed(metricTrend([aTrend([20, 24])]).shapes)).toEqual([]);
  });

  it('leaves a gap over a period without a number, and a guess hollow', () => {
    const { points } = aTrend([20, null, 24, 25]);
    const guessed = points.map((point, index) => ({ ...point, isEstimated: index === 3 }));
    const { shapes } = metricTrend([aTrend([], { points: guessed })]);
    expect(dots(shapes).map(({ fill }) => fill)).toEqual(['ink', 'ink', 'paper']);
    expect(inkLines(shapes)).toHaveLength(1);
  });

  it('puts an even line in the middle, and says a day that both ends share once', () => {
    const { shapes, height } = metricTrend([aTrend([7, 7], { days: { first: '1 May 2026', last: '1 May 2026' } })]);
    expect(new Set(dots(shapes).map(({ cy }) => cy)).size).toBe(1);
    expect(Number(dots(shapes)[0]?.cy)).toBeGreaterThan(20);
    expect(Number(dots(shapes)[0]?.cy)).toBeLessThan(height - 20);
    expect(texts(shapes).filter((text) => text === '1 May 2026')).toHaveLength(1);
  });

  it('leaves out a number that would stand on a line', () => {
    const said = (target: number) =>
      texts(metricTrend([aTrend([10, 20, 12], { target: { value: target, words: '' } })]).shapes);
    expect(said(0)).toContain('20 %');
    expect(said(22)).not.toContain('20 %');
    const steep = [10, 90, 11, 91, 12, 92, 13, 93, 14, 94, 15, 95, 16, 96].flatMap((value) => [value, value]);
    const shown = texts(metricTrend([aTrend(steep)], 2).shapes).filter((text) => text.endsWith(' %'));
    expect(shown).toEqual(expect.arrayContaining(['10 %', '96 %']));
    expect(shown.length).toBeLessThan(steep.length / 2);
  });

  it('sets two side by side, each in its half', () => {
    const { shapes, width } = metricTrend([aTrend([1, 2]), aTrend([3, 4])], 2);
    const middle = width / 2;
    expect(dots(shapes).map(({ cx }) => cx < middle)).toEqual([true, true, false, false]);
  });

  it('stays in its box, and no number runs into another, however many there are and however large', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const values = fc.array(fc.option(number, { nil: null, freq: 5 }), { maxLength: 98 });
    const target = fc.option(
      number.map((value) => ({ value, words: `Target ${value}` })),
      { nil: null },
    );
    fc.assert(
      fc.property(number, values, number, target, fc.constantFrom(1, 2), (first, inner, last, aim, columns) => {
        const trend = aTrend([first, ...inner, last], { target: aim });
        const { shapes, width, height } = metricTrend(
          Array.from({ length: columns }, () => trend),
          columns,
        );
        for (const { x, y } of labels(shapes)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        for (const { cx, cy, r } of dots(shapes)) {
          expect(cx - r).toBeGreaterThanOrEqual(0);
          expect(cx + r).toBeLessThanOrEqual(width);
          expect(cy - r).toBeGreaterThan(0);
          expect(cy + r).toBeLessThan(height);
        }
        const said = labels(shapes).filter(({ text, wrap }) => text.endsWith(' %') && wrap === undefined);
        const boxes = said.map(({ x, y, text, anchor }) => {
          const wide = text.length * 4;
          return { from: { start: x, middle: x - wide / 2, end: x - wide }[anchor], wide, y };
        });
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            const apart = one.from + one.wide <= other.from || other.from + other.wide <= one.from;
            expect(apart || Math.abs(one.y - other.y) > 8).toBe(true);
          }
        });
      }),
    );
  });
});
