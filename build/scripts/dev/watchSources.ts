import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Quiet time after the last change, in milliseconds: editors write several times. */
const settled = 150;

/** Calls `act` after changes below the given folders, one call at a time, once more if something changed meanwhile. Returns how to stop. */
export function watchSources(folders: readonly string[], act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act);
    }, settled);
  };
  const watchers = folders.map((folder) => watch(join(root, folder), { recursive: true }, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
