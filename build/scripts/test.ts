import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary } from './electron/binary.ts';
import { root } from './root.ts';
import { binary, runNode } from './run.ts';
import { provideTools } from './testTools.ts';

/** Everything: the gate, then the end-to-end specs in a real Chromium, on the stand-in for Electron, and on Electron itself where its
 * binary is. */
provideTools();
const checked = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'check.ts')], {
  cwd: root,
  stdio: 'inherit',
});
if (checked.status !== 0) process.exit(checked.status ?? 1);
if (electronBinary() === null) {
  console.log('Electron’s binary is not here: the end-to-end specs run in Chromium and on the stand-in for Electron.');
}
const status = runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'e2e-*']);
process.exit(status);
