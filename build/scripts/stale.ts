import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

const watched = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
const stamp = join(root, 'out', 'built-from.txt');

function* files(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

/** A fingerprint of everything the build reads: names, sizes and times of change. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const name of watched) {
    for (const file of files(join(root, name))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True when a source changed since the last complete build, or there was none. */
export function isStale(): boolean {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint();
}

/** Notes that what is built now comes from the present sources. */
export function markBuilt(): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}
