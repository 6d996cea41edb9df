import { binary, runNode } from './run.ts';
import { fingerprint, isStale, markBuilt } from './stale.ts';

/** Builds what the app runs from when a source changed. Silent unless it fails; then it prints why and returns false. */
export function buildWhenStale(): boolean {
  if (!isStale()) return true;
  const print = fingerprint();
  const status = runNode(
    binary('electron-vite'),
    ['build', '-c', 'build/electron.vite.config.ts', '--logLevel', 'warn'],
    true,
  );
  if (status === 0) markBuilt(print);
  return status === 0;
}
