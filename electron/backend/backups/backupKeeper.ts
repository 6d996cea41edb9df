import { realpathSync } from 'node:fs';
import type { BackupReason, BackupWarning } from '../../../shared/contract/backups.ts';
import type { BackupFile } from '../database/backupFiles.ts';
import { listBackupFiles, removeUnfinishedBackups } from '../database/backupFiles.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { networkFileSystem } from '../database/location.ts';
import { readStanding } from '../database/readStanding.ts';
import { onFullDisk } from '../database/roomMaker.ts';
import type { Standing } from '../database/standing.ts';
import { troubleOf } from '../database/troubleOf.ts';
import { CopyDamaged } from '../database/writeCopy.ts';
import { hasBallast, keepBallast, releaseBallast } from './ballast.ts';
import { glanceAt } from './checkBackup.ts';
import { writeBackup } from './writeBackup.ts';
import { writeBackupAside } from './writeBackupAside.ts';

/** Calls `run` every so many milliseconds until the answer is called. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** The system's timer, which does not keep the process alive. */
export const everyInterval: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

const tickMs = 30_000;
/** Ticks from the one that first sees something new: with the tick before, and the time to write it, 15 minutes at most. */
const ticksUntilDue = 28;

/** Makes the backups of one open workspace. A backup that cannot be made is a warning: work goes on. */
export interface BackupKeeper {
  /** Makes one without holding anything up; `null` when there is nothing new, or when it could not be made. */
  make(reason: BackupReason): Promise<BackupFile | null>;
  /** The same, whether or not there is anything new. Throws why it could not be made. */
  force(reason: BackupReason): Promise<BackupFile>;
  /** Makes one at once, when there is anything new. For moments at which nobody writes: the workspace is about to close. */
  makeAtOnce(reason: BackupReason): BackupFile | null;
  state(): { readonly warning: BackupWarning | null; readonly nextAt: string | null };
  /** Stops the timer. What is being written is left to itself. */
  stop(): void;
}

export interface BackupKeeperOptions {
  readonly every?: Every;
}

function warningOf(error: unknown, path: string): BackupWarning {
  if (error instanceof CopyDamaged) return 'damaged';
  const code = troubleOf(error, path)?.code;
  return code === 'disk-full' || code === 'read-only' || code === 'damaged' ? code : 'io-error';
}

function isSame(one: Standing, other: Standing): boolean {
  return one.events === other.events && Buffer.from(one.hash).equals(other.hash);
}

/** Backups that are looked at for one of exactly now: each takes a few milliseconds, at every start. */
const mostLookedAt = 5;

/** Where the newest backups stand, as far as they can be read: one of them may be of exactly now. */
function isBackedUp(path: string, now: Standing): Standing | null {
  for (const file of listBackupFiles(path).slice(0, mostLookedAt)) {
    const { holdings } = glanceAt(file);
    if (holdings !== null && holdings.standing.workspaceId === now.workspaceId && isSame(holdings.standing, now))
      return now;
  }
  return null;
}

/** Keeps the backups of a workspace from its opening to its closing. Begins with one when the newest is not of this state. */
export function keepBackups(db: WritableDb, options: BackupKeeperOptions = {}): BackupKeeper {
  const { every = everyInterval } = options;
  const { clock, path } = surroundingsOf(db);
  const real = realpathSync(path);
  let saved: Standing | null = null;
  let warning: BackupWarning | null = null;
  let ticks = 0;
  let running: Promise<BackupFile> | null = null;

  /** A workspace whose only event is its making has nothing that could be lost. */
  function isNew(): boolean {
    const now = readStanding(db);
    return now.events > 1 && (saved === null || !isSame(saved, now));
  }

  function note(file: BackupFile, standing: Standing): BackupFile {
    saved = standing;
    warning = null;
    ticks = 0;
    return file;
  }

  function failed(error: unknown): void {
    warning = warningOf(error, path);
    // Tried again at the next tick but one: a disk is freed, a folder comes back.
    ticks = ticksUntilDue - 1;
  }

  /** One after the other: whoever asks while one is being written gets one of afterwards. */
  async function force(reason: BackupReason): Promise<BackupFile> {
    while (running !== null) await running.catch(() => {});
    running = write(reason);
    try {
      return await running;
    } finally {
      running = null;
    }
  }

  async function write(reason: BackupReason): Promise<BackupFile> {
    try {
      const { file, standing } = await writeBackupAside(db, reason);
      return note(file, standing);
    } catch (error) {
      failed(error);
      throw error;
    }
  }

  async function make(reason: BackupReason): Promise<BackupFile | null> {
    if (!db.open || !isNew()) return null;
    try {
      return await force(reason);
    } catch {
      // The warning says it.
      return null;
    }
  }

  function tick(): void {
    if (!db.open) {
      stop();
      return;
    }
    keepBallast(real);
    if (warning === 'disk-full' && hasBallast(real)) warning = null;
    if (!isNew()) {
      ticks = 0;
      return;
    }
    ticks += 1;
    if (ticks >= ticksUntilDue && running === null) void make('timer');
  }

  /** Somebody met a full disk: what is kept for that goes, and what an interrupted backup left. */
  function makeRoom(): boolean {
    warning = 'disk-full';
    if (running === null) removeUnfinishedBackups(real);
    return releaseBallast(real);
  }

  const stop = every(tickMs, tick);
  onFullDisk(db, makeRoom);
  try {
    removeUnfinishedBackups(real);
    saved = isBackedUp(real, readStanding(db));
    if (networkFileSystem(real) !== null) warning = 'network-folder';
    // Not now: somebody waits for the workspace.
    setImmediate(() => db.open && keepBallast(real));
  } catch (error) {
    failed(error);
  }

  return {
    make,
    force,
    makeAtOnce(reason) {
      if (!db.open || !isNew()) return null;
      try {
        const standing = readStanding(db);
        return note(writeBackup(db, reason), standing);
      } catch (error) {
        failed(error);
        return null;
      }
    },
    state: () => {
      if (!db.open || !isNew()) return { warning, nextAt: null };
      const left = Math.max(0, ticksUntilDue - ticks) * tickMs;
      return { warning, nextAt: new Date(Date.parse(clock.now()) + left).toISOString() };
    },
    stop,
  };
}
