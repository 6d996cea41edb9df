import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { fontFiles } from './fonts.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

function* filesBelow(folder: string, prefix = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const name = posix.join(prefix, entry.name);
    if (entry.isDirectory()) yield* filesBelow(folder, name);
    else yield name;
  }
}

/** [Note: Manifest] The hosts serve exactly the files listed here, by exact path; nothing is ever resolved from a URL. Written to
 * `out/renderer-manifest.json` as `{ [pathname]: { file, type, sha256 } }`, `file` relative to `out`. */
export function manifest(outFolder: string): Plugin {
  return {
    name: 'cairn-manifest',
    enforce: 'post',
    apply: 'build',
    closeBundle() {
      const files = [
        ...[...filesBelow(join(outFolder, 'renderer'))].map((name) => [`/${name}`, `renderer/${name}`] as const),
        ...[...fontFiles.keys()].map((name) => [`/fonts/${name}`, `fonts/${name}`] as const),
      ];
      const entries = files.map(([path, file]) => {
        const type = types[extname(file)];
        if (type === undefined) throw new Error(`the renderer has a file of an unknown type: ${file}`);
        const sha256 = createHash('sha256')
          .update(readFileSync(join(outFolder, file)))
          .digest('hex');
        return [path, { file, type, sha256 }];
      });
      writeFileSync(
        join(outFolder, 'renderer-manifest.json'),
        `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
      );
    },
  };
}
