import { buildWhenStale } from './build.ts';
import { binary, runNode, runNodeBeside, shareCompiledCode } from './run.ts';

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

async function step(name: string, run: () => number | Promise<number>): Promise<void> {
  const began = performance.now();
  const status = await run();
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds(began)} s)`);
  if (status !== 0) process.exit(status);
}

/** The one gate: format and lint, types, unit and policy tests, build. Stops at the first that fails. Types take one core for long, so they
 * are checked beside the format and the build. */
shareCompiledCode();
const types = runNodeBeside(binary('typescript', 'tsc'), ['-b']);
await step('format and lint', () => runNode(binary('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']));
await step('build', () => (buildWhenStale() ? 0 : 1));
await step('types', () => types);
await step('unit and policy tests', () =>
  runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'unit-*']),
);
