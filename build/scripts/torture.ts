import { binary, runNode } from './run.ts';
import { provideTools } from './testTools.ts';
import { tortureTools } from './toolPlan.ts';

/** The long tests: hundreds of generated reports in every format, and another maker's programs opening what Cairn wrote. Their seeds are
 * fixed, so that what fails once fails again. */
provideTools(tortureTools);
process.exit(runNode(binary('vitest'), ['run', '-c', 'test/vitest.config.ts', '--project', 'torture']));
