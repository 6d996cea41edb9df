import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { ReportFormat } from '../../shared/report/formats.ts';
import type { LaidOutReport } from '../../shared/report/layout/page.ts';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import type { RenderOptions } from './exporters/exporter.ts';
import { type Rendered, startReportRenderer, type Waiting } from './exporters/worker/renderInWorker.ts';

/** Makes the report of an assessment: its pages for the preview, and the finished file. Both come from one model and one layout. Calls
 * reject with `ReportFailure`. */
export interface Reports {
  layout(input: ReportInput): Promise<LaidOutReport>;
  render(input: ReportInput, format: ReportFormat, options?: RenderOptions, waiting?: Waiting): Promise<Rendered>;
  close(): Promise<void>;
}

/** `out` is the folder of the build, which holds the worker and the fonts. Inside a package both lie unpacked beside the archive, since
 * neither a worker nor a font file can be read from within it by plain Node. */
export function createReports(out: string): Reports {
  const unpacked = out.replace(/app\.asar(?=[/\\]|$)/, 'app.asar.unpacked');
  const renderer = startReportRenderer({
    workerUrl: pathToFileURL(join(unpacked, 'main/reportWorker.js')),
    fontsFolder: join(unpacked, 'fonts'),
  });
  return {
    layout: (input) => renderer.layout(buildReport(input)),
    render: (input, format, options, waiting) => renderer.render(buildReport(input), format, options, waiting),
    close: () => renderer.close(),
  };
}
