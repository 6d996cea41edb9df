import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cairn } from '../../../../electron/backend/hosts/cairn.ts';
import { fontsFolder } from '../../../builders/fontsFolder.ts';
import { rasteriserFile } from '../../../builders/rasteriserFile.ts';

const root = join(import.meta.dirname, '../../../..');
export const examples = join(root, 'shared/examples');

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder that looks like the build to reports and bundles: the workers, the rasteriser and the fonts. */
export function reportBuild(folder: string): string {
  const worker = pathToFileURL(join(root, 'electron/backend/exporters/worker/reportWorker.ts')).href;
  mkdirSync(join(folder, 'main'));
  writeFileSync(join(folder, 'main/reportWorker.js'), `import ${JSON.stringify(worker)};\n`);
  const bundles = pathToFileURL(join(root, 'electron/backend/bundles/worker/bundleWorker.ts')).href;
  writeFileSync(join(folder, 'main/bundleWorker.js'), `import ${JSON.stringify(bundles)};\n`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(rasteriserFile, join(folder, 'main/resvg.wasm'));
  symlinkSync(fontsFolder(), join(folder, 'fonts'));
  return folder;
}

/** Runs one command of `cairn` in this process, in a folder. */
export function run(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return runWith(join(root, 'out'), cwd, ...args);
}

/** The same with another build. */
export async function runWith(build: string, cwd: string, ...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await cairn(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    build,
    version: '0.0.0-test',
  });
  return { status, out, err };
}

/** Every file below a folder with its content, to see that nothing was written. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isFile() ? readFileSync(path, 'base64') : 'folder'];
    }),
  );
}
