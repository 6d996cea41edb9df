import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/base/time.ts';
import type { Trouble } from '../../shared/contract/problems.ts';
import type { WorkspaceFile, WorkspaceStatus } from '../../shared/contract/workspace.ts';
import { checkpointWhenIdle } from './database/checkpointWhenIdle.ts';
import { closeDatabase } from './database/closeDatabase.ts';
import type { WritableDb } from './database/handle.ts';
import { openDatabase } from './database/openDatabase.ts';
import { createWorkspace } from './workspace/createWorkspace.ts';
import { listAssessments } from './workspace/listAssessments.ts';
import type { Outcome } from './workspace/outcome.ts';
import { defaultWorkspace, listWorkspaceFiles, placeOf, workspaceName, workspacesFolder } from './workspaceFiles.ts';

type Present =
  | { readonly state: 'open'; readonly path: string; readonly db: WritableDb; readonly openedAt: string }
  | {
      readonly state: 'trouble';
      readonly path: string;
      readonly trouble: Trouble;
      /** The first workspace could not be made, so that trying again makes it. */
      readonly isUnmade?: boolean;
    };

/** The one workspace that is open, and the ways to another one. A workspace that cannot be opened is a state, not an error. */
export interface OpenWorkspaces {
  status(): WorkspaceStatus;
  list(): readonly WorkspaceFile[];
  /** The database of the open workspace, or the trouble that stands in its place. */
  database(): Outcome<WritableDb>;
  /** Opens another workspace in place of this one. When that fails, its trouble is the state from then on. */
  open(path: string): WorkspaceStatus;
  /** One of the data folder's files, by its name. */
  openFile(file: string): WorkspaceStatus;
  create(path: string): Outcome<WorkspaceStatus>;
  retry(): WorkspaceStatus;
  close(): void;
}

export interface OpenWorkspacesOptions {
  readonly dataFolder: string;
  /** The workspace to begin with; null begins with the default one, which is made when it is missing. */
  readonly path: string | null;
  readonly clock: Clock;
  /** Told of every workspace that was opened. */
  readonly onOpened: (path: string) => void;
}

export function openWorkspaces(options: OpenWorkspacesOptions): OpenWorkspaces {
  const { dataFolder, clock, onOpened } = options;
  let present: Present = begin();

  function begin(): Present {
    if (options.path !== null) return tryOpen(options.path);
    const path = defaultWorkspace(dataFolder);
    if (!existsSync(path)) {
      const made = make(path);
      return made.ok ? made.value : { state: 'trouble', path, trouble: troubleIn(made), isUnmade: true };
    }
    return tryOpen(path);
  }

  function tryOpen(path: string): Present {
    const opened = openDatabase(path, { clock });
    return opened.ok ? use(path, opened.db) : { state: 'trouble', path, trouble: opened.trouble };
  }

  function use(path: string, db: WritableDb): Present {
    checkpointWhenIdle(db);
    onOpened(path);
    return { state: 'open', path, db, openedAt: clock.now() };
  }

  function make(path: string): Outcome<Present> {
    const made = createWorkspace(path, { name: workspaceName(path), actor: 'facilitator', clock });
    return made.ok ? { ok: true, value: use(path, made.value) } : made;
  }

  function replace(next: Present): WorkspaceStatus {
    closeThe(present);
    present = next;
    return status();
  }

  /** Opens a workspace when no other one is open any more: it may be the same file by another name, whose lock has to be free. */
  function reopen(path: string, opening: () => Present): WorkspaceStatus {
    replace({ state: 'trouble', path, trouble: { code: 'io-error', facts: {} } });
    return replace(opening());
  }

  function status(): WorkspaceStatus {
    const name = workspaceName(present.path);
    const place = placeOf(present.path);
    if (present.state === 'trouble') return { state: 'trouble', name, place, trouble: present.trouble };
    return { state: 'open', name, place, assessments: listAssessments(present.db).length, openedAt: present.openedAt };
  }

  return {
    status,
    list: () => listWorkspaceFiles(dataFolder, present.path),
    database: () =>
      present.state === 'open'
        ? { ok: true, value: present.db }
        : { ok: false, refusal: { code: 'trouble', trouble: present.trouble } },
    open(path) {
      if (present.state === 'open' && present.path === path) return status();
      return reopen(path, () => tryOpen(path));
    },
    openFile(file) {
      return this.open(join(workspacesFolder(dataFolder), file));
    },
    create(path) {
      const made = make(path);
      return made.ok ? { ok: true, value: replace(made.value) } : made;
    },
    retry() {
      if (present.state === 'open') return status();
      const { path, isUnmade } = present;
      return reopen(path, isUnmade ? begin : () => tryOpen(path));
    },
    close: () => closeThe(present),
  };
}

function closeThe(present: Present): void {
  if (present.state !== 'open') return;
  try {
    closeDatabase(present.db);
  } catch {
    // What could not be moved into the file stays in the log beside it, where the next opening finds it.
  }
}

function troubleIn(outcome: Outcome<unknown>): Trouble {
  if (!outcome.ok && outcome.refusal.code === 'trouble') return outcome.refusal.trouble;
  return { code: 'io-error', facts: {} };
}
