import { buildWhenStale } from './build.ts';
import { electronBinary, electronDistribution } from './electron/binary.ts';
import { binary, runNode } from './run.ts';

/** Packs Cairn for this system; further arguments go to electron-builder, such as `--dir` for an unpacked folder. */
function pack(args: readonly string[]): number {
  if (electronBinary() === null) {
    console.error('Packing needs Electron’s binary, which is not here: "npx install-electron" fetches it.');
    return 1;
  }
  if (!buildWhenStale()) return 1;
  return runNode(binary('electron-builder'), [
    '--config',
    'electron-builder.yml',
    `--config.electronDist=${electronDistribution}`,
    '--publish',
    'never',
    ...args,
  ]);
}

process.exitCode = pack(process.argv.slice(2));
