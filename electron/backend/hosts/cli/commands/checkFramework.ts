import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readFrameworkFiles } from '../readFramework.ts';

/** `cairn check-framework`: prints every problem of a framework with its path. */
export const checkFrameworkCommand: Command = {
  name: 'check-framework',
  usage: '<file-or-folder>',
  does: 'checks a framework: every problem with its path',
  run(args, terminal) {
    const { positionals } = parseArguments(args, {}, ['<file-or-folder>']);
    readFrameworkFiles(positionals[0] ?? '', terminal);
    terminal.out('No problem found.\n');
  },
};
