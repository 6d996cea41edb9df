import type { Weight } from '../../charts/geometry.ts';

/** The report's two families: Noto Sans, and Noto Sans JP for what it lacks. */
export type Family = 'sans' | 'jp';

/** Knows the fonts. The exporter's measure uses the very files that the PDF embeds; a test may use any other. */
export interface TextMeasure {
  /** The family that has a glyph for a code point; null when none has. */
  family(codePoint: number): Family | null;
  /** Advance width in pt of a text whose glyphs one family has, kerning and ligatures included, letter spacing not. */
  width(text: string, family: Family, weight: Weight, size: number): number;
}
