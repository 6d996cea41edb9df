import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../../shared/base/time.ts';
import type { Trouble, TroubleCode } from '../../shared/contract/problems.ts';
import type { WorkspaceFile, WorkspaceStatus } from '../../shared/contract/workspace.ts';
import { type BackupKeeper, type Every, keepBackups } from './backups/backupKeeper.ts';
import { purgeBackups } from './backups/purgeBackups.ts';
import { finishReplacement } from './backups/replaceFiles.ts';
import { setStaleLogAside } from './backups/staleLog.ts';
import { listBackupFiles } from './database/backupFiles.ts';
import { checkpointWhenIdle } from './database/checkpointWhenIdle.ts';
import { closeDatabase } from './database/closeDatabase.ts';
import { lockOf } from './database/connect.ts';
import { putInPlace, removeDatabaseFiles } from './database/durable.ts';
import { surroundingsOf, type WritableDb } from './database/handle.ts';
import { pendingLogBytes } from './database/header.ts';
import { dropKeys } from './database/locked/keyRing.ts';
import { type OpenOptions, openDatabase } from './database/openDatabase.ts';
import { troubleOf } from './database/troubleOf.ts';
import { createWorkspace } from './workspace/createWorkspace.ts';
import { listAssessments } from './workspace/listAssessments.ts';
import { type Outcome, refusalOf } from './workspace/outcome.ts';
import { purgedIds } from './workspace/purgeAssessments.ts';
import { defaultWorkspace, listWorkspaceFiles, placeOf, workspaceName, workspacesFolder } from './workspaceFiles.ts';

type Present =
  | {
      readonly state: 'open';
      readonly path: string;
      readonly db: WritableDb;
      readonly keeper: BackupKeeper;
      readonly openedAt: string;
      readonly isTailKnown: boolean;
    }
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
  /** Where the file of the present workspace is, behind links. */
  path(): string;
  /** Puts a file in the place of the open workspace and opens that. `write` makes it beside the given path and answers where. When
   * anything fails, the workspace is as it was and open again. */
  rewrite(write: (db: WritableDb, path: string) => string): Outcome<WorkspaceStatus>;
  /** The backups of the open workspace; `null` while none is open. */
  keeper(): BackupKeeper | null;
  /** Closes the workspace, if it is open, lets `change` do something to its files and opens what is there then. Answers what `change`
   * did; throws what it threw, after opening. */
  whileClosed<T>(change: (path: string) => T): T;
  /** Opens a workspace that has lost its last edits without them. */
  goOnWithoutTail(): WorkspaceStatus;
  /** Closes the workspace, forgets what opened it, and looks at it again. */
  lock(forget: () => void): WorkspaceStatus;
  close(): void;
}

export interface OpenWorkspacesOptions {
  readonly dataFolder: string;
  /** The workspace to begin with; null begins with the default one, which is made when it is missing. */
  readonly path: string | null;
  readonly clock: Clock;
  /** Told of every workspace that was opened. */
  readonly onOpened: (path: string) => void;
  /** Runs the timer of the backups; the system's when left out. */
  readonly every?: Every;
}

