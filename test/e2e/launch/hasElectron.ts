import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../node_modules/electron');

/** Where Electron's binary is; null when it was never fetched. Looks only, where `import 'electron'` would start the download. */
export function electronBinary(): string | null {
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const binary = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(pointer, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : null;
}

/** True when the end-to-end specs can run on Electron itself. */
export function hasElectron(): boolean {
  return electronBinary() !== null;
}
