import type { Rich, TextRole } from '../model.ts';
import { breakText, type TextLine } from './breakText.ts';
import type { TextMeasure } from './measure.ts';
import type { PageItem, TextItem } from './page.ts';
import { palette } from './palette.ts';
import { baselineOf, roles, type TextStyle } from './roles.ts';

/** Lines of one style, ready to be drawn anywhere. */
export interface SetText {
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  readonly height: number;
}

/** Breaks a text of a role to a width in pt. */
export function setText(rich: Rich, role: TextRole, width: number, measure: TextMeasure, most?: number): SetText {
  const style = roles[role];
  const lines = breakText(rich, style, width, measure, most);
  return { style, lines, height: lines.length * style.leading };
}

/** Draws set text with its top left corner at x, y. */
export function drawText(text: SetText, x: number, y: number): readonly PageItem[] {
  return text.lines.flatMap((line, index) => drawLine(line, text.style, x, y + index * text.style.leading));
}

/** Draws a line whose box starts at y. */
export function drawLine(line: TextLine, style: TextStyle, x: number, y: number): readonly TextItem[] {
  return drawRuns(line, style, x, y + baselineOf(style));
}

/** Draws a line on a baseline. */
export function drawRuns(
  line: TextLine,
  style: Pick<TextStyle, 'size' | 'letterSpacing'>,
  x: number,
  baseline: number,
): readonly TextItem[] {
  return line.runs.map((run) => ({
    kind: 'text',
    x: x + run.x,
    y: baseline,
    width: run.width,
    text: run.text.replaceAll('\u00A0', ' '),
    family: run.family,
    weight: run.weight,
    size: style.size,
    letterSpacing: style.letterSpacing,
    fill: palette[run.paint],
  }));
}
