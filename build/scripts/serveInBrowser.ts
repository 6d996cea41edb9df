import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

/** Where a command writes to, and the folder that its relative paths start from. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
}

interface BuiltCommandLine {
  /** The terminal of this process when none is given. Returns the exit status. */
  cairn(args: readonly string[], terminal?: Terminal): Promise<number>;
}

/** The built command line; it is the same code that the packaged app runs. */
export async function builtCommandLine(): Promise<BuiltCommandLine> {
  return import(pathToFileURL(join(root, 'out/main/cairn.js')).href);
}

/** Opens the browser host in this process. Ends with Ctrl+C. */
export async function serveInBrowser(args: readonly string[]): Promise<void> {
  const { cairn } = await builtCommandLine();
  process.exitCode = await cairn(['serve', '--open', ...args]);
}
