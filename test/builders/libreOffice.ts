import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Another maker's office suite, with a profile of its own that goes with it. */
export interface LibreOffice {
  /** The file as it is after LibreOffice opened and saved it: `to` is a type such as "pdf" or "fods", with a filter
   * after a colon if it needs one, `reading` how it is to be read. */
  convert(name: string, bytes: Uint8Array, to: string, reading?: string): Uint8Array;
  close(): void;
}

/** Starts nothing yet: every conversion is a process of its own. Throws from `convert` when LibreOffice cannot read the file. */
export function openLibreOffice(): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-office-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  return {
    convert(name, bytes, to, reading) {
      writeFileSync(join(folder, name), bytes);
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          ...(reading === undefined ? [] : [`--infilter=${reading}`]),
          '--convert-to',
          to,
          '--outdir',
          join(folder, 'out'),
          join(folder, name),
        ],
        { stdio: 'pipe' },
      );
      return readFileSync(join(folder, 'out', `${basename(name, extname(name))}.${to.split(':')[0]}`));
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
