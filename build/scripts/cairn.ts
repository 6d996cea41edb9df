import { buildWhenStale } from './build.ts';
import { builtCommandLine } from './serveInBrowser.ts';

if (!buildWhenStale()) process.exit(1);
const { cairn } = await builtCommandLine();
process.exitCode = await cairn(process.argv.slice(2));
