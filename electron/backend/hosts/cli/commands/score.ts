import { score } from '../../../../../shared/scoring/score.ts';
import type { Command } from '../command.ts';
import { frameworkOption, namedFrameworks } from '../namedFrameworks.ts';
import { parseArguments } from '../parseArguments.ts';
import { readAssessmentFile } from '../readAssessment.ts';
import { scoreDocument } from '../scoreDocument.ts';
import { scoreSummary } from '../scoreSummary.ts';

/** `cairn score`: scores an assessment file. */
export const scoreCommand: Command = {
  name: 'score',
  usage: '<file> [--framework <file-or-folder>] [--json]',
  does: 'scores an assessment file',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' }, ...frameworkOption }, ['<file>']);
    const known = namedFrameworks(values.framework, terminal);
    const { file, entry } = readAssessmentFile(positionals[0] ?? '', terminal, known);
    const scored = score(entry.framework, file.assessment);
    terminal.out(
      values.json ? `${JSON.stringify(scoreDocument(entry, scored), null, 2)}\n` : scoreSummary(entry, scored),
    );
  },
};
