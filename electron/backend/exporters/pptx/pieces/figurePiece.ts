import { assertNever } from '../../../../../shared/base/assertNever.ts';
import type { Figure, Label, Path, Shape } from '../../../../../shared/charts/geometry.ts';
import type { TextMeasure } from '../../../../../shared/report/layout/measure.ts';
import type { Piece } from '../piece.ts';
import { cutText, paragraphsOf, type SetText, type SlideStyle, setText, widthOf } from '../setText.ts';
import { body, type PathItem, type PathPoint, type SlideItem, smallest, type TextItem } from '../slide.ts';

/** How a figure is enlarged: places by `x` and `y`, type by the smaller of both, but never below the smallest size of a slide. */
interface Scale {
  readonly x: number;
  readonly y: number;
}

/** A figure as native shapes and text boxes, as wide as asked and at most as high as a slide. */
export function figurePiece(
  figure: Figure,
  width: number,
  measure: TextMeasure,
  { gap = 10, height = body.height }: { readonly gap?: number; readonly height?: number } = {},
): Piece {
  const x = width / figure.width;
  const scale: Scale = { x, y: Math.min(x, height / figure.height) };
  return {
    gap,
    height: figure.height * scale.y,
    draw: (left, top) => drawFigure(figure, left, top, scale, measure),
    notes: figure.shapes.flatMap((shape) =>
      shape.kind === 'label' && setLabel(shape, scale, measure).isCut ? [shape.text] : [],
    ),
  };
}

/** The shapes of a figure with its corner at `left`, `top`. */
export function drawFigure(
  figure: Figure,
  left: number,
  top: number,
  scale: Scale,
  measure: TextMeasure,
): readonly SlideItem[] {
  return figure.shapes.flatMap((shape) => drawShape(shape, left, top, scale, measure));
}

function drawShape(shape: Shape, left: number, top: number, scale: Scale, measure: TextMeasure): readonly SlideItem[] {
  switch (shape.kind) {
    case 'label':
      return drawLabel(shape, left, top, scale, measure);
    case 'line':
      return [
        {
          kind: 'line',
          x1: left + shape.x1 * scale.x,
          y1: top + shape.y1 * scale.y,
          x2: left + shape.x2 * scale.x,
          y2: top + shape.y2 * scale.y,
          ...strokeOf(shape),
        },
      ];
    case 'rect':
      return [
        {
          kind: 'rect',
          x: left + shape.x * scale.x,
          y: top + shape.y * scale.y,
          width: shape.width * scale.x,
          height: shape.height * scale.y,
          ...fillOf(shape),
          ...strokeOf(shape),
        },
      ];
    case 'circle': {
      const radius = shape.r * Math.min(scale.x, scale.y);
      return [
        {
          kind: 'ellipse',
          x: left + shape.cx * scale.x - radius,
          y: top + shape.cy * scale.y - radius,
          width: 2 * radius,
          height: 2 * radius,
          ...fillOf(shape),
          ...strokeOf(shape),
        },
      ];
    }
    case 'path':
      return [drawPath(shape, left, top, scale)];
    default:
      return assertNever(shape);
  }
}

/** A label at its size on the slide. What its figure gives no room for is cut, and stands whole in the notes. */
function setLabel(
  label: Label,
  scale: Scale,
  measure: TextMeasure,
): { readonly set: SetText; readonly width: number; readonly isCut: boolean } {
  const size = Math.max(smallest, label.size * Math.min(scale.x, scale.y));
  const { wrap } = label;
  const style: SlideStyle = {
    size,
    leading: wrap === undefined ? size * 1.2 : Math.max(size * 1.08, wrap.leading * scale.y),
    paint: label.fill,
    align: aligns[label.anchor],
    ...(label.weight === 600 ? { bold: true } : {}),
  };
  const width = wrap === undefined ? Number.POSITIVE_INFINITY : wrap.width * scale.x;
  const set = setText(label.text, style, width, measure);
  const cut = wrap === undefined ? null : cutText(set, wrap.lines, width, measure);
  return { set: cut ?? set, width, isCut: cut !== null };
}

const aligns = { start: 'left', middle: 'center', end: 'right' } as const;

