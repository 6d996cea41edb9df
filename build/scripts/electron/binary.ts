import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Where Electron's own installer is; run, it fetches the binary and checks it against the checksums in the package. */
export const electronInstaller: string = join(folder, 'install.js');

/** The folder that holds Electron's distribution once it was fetched; `ELECTRON_OVERRIDE_DIST_PATH` names another one. */
export const electronDistribution: string = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');

/** The Electron program of this project, or null when its binary was not fetched yet. */
export function electronBinary(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(electronDistribution, readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}
