import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import { largestAssessmentFile } from '../../../../shared/contract/largestAssessmentFile.ts';
import { parseAssessmentBytes, type ReadFile } from '../../../../shared/exchange/parseAssessmentFile.ts';
import { type LibraryFramework, library } from '../../../../shared/frameworks/library.ts';
import { entryOf } from '../../frameworkEntries.ts';
import { InputProblem, type Terminal } from './command.ts';

export interface ReadAssessmentFile {
  readonly file: ReadFile;
  readonly entry: FrameworkEntry;
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function read(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new InputProblem('not-a-file', path, 'is not a file');
    if (found.size > largestAssessmentFile) throw new InputProblem('too-large', path, 'is larger than 64 MiB');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = isMissing ? 'there is no such file' : 'cannot be read; check the permission to read it';
    throw new InputProblem(isMissing ? 'not-found' : 'unreadable', path, message);
  }
}

/** Reads and checks an assessment file. Throws {@link InputProblem} with the path inside the file, or that of the file as a whole. `known`
 * are the frameworks that it may be of. */
export function readAssessmentFile(
  name: string,
  terminal: Terminal,
  known: readonly LibraryFramework[] = library,
): ReadAssessmentFile {
  const frameworks = known.map(({ framework }) => framework);
  const path = resolve(terminal.cwd, name);
  const parsed = parseAssessmentBytes(read(path), decode, frameworks);
  if (!parsed.ok) throw new InputProblem(parsed.problem.code, parsed.problem.path || path, parsed.problem.message);
  const { framework } = parsed;
  const found = known.find((one) => one.framework === framework);
  if (found === undefined) throw new InputProblem('unknown-framework', 'framework', 'is not known');
  return { file: parsed.file, entry: entryOf(found, 'en') };
}
