import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeDatabase } from '../../database/closeDatabase.ts';
import { removeDatabaseFiles } from '../../database/durable.ts';
import type { WritableDb } from '../../database/handle.ts';
import { openDatabase } from '../../database/openDatabase.ts';
import { systemClock } from '../../systemClock.ts';
import { createWorkspace } from '../../workspace/createWorkspace.ts';
import type { Outcome, Refusal } from '../../workspace/outcome.ts';
import { workspaceName } from '../../workspaceFiles.ts';
import { InputProblem } from './command.ts';
import { troubleWords } from './troubleWords.ts';

function problemOf(path: string, refusal: Refusal): InputProblem {
  switch (refusal.code) {
    case 'trouble':
      return new InputProblem(refusal.trouble.code, path, troubleWords(refusal.trouble.code));
    case 'invalid':
      return new InputProblem('invalid', refusal.problem.path, refusal.problem.message);
    default:
      return new InputProblem(refusal.code, path, 'could not be used; nothing was changed');
  }
}

function open(path: string, create: boolean): WritableDb {
  if (create) {
    const folder = dirname(path);
    if (!existsSync(folder)) throw new InputProblem('missing', folder, 'there is no such folder; make it first');
    const made = createWorkspace(path, { name: workspaceName(path), actor: 'command line', clock: systemClock });
    if (!made.ok) throw problemOf(path, made.refusal);
    return made.value;
  }
  const opened = openDatabase(path, { clock: systemClock });
  if (!opened.ok) throw problemOf(path, { code: 'trouble', trouble: opened.trouble });
  return opened.db;
}

/** Opens a workspace for one use case and closes it whatever happens; one that was made for it is gone again when it fails. Throws
 * {@link InputProblem} for what is refused. */
export function withWorkspace<T>(
  path: string,
  { create }: { readonly create: boolean },
  use: (db: WritableDb) => Outcome<T>,
): T {
  const db = open(path, create);
  let isDone = false;
  try {
    const outcome = use(db);
    if (!outcome.ok) throw problemOf(path, outcome.refusal);
    isDone = true;
    return outcome.value;
  } finally {
    try {
      closeDatabase(db);
    } finally {
      if (create && !isDone) removeDatabaseFiles(path);
    }
  }
}
