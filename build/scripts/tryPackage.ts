import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programOf, systemOf } from '../package/places.ts';
import { packedFolders } from './packedFolders.ts';

/** Time for a packed app to try itself, in milliseconds. */
const patience = 240_000;

/** The program to start: on macOS it lies inside the app. */
function startable(folder: string): string {
  const program = programOf(folder);
  return systemOf(folder) === 'mac' ? join(program, 'Contents/MacOS/Cairn') : program;
}

/** Starts every packed app for this machine with `--self-test`, prints its line, and ends with 1 when one did not pass. */
function tryAll(named: readonly string[]): number {
  const folders = packedFolders(named);
  if (folders.length === 0) {
    console.error('There is no packed app: "npm run package" makes one in dist.');
    return 1;
  }
  let status = 0;
  for (const folder of folders) {
    const program = startable(folder);
    // Linux has no screen on a machine that only builds; Electron wants one even without a window.
    const needsScreen = process.platform === 'linux' && process.env.DISPLAY === undefined;
    const [command, args] = needsScreen ? ['xvfb-run', ['-a', program, '--self-test']] : [program, ['--self-test']];
    const done = spawnSync(command, args, { encoding: 'utf8', timeout: patience });
    console.log(done.stdout?.trim() ?? '');
    if (done.status === 0) continue;
    console.error(
      `${program} ended with ${done.status ?? done.signal ?? 'nothing'}: ${done.error?.message ?? done.stderr}`,
    );
    status = 1;
  }
  return status;
}

process.exitCode = tryAll(process.argv.slice(2));
