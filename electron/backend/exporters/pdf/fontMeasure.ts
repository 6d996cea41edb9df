import type { Weight } from '../../../../shared/charts/geometry.ts';
import type { Family, TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Fonts } from './fonts.ts';

/** Measures with the files that the PDF embeds. Words are shaped with the space after them, one by one, exactly as the PDF writer shapes
 * them, so that what is measured is what is drawn. */
export function fontMeasure(fonts: Fonts): TextMeasure {
  const families = new Map<number, Family | null>();
  const advances = new Map<string, number>();

  function familyOf(codePoint: number): Family | null {
    // 400 stands for all weights of a family, which have the same glyphs.
    if (fonts.font('sans', 400).hasGlyphForCodePoint(codePoint)) return 'sans';
    return fonts.font('jp', 400).hasGlyphForCodePoint(codePoint) ? 'jp' : null;
  }

  function advance(word: string, family: Family, weight: Weight): number {
    const key = `${family}${weight}${word}`;
    const known = advances.get(key);
    if (known !== undefined) return known;
    const font = fonts.font(family, weight);
    const width = font.layout(word).advanceWidth / font.unitsPerEm;
    advances.set(key, width);
    return width;
  }

  return {
    family(codePoint) {
      const known = families.get(codePoint);
      if (known !== undefined) return known;
      const family = familyOf(codePoint);
      families.set(codePoint, family);
      return family;
    },
    width(text, family, weight, size) {
      let width = 0;
      for (let start = 0; start < text.length; ) {
        const space = text.indexOf(' ', start);
        const end = space < 0 ? text.length : space + 1;
        width += advance(text.slice(start, end), family, weight);
        start = end;
      }
      return width * size;
    },
  };
}
