import { realpathSync, statSync } from 'node:fs';
import { writeFileWhole } from '../../writeFileWhole.ts';
import { InputProblem } from './command.ts';

/** What to do, by what the file system said. */
const advice: Readonly<Record<string, string>> = {
  ENOENT: 'make its folder first',
  ENOTDIR: 'its folder is a file; name another one',
  ENAMETOOLONG: 'give it a shorter name',
  EISDIR: 'name a file, since this is a folder or a device',
  EROFS: 'allow changes to its folder, or name another one',
  EACCES: 'allow changes to its folder, or name another one',
  EPERM: 'allow changes to it, or close the program that has it open',
  EBUSY: 'close the program that has it open',
};

/** Where the content goes: behind a link, so that the link stays one. Throws EISDIR for whatever is no file. */
function targetOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return path;
  if (!found.isFile()) throw Object.assign(new Error('no file'), { code: 'EISDIR' });
  return realpathSync(path);
}

/** Writes a file whole or not at all. Throws {@link InputProblem}; an existing target is then as it was. */
export function writeTarget(path: string, content: string | Uint8Array): void {
  try {
    writeFileWhole(targetOf(path), content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message =
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'cannot be written since the disk is full; free some space'
        : `cannot be written; ${advice[code] ?? 'check that its folder is there and may be written'}`;
    throw new InputProblem('not-written', path, message);
  }
}
