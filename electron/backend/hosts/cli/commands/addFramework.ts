import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { frameworkFrom } from '../../../../../shared/frameworks/library.ts';
import { toPinned } from '../../../database/frameworks.ts';
import { addFramework } from '../../../workspace/addFramework.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readFrameworkFiles } from '../readFramework.ts';
import { required } from '../required.ts';
import { withWorkspace } from '../withWorkspace.ts';

/** `cairn add-framework`: gives a workspace a questionnaire that is not bundled. */
export const addFrameworkCommand: Command = {
  name: 'add-framework',
  usage: '<folder> --workspace <w.cairn>',
  does: 'checks a framework and adds it to a workspace, making the workspace when it is missing',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, { workspace: { type: 'string' } }, ['<folder>']);
    const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
    const { structure, texts } = readFrameworkFiles(positionals[0] ?? '', terminal);
    const pinned = toPinned(frameworkFrom(structure, ...texts));
    const { id, version } = withWorkspace(path, { create: !existsSync(path) }, (db) =>
      addFramework(db, pinned, 'command line'),
    );
    terminal.out(`${id} ${version}\n`);
  },
};
