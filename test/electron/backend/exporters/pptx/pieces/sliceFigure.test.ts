import { describe, expect, test } from 'vitest';
import { sliceFigure } from '../../../../../../electron/backend/exporters/pptx/pieces/sliceFigure.ts';
import { type Figure, label, line, rect, type Shape } from '../../../../../../shared/charts/geometry.ts';

/** Lanes under a head: a name each, a box, and what runs over all of them. */
function lanes(count: number, ...more: readonly Shape[]): Figure {
  const each = Array.from({ length: count }, (_, index) => index).flatMap((index) => [
    ...(index === 0 ? [] : [line(0, 30 + index * 100, 498, 30 + index * 100)]),
    label(0, 50 + index * 100, `lane ${index + 1}`),
    rect(74, 40 + index * 100, 98, 60, 'level1'),
  ]);
  const shapes: readonly Shape[] = [label(74, 10, 'Wave 1'), line(0, 30, 498, 30, 'ink', 0.75), ...each, ...more];
  return { width: 498, height: 30 + count * 100, shapes };
}

const words = ({ shapes }: Figure): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []));

describe('a tall figure', () => {
  test('stays whole where it fits, and where nothing runs over its width', () => {
    expect(sliceFigure(lanes(2), 230)).toEqual([lanes(2)]);
    const loose: Figure = { width: 498, height: 900, shapes: [label(0, 10, 'a'), label(0, 800, 'b')] };
    expect(sliceFigure(loose, 300)).toEqual([loose]);
  });

  test('is parted between its lanes, under its head each time', () => {
    const parts = sliceFigure(lanes(5), 240);
    expect(parts.map(words)).toEqual([
      ['Wave 1', 'lane 1', 'lane 2'],
      ['Wave 1', 'lane 3', 'lane 4'],
      ['Wave 1', 'lane 5'],
    ]);
    expect(parts.map(({ height }) => height)).toEqual([230, 230, 130]);
    for (const { height, shapes } of parts) {
      for (const shape of shapes) if (shape.kind === 'rect') expect(shape.y + shape.height).toBeLessThanOrEqual(height);
    }
  });

  test('parts a lane that is too tall by itself between its blocks', () => {
    const blocks = [0, 1, 2, 3].flatMap((index) => [
      line(74, 40 + index * 80, 172, 40 + index * 80, 'ink', 0.75),
      label(74, 52 + index * 80, `block ${index + 1}`),
    ]);
    const figure: Figure = { width: 498, height: 360, shapes: [line(0, 30, 498, 30), ...blocks] };
    expect(sliceFigure(figure, 200).map(words)).toEqual([
      ['block 1', 'block 2'],
      ['block 3', 'block 4'],
    ]);
  });

  test('cuts what runs from lane to lane where the parts meet', () => {
    const link: Shape = { kind: 'path', d: 'M 200 60 H 210 V 380 H 220', stroke: 'ink', strokeWidth: 0.6 };
    const arrow: Shape = { kind: 'path', d: 'M 220 380 L 215 377 L 215 383 Z', fill: 'ink' };
    const [first, second] = sliceFigure(lanes(4, link, arrow), 240);
    const uprights = (figure: Figure | undefined): readonly (readonly number[])[] =>
      figure?.shapes.flatMap((shape) =>
        shape.kind === 'line' && shape.x1 === 210 && shape.x2 === 210 ? [[shape.y1, Math.round(shape.y2)]] : [],
      ) ?? [];
    expect(uprights(first)).toEqual([[60, 230]]);
    expect(uprights(second)).toEqual([[30, 180]]);
    const arrows = [first, second].map((figure) => figure?.shapes.filter(({ kind }) => kind === 'path') ?? []);
    expect(arrows.map(({ length }) => length)).toEqual([0, 1]);
    const [[drawn] = []] = arrows.slice(1);
    expect(drawn?.kind === 'path' ? drawn.d : '').toBe('M220 180 L215 177 L215 183 Z');
  });
});
