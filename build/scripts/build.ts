import { binary, runNode } from './run.ts';
import { isStale, markBuilt } from './stale.ts';

/** Builds what the app runs from when a source changed. Silent unless it fails; then the process ends with status 1. */
export function buildWhenStale(): void {
  if (!isStale()) return;
  const status = runNode(
    binary('electron-vite'),
    ['build', '-c', 'build/electron.vite.config.ts', '--logLevel', 'warn'],
    true,
  );
  if (status !== 0) process.exit(1);
  markBuilt();
}
