import { label, line, type Shape } from './geometry.ts';

/** Of the arc's middle line, pt. */
export const dialRadius = 24;
const thickness = 5;

/** Cubic curves for a piece of a half circle: `from` and `to` are shares 0-1 of it, from the left end over the top. */
export function halfArc(cx: number, cy: number, r: number, from: number, to: number): string {
  const pieces = Math.max(1, Math.ceil((to - from) * 4));
  const step = ((to - from) * Math.PI) / pieces;
  const reach = (4 / 3) * Math.tan(step / 4) * r;
  const at = (angle: number) => ({ x: cx - Math.cos(angle) * r, y: cy - Math.sin(angle) * r });
  const text = (...numbers: readonly number[]): string => numbers.map((number) => number.toFixed(2)).join(' ');
  const first = at(from * Math.PI);
  const curves = Array.from({ length: pieces }, (_, piece) => {
    const start = from * Math.PI + piece * step;
    const end = start + step;
    const a = at(start);
    const b = at(end);
    // A tangent of the circle points upwards on the left and downwards on the right.
    return `C${text(
      a.x + Math.sin(start) * reach,
      a.y - Math.cos(start) * reach,
      b.x - Math.sin(end) * reach,
      b.y + Math.cos(end) * reach,
      b.x,
      b.y,
    )}`;
  });
  return `M${text(first.x, first.y)}${curves.join('')}`;
}

/** A half dial of points 0-100 with a mark at the middle; without points an empty arc and the sign for none. Its box begins at `x`, `y`. */
export function kpiDial(x: number, y: number, points: number | null, sign: string): readonly Shape[] {
  const cx = x + dialRadius + thickness / 2;
  const cy = y + dialRadius + thickness / 2;
  const filled = points === null ? 0 : Math.min(100, Math.max(0, points)) / 100;
  const arc = (from: number, to: number, stroke: 'hair' | 'ink'): Shape => ({
    kind: 'path',
    d: halfArc(cx, cy, dialRadius, from, to),
    stroke,
    strokeWidth: thickness,
  });
  const top = cy - dialRadius;
  return [
    arc(0, 1, 'hair'),
    ...(filled === 0 ? [] : [arc(0, filled, 'ink')]),
    line(cx, top - thickness / 2 - 2, cx, top + thickness / 2 + 2, 'grey', 0.75),
    label(cx, cy, sign, { size: 12, fill: points === null ? 'grey' : 'ink', anchor: 'middle' }),
  ];
}
