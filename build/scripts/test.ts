import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { electronBinary } from './electron/binary.ts';
import { binary, runNode, runScript, shareCompiledCode } from './run.ts';
import { provideTools } from './testTools.ts';
import { testTools } from './toolPlan.ts';

/** Everything: the gate, then the end-to-end specs in a real Chromium, on the stand-in for Electron, and on Electron itself where its
 * binary is. */
provideTools(testTools);
shareCompiledCode();
const checked = runScript(join(import.meta.dirname, 'check.ts'));
if (checked !== 0) process.exit(checked);
if (electronBinary() === null) {
  console.log('Electron’s binary is not here: the end-to-end specs run in Chromium and on the stand-in for Electron.');
}
// While one of them waits for a page to draw or a file to be written, another one can go on.
const workers = `--maxWorkers=${availableParallelism() + 1}`;
const status = runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'e2e-*', workers]);
process.exit(status);
