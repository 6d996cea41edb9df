import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary, electronInstaller } from './binary.ts';

/** What may be replaced for a test. */
export interface Fetching {
  /** The script that fetches. */
  readonly installer: string;
  /** Where the program is once it was fetched. */
  readonly find: () => string | null;
}

/** In a few words why the installer failed, from what it wrote. */
export function causeOfFailure(errors: string): string {
  const timedOut = /no answer for \d+ seconds/.exec(errors);
  if (timedOut !== null) return timedOut[0];
  const status = /Response code (\d{3})/.exec(errors)?.[1];
  if (status !== undefined) return `its download site answered ${status}`;
  if (/checksum/i.test(errors)) return 'what was fetched is not the file that was published';
  if (/ENOSPC/.test(errors)) return 'the disk is full';
  return 'its download site cannot be reached';
}

/** Fetches Electron's binary once, with visible progress. Returns the program, or in a few words why there is none. */
export function fetchElectron(
  { installer, find }: Fetching = { installer: electronInstaller, find: electronBinary },
): { readonly program: string } | { readonly problem: string } {
  process.stderr.write('Electron is fetched once, about 120 MB …\n');
  const watch = pathToFileURL(join(import.meta.dirname, 'installWatchedFetch.ts')).href;
  const result = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--import', watch, installer],
    // Progress comes on its standard output, which is this process's standard error; what went wrong is kept.
    { stdio: ['ignore', 2, 'pipe'], encoding: 'utf8', env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' } },
  );
  const program = find();
  return program === null ? { problem: causeOfFailure(result.stderr) } : { program };
}
