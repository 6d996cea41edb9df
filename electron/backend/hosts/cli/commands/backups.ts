import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Backup, BackupPreview } from '../../../../../shared/contract/backups.ts';
import { realPath } from '../../../backups/replaceFiles.ts';
import { restoreBackup, undoRestore } from '../../../backups/restore.ts';
import { listBackups, previewBackup } from '../../../backups/workspaceBackups.ts';
import { writeBackup } from '../../../backups/writeBackup.ts';
import { type OpenWorkspaces, openWorkspaces } from '../../../openWorkspaces.ts';
import { systemClock } from '../../../systemClock.ts';
import { type Outcome, Refused } from '../../../workspace/outcome.ts';
import { type Command, InputProblem, type Terminal, UsageProblem } from '../command.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { troubleWords } from '../troubleWords.ts';
import { withWorkspace } from '../withWorkspace.ts';

function line({ id, bytes, condition, holds }: Backup): string {
  const what =
    holds === null
      ? 'cannot be read'
      : `${holds.assessments.length} assessments, ${holds.assessments.reduce((sum, { answered }) => sum + answered, 0)} questions answered, last changed ${holds.changedAt}`;
  return `${id}  ${Math.ceil(bytes / 1024)} KiB  ${condition}  ${what}`;
}

function list(path: string, json: boolean, terminal: Terminal): void {
  const found = listBackups({ path, db: null, keeper: null });
  if (json) {
    terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    return;
  }
  if (found.backups.length === 0) terminal.out('There are no backups of this workspace.\n');
  for (const backup of found.backups) terminal.out(`${oneLine(line(backup))}\n`);
  if (found.newestGood !== null) terminal.out(`Newest that passes every check: ${found.newestGood}\n`);
  for (const { name, bytes } of found.kept) terminal.out(`${oneLine(`Kept aside: ${name}, ${bytes} bytes`)}\n`);
}

function previewLines({ lost, regained, assessments, compared }: BackupPreview): readonly string[] {
  const total =
    lost === null
      ? 'What restoring it would lose cannot be told: the workspace cannot be read.'
      : `Restoring it would lose ${lost.edits} edits${lost.edits === 0 ? '' : ` made from ${lost.from} to ${lost.until}, ${lost.minutes} minutes`} and bring back ${regained ?? 'an unknown number of'} edits.`;
  const each = assessments.map(({ organisation, title, inBackup, lost: gone, regained: back }) => {
    const name = [organisation, title ?? ''].filter((part) => part !== '').join(', ');
    const held = inBackup === null ? 'not in it' : `${inBackup.answered} questions answered`;
    return `  ${name}: ${held}, loses ${gone ?? 'unknown'}, brings back ${back ?? 'unknown'}`;
  });
  return compared === 'nothing' && lost === null ? [total] : [total, ...each];
}

function preview(path: string, id: string, json: boolean, terminal: Terminal): void {
  const found = previewBackup({ path, db: null, keeper: null }, id);
  if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
  else for (const text of [line(found.backup), ...previewLines(found)]) terminal.out(`${oneLine(text)}\n`);
  if (found.backup.condition !== 'good') {
    throw new InputProblem(found.backup.condition, id, 'is not good; choose another one');
  }
}

/** Runs `use` on the workspace as the app has it, open or not, and closes it. */
function withWorkspaces<T>(path: string, use: (workspaces: OpenWorkspaces) => Outcome<T>): T {
  const options = { dataFolder: dirname(path), path, clock: systemClock, onOpened: () => {}, every: () => () => {} };
  const workspaces = openWorkspaces(options);
  try {
    const outcome = use(workspaces);
    if (!outcome.ok) throw new Refused(outcome.refusal);
    return outcome.value;
  } finally {
    workspaces.close();
  }
}

/** What was refused, in words for a terminal. */
function problemOf(error: Refused, path: string, id: string): InputProblem {
  const { refusal } = error;
  if (refusal.code === 'trouble')
    return new InputProblem(refusal.trouble.code, path, troubleWords(refusal.trouble.code));
  if (refusal.code === 'not-found')
    return new InputProblem('not-found', id, 'is no backup; "cairn backups" lists them');
  if (refusal.code === 'invalid')
    return new InputProblem('invalid', id, `${refusal.problem.message}; nothing was changed`);
  if (refusal.code === 'nothing-to-undo') return new InputProblem('nothing-to-undo', path, 'has no restore to undo');
  return new InputProblem(refusal.code, path, 'could not be used; nothing was changed');
}

const actions = ['list', 'preview', 'make', 'restore', 'undo'] as const;
type Action = (typeof actions)[number];

function make(path: string): string {
  const made = withWorkspace(path, { create: false }, (db) => ({ ok: true, value: writeBackup(db, 'forced') }));
  return `Made ${made.id}.`;
}

function restore(path: string, id: string | null): string {
  const { lost, kept } = withWorkspaces(path, (workspaces) =>
    id === null ? undoRestore(workspaces, systemClock) : restoreBackup(workspaces, systemClock, id),
  );
  const without = lost === null ? '' : ` ${lost.edits} edits are not in it.`;
  return `Restored.${without} The files from before are in ${kept}.`;
}

function act(action: Action, path: string, id: string, json: boolean, terminal: Terminal): void {
  switch (action) {
    case 'list':
      list(path, json, terminal);
      break;
    case 'preview':
      preview(path, id, json, terminal);
      break;
    case 'make':
      terminal.out(`${make(path)}\n`);
      break;
    case 'restore':
    case 'undo':
      terminal.out(`${oneLine(restore(path, action === 'undo' ? null : id))}\n`);
      break;
  }
}

function run(args: readonly string[], terminal: Terminal): void {
  const given = args.filter((arg) => !arg.startsWith('-'))[1];
  const action = given === undefined ? 'list' : actions.find((one) => one === given);
  if (action === undefined) throw new UsageProblem(`"${given}" is none of ${actions.join(', ')}`);
  const needsId = action === 'preview' || action === 'restore';
  const names = ['<w.cairn>', ...(given === undefined ? [] : ['<action>']), ...(needsId ? ['<id>'] : [])];
  const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, names);
  const path = realPath(resolve(terminal.cwd, positionals[0] ?? ''));
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputProblem('not-a-workspace', path, troubleWords('not-a-workspace'));
  }
  const id = positionals[2] ?? '';
  try {
    act(action, path, id, values.json === true, terminal);
  } catch (error) {
    if (error instanceof Refused) throw problemOf(error, path, id);
    throw error;
  }
}

/** `cairn backups`: lists, compares, makes and restores the backups of a workspace, also of one that does not open. */
export const backupsCommand: Command = {
  name: 'backups',
  usage: '<w.cairn> [list [--json] | preview <id> [--json] | make | restore <id> | undo]',
  does: 'lists backups, says what one would lose and bring back, makes one, restores one, undoes the last restore',
  run,
};
