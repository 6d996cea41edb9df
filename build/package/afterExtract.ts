import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** Electron's licences: in its distribution, and as the packager calls them. */
const licences = [
  ['LICENSE', 'LICENSE.electron.txt'],
  ['LICENSES.chromium.html', 'LICENSES.chromium.html'],
] as const;

/** Runs when Electron has been laid out and Cairn has not: takes out the app that Electron shows when it has none, since later its hash would
 * already be among those that Electron checks. From an unpacked distribution the packager takes nothing but the app for macOS, so the
 * licences, which lie beside it there, are put in. */
export function afterExtract({ appOutDir, electronPlatformName, packager }: AfterPackContext): void {
  const isMac = electronPlatformName === 'darwin';
  const resources = join(appOutDir, isMac ? 'Electron.app/Contents/Resources' : 'resources');
  rmSync(join(resources, 'default_app.asar'), { force: true });
  const { electronDist } = packager.config;
  if (!isMac || typeof electronDist !== 'string') return;
  for (const [from, to] of licences) {
    const source = join(electronDist, from);
    if (existsSync(source) && !existsSync(join(resources, to))) copyFileSync(source, join(resources, to));
  }
}