function drawLabel(label: Label, left: number, top: number, scale: Scale, measure: TextMeasure): readonly SlideItem[] {
  const { set, width } = setLabel(label, scale, measure);
  const { size, leading } = set.style;
  if (set.lines.length === 0) return [];
  const wide = label.wrap === undefined ? widthOf(set) + 4 : width;
  const shift = { start: 0, middle: wide / 2, end: wide }[label.anchor];
  const at = left + label.x * scale.x - shift;
  // From the top of a line to its baseline: Arial's ascent, centred in the leading.
  const ascent = (leading - size * 1.117) / 2 + size * 0.905;
  const text: TextItem = {
    kind: 'text',
    x: Math.max(0, at),
    y: Math.max(0, top + label.y * scale.y - ascent),
    width: wide,
    height: set.height,
    paragraphs: paragraphsOf(set),
    ...(label.wrap === undefined ? { oneLine: true } : {}),
  };
  if (label.backing !== true) return [text];
  return [{ kind: 'rect', x: text.x, y: text.y, width: text.width, height: text.height, fill: 'paper' }, text];
}

const tokens = /[MLHVCZ]|-?\d*\.?\d+(?:e-?\d+)?/gi;

function drawPath(path: Path, left: number, top: number, scale: Scale): PathItem {
  const points = pointsOf(path.d).map((point) => scaled(point, scale));
  const places = points.flatMap((point) => (point.kind === 'close' ? [] : [point]));
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    kind: 'path',
    x: left + x,
    y: top + y,
    // Without any extent a path has no coordinates of its own.
    width: Math.max(0.5, Math.max(...xs) - x),
    height: Math.max(0.5, Math.max(...ys) - y),
    points: points.map((point) => moved(point, -x, -y)),
    ...fillOf(path),
    ...strokeOf(path),
  };
}

function pointsOf(d: string): readonly PathPoint[] {
  const all = d.match(tokens) ?? [];
  const points: PathPoint[] = [];
  let at = 0;
  let x = 0;
  let y = 0;
  const number = (): number => {
    at += 1;
    return Number(all[at - 1] ?? 0);
  };
  const isNumber = (): boolean => at < all.length && !/^[MLHVCZ]$/i.test(all[at] ?? 'Z');
  while (at < all.length) {
    const command = all[at] ?? 'Z';
    at += 1;
    if (command === 'Z') points.push({ kind: 'close' });
    let kind: 'move' | 'line' = command === 'M' ? 'move' : 'line';
    while (isNumber()) {
      if (command === 'C') {
        const [x1, y1, x2, y2] = [number(), number(), number(), number()];
        x = number();
        y = number();
        points.push({ kind: 'curve', x1, y1, x2, y2, x, y });
      } else {
        if (command !== 'V') x = number();
        if (command !== 'H') y = number();
        points.push({ kind, x, y });
        kind = 'line';
      }
    }
  }
  return points;
}

function scaled(point: PathPoint, { x, y }: Scale): PathPoint {
  if (point.kind === 'close') return point;
  if (point.kind !== 'curve') return { ...point, x: point.x * x, y: point.y * y };
  return {
    ...point,
    x1: point.x1 * x,
    y1: point.y1 * y,
    x2: point.x2 * x,
    y2: point.y2 * y,
    x: point.x * x,
    y: point.y * y,
  };
}

function moved(point: PathPoint, x: number, y: number): PathPoint {
  if (point.kind === 'close') return point;
  if (point.kind !== 'curve') return { ...point, x: point.x + x, y: point.y + y };
  return {
    ...point,
    x1: point.x1 + x,
    y1: point.y1 + y,
    x2: point.x2 + x,
    y2: point.y2 + y,
    x: point.x + x,
    y: point.y + y,
  };
}

function fillOf(shape: Extract<Shape, { fill?: unknown }>): Pick<PathItem, 'fill'> {
  return shape.fill === undefined ? {} : { fill: shape.fill };
}

function strokeOf(shape: Exclude<Shape, Label>): Pick<PathItem, 'stroke' | 'strokeWidth' | 'dashed'> {
  if (shape.stroke === undefined) return {};
  return {
    stroke: shape.stroke,
    strokeWidth: shape.strokeWidth ?? 0.5,
    ...(shape.dash === undefined ? {} : { dashed: true }),
  };
}
