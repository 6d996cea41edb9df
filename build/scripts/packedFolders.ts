import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Folders that the packager left: those that were named, else all in `dist`. */
export function packedFolders(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return [];
  return readdirSync(dist)
    .filter((name) => /^(linux|win|mac)(-[a-z0-9]+)?(-unpacked)?$/.test(name))
    .map((name) => join(dist, name))
    .filter((path) => statSync(path).isDirectory());
}
