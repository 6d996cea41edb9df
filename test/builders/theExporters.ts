import type { Exporter, Rendering } from '../../electron/backend/exporters/exporter.ts';
import { exportersWith } from '../../electron/backend/exporters/exporters.ts';
import { figurePictures } from '../../electron/backend/exporters/figures/figurePictures.ts';
import { openRasteriser } from '../../electron/backend/exporters/figures/rasteriser.ts';
import { fontMeasure } from '../../electron/backend/exporters/pdf/fontMeasure.ts';
import { openFonts } from '../../electron/backend/exporters/pdf/fonts.ts';
import { layoutReport } from '../../shared/report/layout/layoutReport.ts';
import type { LaidOutReport } from '../../shared/report/layout/page.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import { fontsFolder } from './fontsFolder.ts';
import { rasteriserFile } from './rasteriserFile.ts';

const fonts = openFonts(fontsFolder());
const measure = fontMeasure(fonts);

/** Every output format, drawing with the real fonts. */
export const theExporters: readonly Exporter[] = Object.values(
  exportersWith({ fonts, measure, pictures: figurePictures(fonts, measure, openRasteriser(rasteriserFile)) }),
);

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
