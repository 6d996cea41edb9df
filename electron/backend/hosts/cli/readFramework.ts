import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { largestFrameworkFiles } from '../../../../shared/contract/largestFrameworkFiles.ts';
import { checkFramework } from '../../../../shared/frameworks/checkFramework.ts';
import { InputProblem, type Terminal } from './command.ts';
import { oneLine } from './oneLine.ts';
import { parseJson, readInput } from './readInput.ts';

interface FrameworkFiles {
  readonly structure: string;
  readonly texts: readonly string[];
}

function filesOf(path: string): FrameworkFiles {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputProblem('not-found', path, 'there is no such file or folder');
  if (found.isFile()) return { structure: path, texts: [] };
  const names = readdirSync(path).sort();
  return {
    structure: join(path, 'framework.json'),
    texts: names.filter((name) => /^texts\..+\.json$/.test(name)).map((name) => join(path, name)),
  };
}

/** A framework that has no problem, as its files hold it. */
export interface CheckedFramework {
  readonly structure: unknown;
  readonly texts: readonly unknown[];
}

/** Reads a framework's file or folder and checks it. Prints every problem with its path, and throws {@link InputProblem} when there is one. */
export function readFrameworkFiles(name: string, terminal: Terminal): CheckedFramework {
  const files = filesOf(resolve(terminal.cwd, name));
  const read = (file: string): unknown => parseJson(file, readInput(file, largestFrameworkFiles));
  const structure = read(files.structure);
  const texts = files.texts.map(read);
  const problems = checkFramework(structure, texts);
  for (const { path, message } of problems) terminal.out(`${oneLine(`${path}: ${message}`)}\n`);
  if (problems.length > 0) {
    const counted = problems.length === 1 ? '1 problem; correct it' : `${problems.length} problems; correct them`;
    throw new InputProblem('framework', files.structure, `${counted} and check again`);
  }
  return { structure, texts };
}
