import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary, electronInstaller } from './binary.ts';

/** Fetches Electron's binary once, with visible progress. Returns the program, or in a few words why there is none. */
export function fetchElectron(): { readonly program: string } | { readonly problem: string } {
  process.stderr.write('Electron is fetched once, about 120 MB …\n');
  const watch = pathToFileURL(join(import.meta.dirname, 'watchedFetch.ts')).href;
  const result = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--import', watch, electronInstaller],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' } },
  );
  const program = electronBinary();
  if (program !== null) return { program };
  const cause = /no answer for ten seconds/.test(result.stderr)
    ? 'no answer for ten seconds'
    : 'its download site cannot be reached';
  return { problem: cause };
}
