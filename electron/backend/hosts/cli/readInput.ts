import { readFileSync, statSync } from 'node:fs';
import { InputProblem } from './command.ts';

/** Reads a UTF-8 file of at most `largest` bytes. Throws {@link InputProblem} naming the file. */
export function readInput(path: string, largest: number): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputProblem('not-found', path, 'there is no such file');
  if (!found.isFile()) throw new InputProblem('not-a-file', path, 'is not a file');
  if (found.size > largest) throw new InputProblem('too-large', path, `is larger than ${largest / 1024 / 1024} MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new InputProblem('not-utf8', path, 'is not UTF-8 text; save it as UTF-8');
    throw new InputProblem('unreadable', path, 'cannot be read; check the permission to read it');
  }
}

/** Parses JSON text of a file. Throws {@link InputProblem} naming the file. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputProblem('not-json', path, 'is not valid JSON');
  }
}
