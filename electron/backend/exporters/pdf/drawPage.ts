import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { PageItem, TextItem } from '../../../../shared/report/layout/page.ts';
import type { Fonts } from './fonts.ts';
import type { Painter } from './painter.ts';

/** Draws a page's items in their order. */
export function drawPage(items: readonly PageItem[], painter: Painter, fonts: Fonts): void {
  for (const item of items) drawItem(item, painter, fonts);
}

function drawItem(item: PageItem, painter: Painter, fonts: Fonts): void {
  switch (item.kind) {
    case 'text':
      drawText(item, painter, fonts);
      return;
    case 'rect':
      paint(item, painter, () => painter.rect(item.x, item.y, item.width, item.height));
      return;
    case 'line':
      paint(item, painter, () => painter.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2));
      return;
    case 'circle':
      paint(item, painter, () => painter.circle(item.cx, item.cy, item.r));
      return;
    case 'image':
      // A canvas draws no pictures: the document places them over it.
      return;
    case 'path':
      paint(item, painter, () => painter.translate(item.x, item.y).path(item.d));
      return;
    default:
      assertNever(item);
  }
}

function drawText(item: TextItem, painter: Painter, fonts: Fonts): void {
  painter.font(fonts.font(item.family, item.weight), `${item.family}${item.weight}`, item.size).fillColor(item.fill);
  const spacing = item.letterSpacing === 0 ? {} : { characterSpacing: item.letterSpacing };
  painter.text(item.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic', ...spacing });
}

interface Style {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

function paint(style: Style, painter: Painter, outline: () => void): void {
  painter.save();
  if (style.fill !== undefined) painter.fillColor(style.fill);
  if (style.stroke !== undefined) {
    painter.strokeColor(style.stroke).lineWidth(style.strokeWidth ?? 0.5);
    if (style.dash !== undefined) painter.dash(style.dash[0], { space: style.dash[1] });
  }
  outline();
  if (style.fill !== undefined && style.stroke !== undefined) painter.fillAndStroke();
  else if (style.stroke !== undefined) painter.stroke();
  else painter.fill();
  painter.restore();
}
