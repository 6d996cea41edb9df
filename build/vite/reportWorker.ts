import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licences } from './licences.ts';
import { standardFonts } from './standardFonts.ts';
import { buildWorker, type WorkerOptions } from './workerFile.ts';

const rasteriser = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

/** The report worker, with the rasteriser's program beside it. [Note: One worker file] */
export function reportWorker({ entry, outFolder, define }: WorkerOptions): Plugin {
  return buildWorker({
    name: 'reportWorker',
    ...{ entry, outFolder, define },
    plugins: [standardFonts(), licences(join(outFolder, '..'), 'report-worker', [rasteriser])],
    after: () => copyFileSync(rasteriser, join(outFolder, 'resvg.wasm')),
  });
}
