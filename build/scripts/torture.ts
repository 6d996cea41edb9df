import { availableParallelism } from 'node:os';
import { binary, runNode, shareCompiledCode } from './run.ts';
import { provideTools } from './testTools.ts';
import { tortureTools } from './toolPlan.ts';

/** The long tests: hundreds of generated reports in every format, and another maker's programs opening what Cairn wrote. Their seeds are
 * fixed, so that what fails once fails again. */
provideTools(tortureTools);
shareCompiledCode();
// While one of them waits for a process that it is about to kill, another one can go on.
const workers = `--maxWorkers=${availableParallelism() + 1}`;
process.exit(runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'torture', workers]));
