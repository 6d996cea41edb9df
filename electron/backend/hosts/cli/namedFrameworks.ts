import { resolve } from 'node:path';
import { frameworkFrom, type LibraryFramework, library } from '../../../../shared/frameworks/library.ts';
import { bundledIdProblem } from '../../workspace/addFramework.ts';
import { InputProblem, type Terminal } from './command.ts';
import { readFrameworkFiles } from './readFramework.ts';

/** Names files or folders of frameworks that are not bundled; it may be given more than once. */
export const frameworkOption = { framework: { type: 'string', multiple: true } } as const;

/** The frameworks that an assessment file may be of: the bundled ones and those that `--framework` names. Prints every problem of such a
 * one with its path, and throws {@link InputProblem} when it has any, the id of a bundled one, or the id and version of another. */
export function namedFrameworks(names: readonly string[] = [], terminal: Terminal): readonly LibraryFramework[] {
  const own: LibraryFramework[] = [];
  for (const name of names) {
    const { structure, texts } = readFrameworkFiles(name, terminal);
    const added = frameworkFrom(structure, ...texts);
    const { id, version } = added.framework;
    const path = resolve(terminal.cwd, name);
    const taken = bundledIdProblem(id);
    if (taken !== null) throw new InputProblem('framework', path, taken);
    if (own.some(({ framework }) => framework.id === id && framework.version === version)) {
      throw new InputProblem('framework', path, `${id} ${version} is named twice`);
    }
    own.push(added);
  }
  return [...library, ...own];
}
