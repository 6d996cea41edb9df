import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ReportRenderer, startReportRenderer } from './exporters/worker/startReportRenderer.ts';

/** Makes the report of an assessment: its pages for the preview, and the finished file. All come from one model and one layout. Calls
 * reject with `ReportFailure`. */
export type Reports = ReportRenderer;

/** `out` is the folder of the build, which holds the worker and the fonts. Inside a package both lie unpacked beside the archive, since
 * neither a worker nor a font file can be read from within it by plain Node. */
export function createReports(out: string): Reports {
  const unpacked = out.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked');
  return startReportRenderer({
    workerUrl: pathToFileURL(join(unpacked, 'main/reportWorker.js')),
    fontsFolder: join(unpacked, 'fonts'),
    rasteriserFile: join(unpacked, 'main/resvg.wasm'),
  });
}
