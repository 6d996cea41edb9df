import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportedFile } from '../../shared/contract/workspace.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finished files wait here under an id until the shell saves them where a person says. Callers never name a path. */
export interface Exports {
  add(name: string, bytes: Uint8Array): ExportedFile;
  /** Reserves an id for a file that another writer (SQLite) puts there itself. */
  reserve(name: string): { readonly path: string; finish(): ExportedFile };
  /** Takes a file away that nobody was told of. */
  remove(exportId: string): void;
  /** How many files wait. */
  count(): number;
  /** Takes all of them away; answers how many. */
  clear(): number;
  /** Where a finished file waits; null when there is none of that id. */
  find(exportId: string): { readonly path: string; readonly bytes: number } | null;
}

/** Opens `<data>/exports`, emptied: a file left from an earlier start was saved or was not wanted. */
export function openExports(dataFolder: string): Exports {
  const folder = join(dataFolder, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });

  const reserve: Exports['reserve'] = (name) => {
    const exportId = randomUUID();
    const path = join(folder, exportId);
    return { path, finish: () => ({ exportId, name, bytes: statSync(path).size }) };
  };
  return {
    reserve,
    add(name, bytes) {
      const place = reserve(name);
      try {
        writeFileSync(place.path, bytes, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        rmSync(place.path, { force: true });
        throw error;
      }
      return place.finish();
    },
    remove(exportId) {
      if (uuid.test(exportId)) rmSync(join(folder, exportId), { force: true });
    },
    count: () => readdirSync(folder).length,
    clear() {
      const names = readdirSync(folder);
      for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
      return names.length;
    },
    find(exportId) {
      const path = join(folder, exportId);
      const file = uuid.test(exportId) ? statSync(path, { throwIfNoEntry: false }) : undefined;
      return file === undefined ? null : { path, bytes: file.size };
    },
  };
}
