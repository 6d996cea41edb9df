import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { flow } from '../../../../../electron/backend/exporters/pptx/flow.ts';
import type { Piece } from '../../../../../electron/backend/exporters/pptx/piece.ts';
import { headingPiece } from '../../../../../electron/backend/exporters/pptx/pieces/headingPiece.ts';
import type { Slide } from '../../../../../electron/backend/exporters/pptx/slide.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';

const measure = fontMeasure(openFonts(fontsFolder()));

/** A piece of a height, drawn as a box. */
function aPiece(height: number, more: Partial<Piece> = {}): Piece {
  return { gap: 10, height, draw: (x, y) => [{ kind: 'rect', x, y, width: 10, height }], ...more };
}

const lay = (...pieces: readonly Piece[]): readonly Slide[] => flow('Section', 'Finding', pieces, measure);
const titles = (slides: readonly Slide[]): readonly string[] =>
  slides.map(({ title }) => title.runs.map(({ text }) => text).join(''));
const heights = (slides: readonly Slide[]): readonly (readonly number[])[] =>
  slides.map(({ items }) => items.flatMap((item) => ('height' in item && item.kind === 'rect' ? [item.height] : [])));

describe('pieces on slides', () => {
  test('stand under each other while there is room', () => {
    const [slide, ...others] = lay(aPiece(100), aPiece(100));
    expect(others).toEqual([]);
    const [first, second] = slide?.items ?? [];
    if (first?.kind !== 'rect' || second?.kind !== 'rect') throw new Error('two boxes were drawn');
    expect(second.y - first.y).toBe(110);
  });

  test('go on under the same finding', () => {
    const slides = lay(aPiece(300), aPiece(300));
    expect(titles(slides)).toEqual(['Finding', 'Finding']);
    expect(heights(slides)).toEqual([[300], [300]]);
  });

  test('a head is the title of the slide that it comes first on, and stays with what follows', () => {
    const slides = lay(aPiece(300), headingPiece('Topic', 864, measure), aPiece(200), aPiece(300));
    expect(titles(slides)).toEqual(['Finding', 'Topic', 'Finding']);
    expect(heights(slides)).toEqual([[300], [200], [300]]);
    expect(slides[1]?.items).toHaveLength(1);
  });

  test('a head on the first slide stands under the finding', () => {
    const slides = lay(headingPiece('Topic', 864, measure), aPiece(200));
    expect(titles(slides)).toEqual(['Finding']);
    expect(slides[0]?.items).toHaveLength(2);
  });

  test('a head that repeats the title is not said twice', () => {
    expect(lay(headingPiece('Finding', 864, measure), aPiece(200))[0]?.items).toHaveLength(1);
  });

  test('what goes on has the head for that as its title', () => {
    const head = { ...headingPiece('Plan', 864, measure), continued: 'Plan, continued', fresh: true as const };
    const slides = lay(aPiece(50), head, aPiece(300), aPiece(300));
    expect(titles(slides)).toEqual(['Finding', 'Plan', 'Plan, continued']);
  });

  test('what can be made lower is, rather than leave a slide half empty', () => {
    const flexible = aPiece(370, { least: 200, fit: (room) => (room < 200 ? null : aPiece(Math.min(370, room))) });
    const slides = lay(aPiece(100), flexible);
    expect(slides).toHaveLength(1);
    expect(heights(slides)[0]?.[1]).toBeLessThan(310);
    expect(heights(lay(aPiece(250), flexible))).toEqual([[250], [370]]);
  });

  test('what no slide holds is parted, or drawn all the same', () => {
    const half = (height: number): Piece =>
      aPiece(height, { split: (room) => (room <= 0 ? null : [aPiece(Math.min(room, height)), half(height - room)]) });
    const [first = [], second = [], ...others] = heights(lay(half(600)));
    expect((first[0] ?? 0) + (second[0] ?? 0)).toBeCloseTo(600);
    expect(others).toEqual([]);
    expect(heights(lay(aPiece(900)))).toEqual([[900]]);
  });
});
