import type { Font } from 'fontkit';

/** What a react-pdf canvas lends to draw with: the calls of its PDF writer that the report uses. Each returns the painter. */
export interface Painter {
  save(): Painter;
  restore(): Painter;
  translate(x: number, y: number): Painter;
  /** `name` is the font's key in this document. */
  font(source: Font, name: string, size: number): Painter;
  fillColor(colour: string): Painter;
  strokeColor(colour: string): Painter;
  lineWidth(width: number): Painter;
  dash(length: number, options: { readonly space: number }): Painter;
  rect(x: number, y: number, width: number, height: number): Painter;
  circle(x: number, y: number, radius: number): Painter;
  path(d: string): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  fill(): Painter;
  stroke(): Painter;
  fillAndStroke(): Painter;
  text(text: string, x: number, y: number, options: TextOptions): Painter;
}

export interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly characterSpacing?: number;
}
