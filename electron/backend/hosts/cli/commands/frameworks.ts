import { questionsOf } from '../../../../../shared/frameworks/questions.ts';
import { libraryEntries } from '../../../frameworkEntries.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

/** `cairn frameworks`: lists the bundled questionnaires. */
export const frameworksCommand: Command = {
  name: 'frameworks',
  usage: '[--json]',
  does: 'lists the questionnaires',
  run(args, terminal) {
    const { values } = parseArguments(args, { json: { type: 'boolean' } }, []);
    const rows = libraryEntries('en').map(({ framework, texts, hash }) => ({
      id: framework.id,
      version: framework.version,
      title: texts.title,
      kind: framework.kind,
      questions: questionsOf(framework).length,
      hash,
    }));
    if (values.json) terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
    else for (const row of rows) terminal.out(`${row.id} ${row.version}  ${row.title}, ${row.questions} questions\n`);
  },
};
