/** The part of fontkit that the report uses; the package brings no types. */
declare module 'fontkit' {
  /** An outline in font units, y upwards. */
  export interface GlyphPath {
    translate(x: number, y: number): GlyphPath;
    toSVG(): string;
  }

  export interface GlyphRun {
    /** In font units. */
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly path: GlyphPath }[];
    /** In font units, one for each glyph. */
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): GlyphRun;
  }

  /** Parses a font file. */
  export function create(file: Uint8Array): Font;
}
