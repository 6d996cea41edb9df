import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridItem, impactGrid } from '../../../shared/charts/impactGrid.ts';
import { planTimeline } from '../../../shared/charts/planTimeline.ts';
import { gridCell } from '../../../shared/roadmap/grid.ts';
import { waveDays } from '../../../shared/roadmap/waveDays.ts';

const band = fc.integer({ min: 1, max: 5 });
const manyItems = fc
  .array(fc.record({ impact: band, effort: band }), { maxLength: 60 })
  .map((items) => items.map((item, index): GridItem => ({ id: `a${index}`, ...item })));

describe('the grid of impact and effort', () => {
  it('gives every action one place, in the corner that the method names', () => {
    fc.assert(
      fc.property(manyItems, (items) => {
        const { quadrants } = impactGrid(items);
        const placed = quadrants.flatMap(({ name, places }) =>
          places.flatMap((place) => place.items.map((id) => ({ id, name, ...place }))),
        );
        expect(placed.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        for (const { id, name, impact, effort } of placed) {
          expect(items.find((item) => item.id === id)).toEqual({ id, impact, effort });
          expect(gridCell(impact, effort)).toBe(name);
        }
      }),
    );
  });

  it('shares out the whole width, and gives crowded efforts more of it', () => {
    fc.assert(
      fc.property(manyItems, (items) => {
        const { widths } = impactGrid(items);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
        expect(Math.min(...widths)).toBeGreaterThan(0.04);
      }),
    );
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      id: `a${index}`,
      impact: 4,
      effort: index < 39 ? 3 : 1,
    }));
    const { widths } = impactGrid(crowd);
    expect(widths[2]).toBeGreaterThan(2 * (widths[0] ?? 1));
    expect(widths[0]).toBeGreaterThan(2 * (widths[4] ?? 1));
  });

  it('keeps the order of the ranking inside a place', () => {
    const { quadrants } = impactGrid([
      { id: 'second', impact: 5, effort: 2 },
      { id: 'elsewhere', impact: 1, effort: 5 },
      { id: 'third', impact: 5, effort: 2 },
    ]);
    expect(quadrants.map(({ name, count }) => [name, count])).toEqual([
      ['quick-win', 2],
      ['major-project', 0],
      ['fill-in', 0],
      ['park', 1],
    ]);
    expect(quadrants[0]?.places).toEqual([{ impact: 5, effort: 2, items: ['second', 'third'] }]);
  });
});

describe('the timeline of a plan', () => {
  const waves = [1, 2, 3].map((number) => waveDays('2026-11-02', number));
  const [first, second] = waves;
  if (first === undefined || second === undefined) throw new Error('three waves');

  it('is true to scale, its waves side by side', () => {
    const { from, to, waves: boxes } = planTimeline(waves, []);
    expect([from, to]).toEqual(['2026-11-02', '2027-05-01']);
    expect(boxes.map(({ start }) => start)).toEqual([0, ...boxes.slice(0, 2).map(({ end }) => end)]);
    expect(boxes.at(-1)?.end).toBeCloseTo(100);
    expect((boxes[1]?.end ?? 0) - (boxes[1]?.start ?? 0)).toBeCloseTo((100 * 60) / 181);
  });

  it('fills a bar up to the day it is due, and says when that lies outside', () => {
    const { bars } = planTimeline(waves, [
      { id: 'open', ...second },
      { id: 'within', ...second, due: '2027-01-15' },
      { id: 'early', ...second, due: '2026-11-20' },
      { id: 'late', ...first, due: '2027-02-01' },
    ]);
    const [open, within, early, late] = bars;
    expect(open).toMatchObject({ due: null });
    expect(open?.filled).toBe(open?.end);
    expect(within?.due?.lies).toBe('within');
    expect(within?.filled).toBe(within?.due?.at);
    expect(early?.due?.lies).toBe('before');
    expect(early?.due?.at).toBeLessThan(early?.start ?? 0);
    expect(late?.due?.lies).toBe('after');
    expect(late?.due?.at).toBeGreaterThan(late?.end ?? 100);
  });

  it('reaches as far as the last due day, and names no more months than there is room for', () => {
    const years = Array.from({ length: 12 }, (_, index) => waveDays('2026-11-02', index + 1));
    const { to, months, bars } = planTimeline(years, [{ id: 'far', ...first, due: '2031-06-30' }]);
    expect(to).toBe('2031-06-30');
    expect(bars[0]?.due?.at).toBeCloseTo(100);
    expect(months.length).toBeGreaterThan(3);
    expect(months.length).toBeLessThanOrEqual(12);
    expect(months.every(({ day, at }) => day.endsWith('-01') && at >= 0 && at <= 95)).toBe(true);
  });

  it('holds everything on its axis', () => {
    const someDay = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.option(someDay)), { maxLength: 20 }), (list) => {
        const items = list.map(([wave, due], index) => ({
          id: `a${index}`,
          ...waveDays('2026-11-02', wave),
          ...(due === null ? {} : { due }),
        }));
        for (const { start, end, filled, due } of planTimeline(waves, items).bars) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(filled).toBeGreaterThan(start);
          expect(filled).toBeLessThanOrEqual(end + 1e-9);
          expect(end).toBeLessThanOrEqual(100 + 1e-9);
          if (due !== null) expect(due.at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
