import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

/** What a build reads, and where it notes what it was made from. */
export interface BuildPlace {
  readonly folder: string;
  /** Files and folders below `folder`. */
  readonly sources: readonly string[];
  readonly stamp: string;
}

/** Cairn's own build. */
export const appBuild: BuildPlace = {
  folder: root,
  sources: [
    'shared',
    'electron',
    'renderer',
    'build/vite',
    'build/licences',
    'build/electron.vite.config.ts',
    'package.json',
    'package-lock.json',
  ],
  stamp: join(root, 'out', 'built-from.txt'),
};

function* files(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

/** A fingerprint of everything the build reads: names, sizes and times of change. */
export function fingerprint({ folder, sources }: BuildPlace = appBuild): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const name of sources) {
    for (const file of files(join(folder, name))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True when a source changed since the last complete build, or there was none. */
export function isStale(place: BuildPlace = appBuild): boolean {
  return !existsSync(place.stamp) || readFileSync(place.stamp, 'utf8') !== fingerprint(place);
}

/** Notes what the build was made from: a {@link fingerprint} taken before it began, so that an edit during it makes it stale. */
export function markBuilt(print: string, { stamp }: BuildPlace = appBuild): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
