import { assertNever } from '../../../shared/base/assertNever.ts';
import type { Figure, Shape } from '../../../shared/charts/geometry.ts';
import { palette } from '../../../shared/report/layout/palette.ts';

/** Text as it may stand in markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);
}

function attributes(shape: Exclude<Shape, { kind: 'label' }>): string {
  const fill = 'fill' in shape && shape.fill !== undefined ? palette[shape.fill] : 'none';
  const stroke =
    shape.stroke === undefined ? '' : ` stroke="${palette[shape.stroke]}" stroke-width="${shape.strokeWidth ?? 0.5}"`;
  const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.join(' ')}"`;
  return `fill="${fill}"${stroke}${dash}`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${attributes(shape)}/>`;
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" ${attributes(shape)}/>`;
    case 'path':
      return `<path d="${shape.d}" ${attributes(shape)}/>`;
    case 'circle':
      return `<circle cx="${shape.cx}" cy="${shape.cy}" r="${shape.r}" ${attributes(shape)}/>`;
    case 'label':
      return `<text x="${shape.x}" y="${shape.y}" font-family="Noto Sans" font-size="${shape.size}" font-weight="${shape.weight}" text-anchor="${shape.anchor}" fill="${palette[shape.fill]}">${escaped(shape.text)}</text>`;
    default:
      return assertNever(shape);
  }
}

/** A figure as SVG, 1:1 in pt. */
export function figureSvg({ width, height, shapes }: Figure): string {
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${shapes.map(element).join('')}</svg>`;
}
