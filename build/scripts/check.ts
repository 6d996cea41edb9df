import { buildWhenStale } from './build.ts';
import { binary, runNode, shareCompiledCode } from './run.ts';

/** The one gate: format and lint, types, unit and policy tests, build. Stops at the first that fails. */
const steps: readonly (readonly [string, () => number])[] = [
  ['format and lint', () => runNode(binary('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.'])],
  ['types', () => runNode(binary('typescript', 'tsc'), ['-b'])],
  ['build', () => (buildWhenStale() ? 0 : 1)],
  [
    'unit and policy tests',
    () => runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'unit-*']),
  ],
];

shareCompiledCode();
for (const [name, run] of steps) {
  const began = performance.now();
  const status = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`);
  if (status !== 0) process.exit(status);
}
