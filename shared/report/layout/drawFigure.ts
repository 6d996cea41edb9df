import { assertNever } from '../../base/assertNever.ts';
import { baselineOf, type Figure, type Label, type Shape } from '../../charts/geometry.ts';
import { breakText } from './breakText.ts';
import { drawRuns } from './drawText.ts';
import type { TextMeasure } from './measure.ts';
import type { PageItem } from './page.ts';
import { palette } from './palette.ts';
import type { TextStyle } from './roles.ts';

/** Draws a chart with its top left corner at x, y: colours become paper colours, labels are measured and broken. */
export function drawFigure(figure: Figure, x: number, y: number, measure: TextMeasure): readonly PageItem[] {
  return figure.shapes.flatMap((shape) => drawShape(shape, x, y, measure));
}

function drawShape(shape: Shape, x: number, y: number, measure: TextMeasure): readonly PageItem[] {
  switch (shape.kind) {
    case 'label':
      return drawLabel(shape, x, y, measure);
    case 'line':
      return [
        { kind: 'line', x1: x + shape.x1, y1: y + shape.y1, x2: x + shape.x2, y2: y + shape.y2, ...strokeOf(shape) },
      ];
    case 'circle':
      return [{ kind: 'circle', cx: x + shape.cx, cy: y + shape.cy, r: shape.r, ...fillOf(shape), ...strokeOf(shape) }];
    case 'rect':
      return [
        {
          kind: 'rect',
          x: x + shape.x,
          y: y + shape.y,
          width: shape.width,
          height: shape.height,
          ...fillOf(shape),
          ...strokeOf(shape),
        },
      ];
    case 'path':
      return [{ kind: 'path', x, y, d: shape.d, ...fillOf(shape), ...strokeOf(shape) }];
    default:
      return assertNever(shape);
  }
}

function drawLabel(label: Label, x: number, y: number, measure: TextMeasure): readonly PageItem[] {
  const leading = label.wrap?.leading ?? label.size * 1.2;
  const style: TextStyle = { size: label.size, leading, weight: label.weight, paint: label.fill, letterSpacing: 0 };
  const lines = breakText(
    label.text,
    style,
    label.wrap?.width ?? Number.POSITIVE_INFINITY,
    measure,
    label.wrap?.lines ?? 1,
  );
  return lines.flatMap((line, index) => {
    const shift = label.anchor === 'end' ? line.width : label.anchor === 'middle' ? line.width / 2 : 0;
    const left = x + label.x - shift;
    const baseline = y + baselineOf(label, index, lines.length, leading);
    const patch: PageItem = {
      kind: 'rect',
      x: left - 2,
      y: baseline - label.size * 0.95,
      width: line.width + 4,
      height: label.size * 1.3,
      fill: palette.paper,
    };
    return [...(label.backing === true ? [patch] : []), ...drawRuns(line, style, left, baseline)];
  });
}

function fillOf(shape: Extract<Shape, { fill?: unknown }>): { readonly fill?: string } {
  return shape.fill === undefined ? {} : { fill: palette[shape.fill] };
}

function strokeOf(
  shape: Exclude<Shape, Label>,
): Pick<Extract<PageItem, { kind: 'line' }>, 'stroke' | 'strokeWidth' | 'dash'> {
  if (shape.stroke === undefined) return {};
  const dash = shape.dash === undefined ? {} : { dash: shape.dash };
  return { stroke: palette[shape.stroke], strokeWidth: shape.strokeWidth ?? 0.5, ...dash };
}
