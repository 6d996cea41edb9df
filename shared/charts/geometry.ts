/** What a chart is made of. Lengths are pt at 1:1 on paper; the screen scales the figure's box. Colours are roles, so that the paper and
 * both looks of the screen choose their own. */

export type Level = 1 | 2 | 3 | 4 | 5;
/** `accent` has one meaning: holds back the next level. `onLight` and `onDark` are inks on level fills, whatever the look of the page. */
export type Paint =
  | 'ink'
  | 'grey'
  | 'hair'
  | 'accent'
  | 'paper'
  | 'onLight'
  | 'onDark'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'level5';
export type Weight = 300 | 400 | 600;

interface Stroke {
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export interface Rect extends Stroke {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Paint;
}

export interface Line extends Stroke {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** `d` uses absolute M, L, H, V, C and Z only. */
export interface Path extends Stroke {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: Paint;
}

export interface Circle extends Stroke {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: Paint;
}

/** One line of text, or several under `wrap`. `y` is the first baseline. */
export interface Label {
  readonly kind: 'label';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Paint;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Hides the lines behind it with a patch of paper. */
  readonly backing?: true;
  readonly wrap?: Wrap;
}

/** Breaks the text to the width; what does not fit on `lines` lines is cut with an ellipsis. */
export interface Wrap {
  readonly width: number;
  readonly leading: number;
  readonly lines: number;
  /** The lines stand around `y` instead of below it. */
  readonly centred?: true;
}

/** The baseline of one of the lines of a label, counted from 0, among `count`. */
export function baselineOf(
  { y, wrap }: Pick<Label, 'y' | 'wrap'>,
  line: number,
  count: number,
  leading: number,
): number {
  return y + (line - (wrap?.centred === true ? (count - 1) / 2 : 0)) * leading;
}

export type Shape = Rect | Line | Path | Circle | Label;

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const fills: Readonly<Record<Level, Paint>> = { 1: 'level1', 2: 'level2', 3: 'level3', 4: 'level4', 5: 'level5' };

/** The ramp's step for a whole level; levels outside 1-5 take the nearest. */
export function levelPaint(level: number): Paint {
  return fills[Math.min(5, Math.max(1, Math.round(level))) as Level];
}

/** Ink that reads on a level's fill: dark on 1-3 (6.3:1 or more), white on 4-5 (5.8:1 or more). */
export function levelInk(level: number): Paint {
  return level >= 4 ? 'onDark' : 'onLight';
}

interface LabelOptions {
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: Paint;
  readonly anchor?: Label['anchor'];
  readonly backing?: true;
  readonly wrap?: Wrap;
}

/** A label with the usual style: 7 pt grey, from its start. */
export function label(x: number, y: number, text: string, options: LabelOptions = {}): Label {
  return { kind: 'label', x, y, text, size: 7, weight: 400, fill: 'grey', anchor: 'start', ...options };
}

/** A straight line; half a point of hairline unless said otherwise. */
export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Paint = 'hair',
  strokeWidth = 0.5,
  dash?: Line['dash'],
): Line {
  return { kind: 'line', x1, y1, x2, y2, stroke, strokeWidth, ...(dash === undefined ? {} : { dash }) };
}

/** A filled rectangle. */
export function rect(x: number, y: number, width: number, height: number, fill: Paint): Rect {
  return { kind: 'rect', x, y, width, height, fill };
}
