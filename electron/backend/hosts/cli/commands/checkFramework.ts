import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { library } from '../../../../../shared/frameworks/library.ts';
import { lintFramework } from '../../../../../shared/frameworks/lint.ts';
import { lintWorld } from '../../../../../shared/frameworks/lintWorld.ts';
import { metrics } from '../../../../../shared/metrics/catalogue.ts';
import { type Command, InputProblem } from '../command.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { parseJson, readInput } from '../readInput.ts';

/** Largest file of a framework, in bytes. */
const largest = 8 * 1024 * 1024;

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

/** `cairn check-framework`: prints every problem of a framework with its path. */
export const checkFrameworkCommand: Command = {
  name: 'check-framework',
  usage: '<file-or-folder>',
  does: 'checks a framework: every problem with its path',
  run(args, terminal) {
    const { positionals } = parseArguments(args, {}, ['<file-or-folder>']);
    const files = filesOf(resolve(terminal.cwd, positionals[0] ?? ''));
    const read = (file: string): unknown => parseJson(file, readInput(file, largest));
    const structure = read(files.structure);
    const id = typeof structure === 'object' && structure !== null && 'id' in structure ? String(structure.id) : '';
    const world = lintWorld(
      id,
      library.map(({ framework }) => framework),
      metrics.keys(),
    );
    const problems = lintFramework(structure, files.texts.map(read), world);
    for (const { path, message } of problems) terminal.out(`${oneLine(`${path}: ${message}`)}\n`);
    if (problems.length > 0) {
      throw new InputProblem('framework', files.structure, `${problems.length} problems; correct them and check again`);
    }
    terminal.out('No problem found.\n');
  },
};
