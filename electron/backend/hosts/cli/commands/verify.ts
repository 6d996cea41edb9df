import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifyWorkspace } from '../../../workspace/verifyWorkspace.ts';
import { type Command, InputProblem } from '../command.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { troubleWords } from '../troubleWords.ts';

/** `cairn verify`: checks pages, keys and hashes without changing the file. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '<w.cairn>',
  does: 'checks a workspace without changing it',
  run(args, terminal) {
    const { positionals } = parseArguments(args, {}, ['<w.cairn>']);
    const path = resolve(terminal.cwd, positionals[0] ?? '');
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new InputProblem('not-a-workspace', path, troubleWords('not-a-workspace'));
    }
    const verified = verifyWorkspace(path);
    switch (verified.result) {
      case 'sound':
        terminal.out(
          `Sound: ${verified.assessments} assessments, ${verified.files} evidence files, ${verified.events} events, every one as it was written.\n`,
        );
        terminal.out(
          verified.isTailKnown
            ? 'It ends where the record beside it says.\n'
            : 'There is no record beside it of where it ended, as for a copy: whether it is the latest is not known.\n',
        );
        return;
      case 'lost-tail': {
        const { edits, from, until } = verified.lost;
        terminal.out(`Missing at its end: ${edits} edits, made from ${from} to ${until}.\n`);
        throw new InputProblem('lost-tail', path, troubleWords('lost-tail'));
      }
      case 'damaged':
        for (const { part, where, detail } of verified.damages)
          terminal.out(`${oneLine(`${part} (${where}): ${detail}`)}\n`);
        throw new InputProblem('damaged', path, 'is damaged; nothing was changed, go back to a backup or copy');
      case 'trouble':
        throw new InputProblem(verified.trouble.code, path, troubleWords(verified.trouble.code));
    }
  },
};
