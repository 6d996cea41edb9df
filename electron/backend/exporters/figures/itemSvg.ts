import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { PageItem, TextItem } from '../../../../shared/report/layout/page.ts';
import type { Fonts } from '../pdf/fonts.ts';

/** One drawing primitive as an SVG element. Text becomes outlines, so that the picture needs no font and carries no typed text. */
export function itemSvg(item: PageItem, fonts: Fonts): string {
  switch (item.kind) {
    case 'text':
      return textSvg(item, fonts);
    case 'rect':
      return `<rect x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}"${look(item)}/>`;
    case 'line':
      return `<path d="M${short(item.x1)} ${short(item.y1)}L${short(item.x2)} ${short(item.y2)}"${look(item)}/>`;
    case 'circle':
      return `<circle cx="${short(item.cx)}" cy="${short(item.cy)}" r="${short(item.r)}"${look(item)}/>`;
    case 'image':
      return `<image x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}" href="data:image/png;base64,${item.png}"/>`;
    case 'path':
      return `<path transform="translate(${short(item.x)} ${short(item.y)})" d="${item.d}"${look(item)}/>`;
    default:
      return assertNever(item);
  }
}

/** Words are shaped one by one with the space after them, as they were measured. */
function textSvg(item: TextItem, fonts: Fonts): string {
  const font = fonts.font(item.family, item.weight);
  const scale = item.size / font.unitsPerEm;
  const spacing = item.letterSpacing / scale;
  let pen = 0;
  let outline = '';
  for (const word of item.text.match(/[^ ]* ?/g) ?? []) {
    const run = font.layout(word);
    run.glyphs.forEach((glyph, index) => {
      const place = run.positions[index];
      if (place === undefined) return;
      outline += glyph.path.translate(Math.round(pen + place.xOffset), Math.round(place.yOffset)).toSVG();
      pen += place.xAdvance + spacing;
    });
  }
  if (outline === '') return '';
  const factor = scale.toFixed(6);
  return `<path transform="translate(${short(item.x)} ${short(item.y)}) scale(${factor} -${factor})" fill="${item.fill}" d="${outline}"/>`;
}

interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

function look(item: Look): string {
  const fill = ` fill="${item.fill ?? 'none'}"`;
  if (item.stroke === undefined) return fill;
  const dash = item.dash === undefined ? '' : ` stroke-dasharray="${item.dash.join(' ')}"`;
  return `${fill} stroke="${item.stroke}" stroke-width="${item.strokeWidth ?? 0.5}"${dash}`;
}

/** Hundredths of a point are finer than any printer. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
