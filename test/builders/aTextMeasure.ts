import type { TextMeasure } from '../../shared/report/layout/measure.ts';

/** A measure without fonts: every Latin character is half its size wide, every Japanese one its size. Code points from U+1F000 have no
 * glyph. */
export const plainMeasure: TextMeasure = {
  family: (code) => (code >= 0x1f000 ? null : code >= 0x2e80 ? 'jp' : 'sans'),
  width: (text, family, _weight, size) => [...text].length * size * (family === 'jp' ? 1 : 0.5),
};
