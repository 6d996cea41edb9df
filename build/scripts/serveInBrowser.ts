import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

interface BuiltCommandLine {
  cairn(args: readonly string[]): Promise<number>;
}

/** The built command line; it is the same code that the packaged app runs. */
export async function builtCommandLine(): Promise<BuiltCommandLine> {
  return import(pathToFileURL(join(root, 'out/main/cairn.js')).href);
}

/** Opens the browser host in this process; `reason` says why it is not the desktop app. Ends with Ctrl+C. */
export async function serveInBrowser(reason: string | null, args: readonly string[]): Promise<void> {
  if (reason !== null) process.stderr.write(`Cairn opens in the browser instead of a window of its own: ${reason}.\n`);
  const { cairn } = await builtCommandLine();
  process.exitCode = await cairn(['serve', '--open', ...args]);
}
