import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from './build.ts';
import { root } from './root.ts';
import { runScript } from './run.ts';
import { provideTools } from './testTools.ts';
import { testTools } from './toolPlan.ts';

/** Runs the benchmarks one after another, since they would disturb each other; arguments choose those whose name holds one of them. They
 * measure and never judge: only one that breaks makes this fail. */
function bench(wanted: readonly string[]): number {
  provideTools(testTools);
  if (!buildWhenStale()) return 1;
  const folder = join(root, 'test/bench');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();
  const statuses = files.map((name) => runScript(join(folder, name)));
  return statuses.some((status) => status !== 0) ? 1 : 0;
}

process.exitCode = bench(process.argv.slice(2));
