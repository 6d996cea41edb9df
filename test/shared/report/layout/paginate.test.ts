import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../../shared/report/layout/paginate.ts';
import { type Piece, piece, rule } from '../../../../shared/report/layout/piece.ts';

/** A piece that is recognised by the x of its only line. */
function marked(mark: number, height: number, options: Partial<Omit<Piece, 'height' | 'items'>> = {}): Piece {
  return piece(height, [rule('hair', 0, 10, mark)], options);
}

function marksOf(pieces: readonly Piece[], height: number): readonly (readonly number[])[] {
  return paginate(pieces, height).map((page) => page.items.map((item) => (item.kind === 'line' ? item.x1 : -1)));
}

describe('pages', () => {
  test('are filled in order', () => {
    expect(marksOf([marked(1, 40), marked(2, 40), marked(3, 40)], 100)).toEqual([[1, 2], [3]]);
  });

  test('drop the space above what opens them', () => {
    const [first, second] = paginate([marked(1, 90), marked(2, 80, { before: 30 })], 100);
    expect([first?.used, second?.used]).toEqual([90, 80]);
  });

  test('hold together what keeps with the next', () => {
    const head = marked(1, 10, { keepWithNext: true });
    expect(marksOf([marked(0, 60), head, marked(2, 40)], 100)).toEqual([[0], [1, 2]]);
  });

  test('never leave a head alone at the foot, even in a chain that is longer than a page', () => {
    const chain = [marked(1, 20, { keepWithNext: true }), marked(2, 70, { keepWithNext: true }), marked(3, 70)];
    expect(marksOf([marked(0, 30), ...chain], 100)).toEqual([[0], [1, 2], [3]]);
  });

  test('repeat the head of a table that goes on', () => {
    const head = marked(9, 10);
    const rows = [1, 2, 3, 4].map((mark) => marked(mark, 40, { head }));
    expect(marksOf([{ ...head, keepWithNext: true }, ...rows], 100)).toEqual([
      [9, 1, 2],
      [9, 3, 4],
    ]);
  });
});

test('no page is empty, none is overfull unless one piece is, and every piece stands once', () => {
  const pieces = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 90 }),
      before: fc.integer({ min: 0, max: 20 }),
      keepWithNext: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, (made) => {
      const all = made.map(({ height, before, keepWithNext }, mark) => marked(mark, height, { before, keepWithNext }));
      const pages = paginate(all, 100);
      for (const page of pages) {
        expect(page.used).toBeLessThanOrEqual(100);
        expect(page.items.length).toBeGreaterThan(0);
      }
      expect(marksOf(all, 100).flat()).toEqual(all.map((_, mark) => mark));
    }),
    { numRuns: 300, seed: 5 },
  );
});
