import { buildWhenStale } from './build.ts';
import { builtCommandLine } from './serveInBrowser.ts';

buildWhenStale();
const { cairn } = await builtCommandLine();
process.exitCode = await cairn(process.argv.slice(2));
