import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/contract/workspace.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finished files wait here under an id until the shell saves them where a person says. Callers never name a path. */
export interface Exports {
  add(name: string, bytes: Uint8Array): ExportedFile;
  /** Reserves an id for a file that another writer (SQLite) puts there itself. */
  reserve(name: string): { readonly path: string; finish(): ExportedFile };
  stream(exportId: string, response: ServerResponse): void;
}

/** Opens `<data>/exports`, emptied: a file left from an earlier start was saved or was not wanted. */
export function openExports(dataFolder: string): Exports {
  const folder = join(dataFolder, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });

  const reserve: Exports['reserve'] = (name) => {
    const exportId = randomUUID();
    const path = join(folder, exportId);
    return { path, finish: () => ({ exportId, name, bytes: statSync(path).size }) };
  };
  return {
    reserve,
    add(name, bytes) {
      const place = reserve(name);
      writeFileSync(place.path, bytes, { mode: 0o600, flag: 'wx' });
      return place.finish();
    },
    stream(exportId, response) {
      const file = uuid.test(exportId) ? statSync(join(folder, exportId), { throwIfNoEntry: false }) : undefined;
      if (file === undefined) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.size });
      createReadStream(join(folder, exportId))
        .on('error', () => response.destroy())
        .pipe(response);
    },
  };
}
