import type { Figure } from '../../../../shared/charts/geometry.ts';
import { drawFigure } from '../../../../shared/report/layout/drawFigure.ts';
import type { TextMeasure } from '../../../../shared/report/layout/measure.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { itemSvg } from './itemSvg.ts';
import type { Rasteriser } from './rasteriser.ts';

/** Figures as pictures, for files that cannot hold our geometry. They are drawn by the layout of the pages, so that their lines break as
 * they do there. */
export interface FigurePictures {
  /** Text is outlined: no font is needed to show it. */
  svg(figure: Figure): string;
  /** `zoom`: pixels per pt; 3 prints at 216 dpi. Rejects when the rasteriser cannot start. */
  png(figure: Figure, zoom?: number): Promise<Uint8Array>;
}

/** Pictures drawn with the given fonts. */
export function figurePictures(fonts: Fonts, measure: TextMeasure, rasteriser: Rasteriser): FigurePictures {
  function svg(figure: Figure): string {
    const { width, height } = figure;
    const drawing = drawFigure(figure, 0, 0, measure).map((item) => itemSvg(item, fonts));
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing.join('')}</svg>`;
  }
  return { svg, png: (figure, zoom = 3) => rasteriser.png(svg(figure), zoom) };
}
