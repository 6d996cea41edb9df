import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/** Makes a folder read-only until the test ends: by its mode, or for root, whom no mode holds back, by a mount. False when neither can. */
export function readOnlyFolder(folder: string): boolean {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    return true;
  }
  if (spawnSync('mount', ['--bind', folder, folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return spawnSync('mount', ['-o', 'remount,ro,bind', folder]).status === 0;
}
