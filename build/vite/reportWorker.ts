import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type LogLevel, type Plugin } from 'vite';
import { licences } from './licences.ts';
import { standardFonts } from './standardFonts.ts';

const rasteriser = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

export interface ReportWorkerOptions {
  readonly entry: string;
  readonly outFolder: string;
  readonly define: Readonly<Record<string, string>>;
}

/** [Note: One worker file] The report worker runs from outside the package's archive, where it can reach no chunk inside, and chunks
 * lying outside would escape the archive's integrity check. So it is bundled alone, into one file, with only the rasteriser's program beside it. */
export function reportWorker({ entry, outFolder, define }: ReportWorkerOptions): Plugin {
  let logLevel: LogLevel | undefined;
  return {
    name: 'cairn-report-worker',
    apply: 'build',
    configResolved(config) {
      logLevel = config.logLevel;
    },
    async closeBundle() {
      await build({
        configFile: false,
        ...(logLevel === undefined ? {} : { logLevel }),
        define,
        plugins: [standardFonts(), licences(join(outFolder, '..'), 'report-worker', [rasteriser])],
        ssr: { noExternal: true },
        build: {
          ssr: true,
          outDir: outFolder,
          emptyOutDir: false,
          target: 'node24',
          minify: false,
          rolldownOptions: {
            input: { reportWorker: entry },
            output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
          },
        },
      });
      copyFileSync(rasteriser, join(outFolder, 'resvg.wasm'));
    },
  };
}
