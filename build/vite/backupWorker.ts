import type { Plugin } from 'vite';
import { buildWorker, type WorkerOptions } from './workerFile.ts';

/** The thread that makes backups compact and checks them. [Note: One worker file] The drivers of SQLite are programs of the machine and stay
 * outside of it. */
export function backupWorker({ entry, outFolder, define }: WorkerOptions): Plugin {
  return buildWorker({
    name: 'backupWorker',
    ...{ entry, outFolder, define },
    external: ['better-sqlite3', 'better-sqlite3-multiple-ciphers'],
    plugins: [],
    after: () => {},
  });
}
