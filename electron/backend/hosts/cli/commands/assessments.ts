import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatAssessmentFile } from '../../../../../shared/exchange/formatAssessmentFile.ts';
import type { PinnedFramework } from '../../../database/frameworks.ts';
import { exportAssessment } from '../../../workspace/exportAssessment.ts';
import { importAssessment } from '../../../workspace/importAssessment.ts';
import { bundledFrameworks, knownFrameworks } from '../../../workspace/knownFrameworks.ts';
import { listAssessments } from '../../../workspace/listAssessments.ts';
import { type Command, InputProblem, UsageProblem } from '../command.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { readAssessmentFile } from '../readAssessment.ts';
import { required } from '../required.ts';
import { withWorkspace } from '../withWorkspace.ts';
import { writeTarget } from '../writeTarget.ts';

const importCommand: Command = {
  name: 'import',
  usage: '<file> --workspace <w.cairn>',
  does: 'imports an assessment file, making the workspace when it is missing',
  run(args, terminal) {
    const { values, positionals } = parseArguments(args, { workspace: { type: 'string' } }, ['<file>']);
    const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
    const isThere = existsSync(path);
    const known: readonly PinnedFramework[] = isThere
      ? withWorkspace(path, { create: false }, (db) => ({ ok: true, value: knownFrameworks(db) }))
      : bundledFrameworks;
    const { file, entry } = readAssessmentFile(positionals[0] ?? '', terminal, known);
    const framework = known.find((one) => one.framework === entry.framework);
    if (framework === undefined) throw new InputProblem('unknown-framework', 'framework', 'is not known');
    const outcome = withWorkspace(path, { create: !isThere }, (db) =>
      importAssessment(db, { file, framework, actor: 'command line' }),
    );
    if (outcome.result === 'known') {
      const message = `the workspace has this assessment already (the file is ${outcome.standing}); nothing was changed`;
      throw new InputProblem('known', outcome.assessmentId, message);
    }
    terminal.out(`${outcome.assessmentId}\n`);
  },
};

const listCommand: Command = {
  name: 'list',
  usage: '--workspace <w.cairn> [--json]',
  does: 'lists the assessments of a workspace',
  run(args, terminal) {
    const { values } = parseArguments(args, { workspace: { type: 'string' }, json: { type: 'boolean' } }, []);
    const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
    const rows = withWorkspace(path, { create: false }, (db) => ({ ok: true, value: listAssessments(db) }));
    const shown = rows.map(({ id, organisation, title, date, framework, workflow, revision, updatedAt }) => ({
      ...{ id, organisation, title, date, framework, workflow, revision, updatedAt },
    }));
    if (values.json) terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
    else
      for (const { id, organisation, title, date } of shown) {
        terminal.out(`${id}  ${oneLine([organisation, title, date].filter((part) => part !== null).join(', '))}\n`);
      }
  },
};

const exportCommand: Command = {
  name: 'export',
  usage: '--workspace <w.cairn> --assessment <id> --out <file>',
  does: 'writes one assessment as a file',
  run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values } = parseArguments(args, { workspace: text, assessment: text, out: text }, []);
    const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
    const id = required(values.assessment, '--assessment');
    const out = resolve(terminal.cwd, required(values.out, '--out'));
    if (out === path) throw new UsageProblem('--out names the workspace itself');
    const file = withWorkspace(path, { create: false }, (db) => ({ ok: true, value: exportAssessment(db, id) }));
    if (file === null) throw new InputProblem('not-found', id, 'is not in this workspace; "cairn list" shows what is');
    writeTarget(out, formatAssessmentFile(file.head, file.assessment));
  },
};

/** `cairn import`, `list` and `export`. */
export const assessmentCommands: readonly Command[] = [importCommand, listCommand, exportCommand];
