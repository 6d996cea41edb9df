import { levelInk, levelPaint } from '../../charts/geometry.ts';
import type { Swatch } from '../model.ts';
import { breakText } from './breakText.ts';
import { drawRuns } from './drawText.ts';
import type { TextMeasure } from './measure.ts';
import type { PageItem } from './page.ts';
import { palette } from './palette.ts';

/** Side of a level's square in pt. */
const swatchSide = 12;

/** A level's square with its sign; without a level a dashed frame, or just the words when they are longer than a sign. */
export function drawSwatch(swatch: Swatch, x: number, y: number, measure: TextMeasure): readonly PageItem[] {
  const word = [...swatch.label].length > 1;
  const size = word ? 7 : 7.5;
  const paint = swatch.level === null ? (word ? 'grey' : 'ink') : levelInk(swatch.level);
  const style = { size, leading: 12, weight: 400, paint, letterSpacing: 0 } as const;
  const [line] = breakText(swatch.label, style, Number.POSITIVE_INFINITY, measure, 1);
  const baseline = y + 8.7;
  const text = line === undefined ? [] : drawRuns(line, style, word ? x : x + (swatchSide - line.width) / 2, baseline);
  if (swatch.level !== null) {
    const fill = palette[levelPaint(swatch.level)];
    return [{ kind: 'rect', x, y, width: swatchSide, height: swatchSide, fill }, ...text];
  }
  if (word) return text;
  const frame: PageItem = {
    kind: 'rect',
    x: x + 0.5,
    y: y + 0.5,
    width: swatchSide - 1,
    height: swatchSide - 1,
    stroke: palette.grey,
    strokeWidth: 0.75,
    dash: [2, 1.5],
  };
  return [frame, ...text];
}
