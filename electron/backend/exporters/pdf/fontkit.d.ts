/** The part of fontkit that the report uses; the package brings no types. */
declare module 'fontkit' {
  export interface GlyphRun {
    /** In font units. */
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): GlyphRun;
  }

  /** Parses a font file. */
  export function create(file: Uint8Array): Font;
}
