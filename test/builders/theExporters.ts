import type { Exporter, Rendering } from '../../electron/backend/exporters/exporter.ts';
import { exportersWith } from '../../electron/backend/exporters/exporters.ts';
import { figurePictures } from '../../electron/backend/exporters/figures/figurePictures.ts';
import { openRasteriser, type Rasteriser } from '../../electron/backend/exporters/figures/rasteriser.ts';
import { fontMeasure } from '../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../electron/backend/exporters/pdf/fonts.ts';
import { layoutReport } from '../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../shared/report/layout/page.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import { fontsFolder } from './fontsFolder.ts';
import { rasteriserFile } from './rasteriserFile.ts';

const fonts = openFonts(fontsFolder());
const measure = fontMeasure(fonts);

function exportersDrawing(rasteriser: Rasteriser): readonly Exporter[] {
  return Object.values(exportersWith({ fonts, measure, pictures: figurePictures(fonts, measure, rasteriser) }));
}

/** Every output format, drawing with the real fonts. */
export const theExporters = exportersDrawing(openRasteriser(rasteriserFile));

const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/** The same with pictures that show nothing: most of a Word document's time goes into pictures that nobody reads back. */
export const quickExporters = exportersDrawing({ png: () => Promise.resolve(blank) });

/** A model as exporters take it. */
export function aRendering(model: ReportModel): Rendering {
  let laidOut: LaidOutReport | null = null;
  return {
    model,
    laidOut: () => {
      laidOut ??= layoutReport(model, measure);
      return laidOut;
    },
  };
}
