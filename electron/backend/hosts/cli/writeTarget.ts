import { writeFileWhole } from '../../writeFileWhole.ts';
import { InputProblem } from './command.ts';

/** Writes a file whole or not at all. Throws {@link InputProblem}; an existing target is then as it was. */
export function writeTarget(path: string, content: string | Uint8Array): void {
  try {
    writeFileWhole(path, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message =
      code === 'ENOSPC'
        ? 'cannot be written since the disk is full'
        : 'cannot be written; check that its folder is there and may be written';
    throw new InputProblem('not-written', path, message);
  }
}
