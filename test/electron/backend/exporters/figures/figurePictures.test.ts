import { beforeAll, describe, expect, test } from 'vitest';
import { figurePictures } from '../../../../../electron/backend/exporters/figures/figurePictures.ts';
import { figureWords } from '../../../../../electron/backend/exporters/figures/figureWords.ts';
import { openRasteriser } from '../../../../../electron/backend/exporters/figures/rasteriser.ts';
import { fontMeasure } from '../../../../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../../../../electron/backend/exporters/pdf/fonts.ts';
import { type Figure, label, line, rect, type Shape } from '../../../../../shared/charts/geometry.ts';
import { fontsFolder } from '../../../../builders/fontsFolder.ts';
import { rasteriserFile } from '../../../../builders/rasteriserFile.ts';

const fonts = openFonts(fontsFolder());
const pictures = figurePictures(fonts, fontMeasure(fonts), openRasteriser(rasteriserFile));

function figure(...shapes: readonly Shape[]): Figure {
  return { width: 120, height: 40, shapes };
}

/** Width and height that a PNG states in its first chunk. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('figures as SVG', () => {
  test('hold shapes and outlines, and no text', () => {
    const svg = pictures.svg(figure(rect(0, 0, 10, 10, 'level3'), line(0, 20, 50, 20), label(5, 30, 'Growth & <b>')));
    expect(svg).toContain('fill="#7BA5C9"');
    expect(svg).toContain('stroke="#C3CBD2"');
    expect(svg).not.toMatch(/<text|Growth|&/);
    expect(svg.match(/scale\(/g)).toHaveLength(1);
  });

  test('fall back to the Japanese font glyph by glyph', () => {
    const svg = pictures.svg(figure(label(5, 30, 'Sales 営業')));
    expect(svg.match(/scale\(/g)).toHaveLength(2);
  });

  test('break long labels as pages do, and cut what is beyond their lines', () => {
    const long = 'Weekly forecast review with a written record of every change';
    const one = pictures.svg(figure(label(0, 10, long, { wrap: { width: 60, leading: 9, lines: 1 } })));
    const three = pictures.svg(figure(label(0, 10, long, { wrap: { width: 60, leading: 9, lines: 3 } })));
    expect(one.match(/scale\(/g)).toHaveLength(1);
    expect(three.match(/scale\(/g)).toHaveLength(3);
  });

  test('draw an outlined word where the layout measured it', () => {
    const [start] =
      /translate\(([\d.]+) 30\)/.exec(pictures.svg(figure(label(100, 30, 'end', { anchor: 'end' }))))?.slice(1) ?? [];
    const font = fonts.font('sans', 400);
    const width = (font.layout('end').advanceWidth / font.unitsPerEm) * 7;
    expect(Number(start)).toBeCloseTo(100 - width, 1);
  });
});

describe('figures as PNG', () => {
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = await pictures.png(figure(label(5, 30, 'Growth')), 2);
  });

  test('are as large as asked for', async () => {
    expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG');
    expect(sizeOf(bytes)).toEqual([240, 80]);
    expect(sizeOf(await pictures.png(figure()))).toEqual([360, 120]);
  });

  test('have the same bytes each time, and others without the text', async () => {
    expect(Buffer.compare(await pictures.png(figure(label(5, 30, 'Growth')), 2), bytes)).toBe(0);
    expect(Buffer.compare(await pictures.png(figure(), 2), bytes)).not.toBe(0);
  });
});

test('the words of a figure are its labels in their order', () => {
  expect(figureWords(figure(label(0, 0, 'Score'), rect(0, 0, 1, 1, 'ink'), label(0, 9, '2.60')))).toBe('Score, 2.60');
});
