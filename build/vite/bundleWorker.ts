import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licences } from './licences.ts';
import { buildWorker, type WorkerOptions } from './workerFile.ts';

/** The worker that reads and makes the files of bundles. [Note: One worker file] */
export function bundleWorker({ entry, outFolder, define }: WorkerOptions): Plugin {
  return buildWorker({
    name: 'bundleWorker',
    ...{ entry, outFolder, define },
    plugins: [licences(join(outFolder, '..'), 'bundle-worker')],
    after: () => {},
  });
}