export function openWorkspaces(options: OpenWorkspacesOptions): OpenWorkspaces {
  const { dataFolder, clock, onOpened, every } = options;
  let present: Present = begin();

  function begin(): Present {
    if (options.path !== null) return tryOpen(options.path);
    const path = defaultWorkspace(dataFolder);
    // A first start, unless there is something to restore from.
    if (!existsSync(path) && !finishReplacement(path) && listBackupFiles(path).length === 0) {
      const made = make(path);
      return made.ok ? made.value : { state: 'trouble', path, trouble: troubleIn(made), isUnmade: true };
    }
    return tryOpen(path);
  }

  function tryOpen(path: string, how: Partial<OpenOptions> = {}): Present {
    try {
      finishReplacement(path);
    } catch (error) {
      const trouble = troubleOf(error, path);
      if (trouble === null) throw error;
      return { state: 'trouble', path, trouble };
    }
    let opened = openDatabase(path, { clock, ...how });
    if (!opened.ok && isOfTheLog(opened.trouble.code) && setStaleLogAside(realPath(path), clock.now())) {
      opened = openDatabase(path, { clock, ...how });
    }
    return opened.ok
      ? use(path, opened.db, opened.opened.isTailKnown)
      : { state: 'trouble', path, trouble: opened.trouble };
  }

  function use(path: string, db: WritableDb, isTailKnown = true): Present {
    checkpointWhenIdle(db);
    // Whoever left a locked workspace is asked when they come back.
    dropKeys(lockOf(db));
    removeUnfinished(realPath(path));
    onOpened(path);
    const keeper = keepBackups(db, every === undefined ? {} : { every });
    void keeper.make('open');
    setImmediate(() => purgeAgain(path, db));
    return { state: 'open', path, db, keeper, openedAt: clock.now(), isTailKnown };
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
    const { db, openedAt, isTailKnown } = present;
    return { state: 'open', name, place, assessments: listAssessments(db).length, openedAt, isTailKnown };
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
    path: () => realPath(present.path),
    rewrite(write) {
      if (present.state !== 'open') return { ok: false, refusal: { code: 'trouble', trouble: present.trouble } };
      const { path, db } = present;
      const real = realPath(path);
      let finished: string | null = null;
      try {
        finished = write(db, real);
        reopen(path, () => {
          // Its log holds what the file does not: on a full disk it stays, and so does the workspace.
          if (finished !== null && pendingLogBytes(real) === 0) putInPlace(finished, real);
          else throw Object.assign(new Error('the log could not be emptied'), { code: 'ENOSPC' });
          return tryOpen(path);
        });
        return { ok: true, value: status() };
      } catch (error) {
        if (finished !== null) removeDatabaseFiles(finished);
        if (present.state !== 'open') reopen(path, () => tryOpen(path));
        const refusal = refusalOf(error, path);
        if (refusal === null) throw error;
        return { ok: false, refusal };
      }
    },
    keeper: () => (present.state === 'open' ? present.keeper : null),
    whileClosed(change) {
      const { path } = present;
      let result: { readonly ok: true; readonly value: ReturnType<typeof change> } | { readonly error: unknown };
      replace({ state: 'trouble', path, trouble: { code: 'io-error', facts: {} } });
      try {
        result = { ok: true, value: change(realPath(path)) };
      } catch (error) {
        result = { error };
      }
      replace(tryOpen(path));
      if ('error' in result) throw result.error;
      return result.value;
    },
    goOnWithoutTail() {
      if (present.state === 'open') return status();
      return reopen(present.path, () => tryOpen(present.path, { goesOnWithoutTail: true }));
    },
    lock: (forget) =>
      reopen(present.path, () => {
        forget();
        return tryOpen(present.path);
      }),
    close: () => closeThe(present),
  };
}

/** Troubles that a log of another time can be the reason of. */
function isOfTheLog(code: TroubleCode): boolean {
  return code === 'damaged' || code === 'lost-tail';
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Files that were being written beside a workspace when Cairn was ended. Only while its lock is held: nobody else writes there then. */
function removeUnfinished(path: string): void {
  const name = basename(path);
  for (const file of readdirSync(dirname(path))) {
    const rest = file.startsWith(name) ? file.slice(name.length) : '';
    if (/^\.[0-9a-f]{16}\.tmp(-(wal|shm|journal))?$/.test(rest)) rmSync(join(dirname(path), file), { force: true });
  }
}

/** A purge that was cut short left backups that still hold what was erased: they are cleaned when the workspace is next opened. */
function purgeAgain(path: string, db: WritableDb): void {
  if (!db.open) return;
  const ids = purgedIds(db);
  if (ids.length > 0) purgeBackups(realPath(path), ids, surroundingsOf(db).clock);
}

function closeThe(present: Present): void {
  if (present.state !== 'open') return;
  present.keeper.makeAtOnce('close');
  present.keeper.stop();
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
