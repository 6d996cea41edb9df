import { closeSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs';
import type { ReadableDb, WritableDb } from './handle.ts';
import { surroundingsOf } from './handle.ts';
import { type HeadRecord, headPath, headState, offsetAfter, writeSlot } from './headRecord.ts';
import type { Standing } from './standing.ts';
import { toggleHash } from './standing.ts';

/** Writes a workspace's head record while it is open. */
interface Keeper {
  readonly file: number;
  /** Where the history stands after the last commit. */
  committed: Standing;
  /** Where it will stand once the running transaction is through. */
  pending: Standing | null;
  offset: number;
}

const keepers = new WeakMap<ReadableDb, Keeper>();

/** The record is a help, never a condition: when it cannot be written, the workspace works on without it, and the record stays behind. */
function tried<T>(write: () => T): T | null {
  try {
    return write();
  } catch {
    return null;
  }
}

function put(keeper: Keeper, added: number): void {
  const { events, hash, at, workspaceId } = keeper.committed;
  const slot = writeSlot({ events, hash, at, added }, workspaceId);
  if (tried(() => writeSync(keeper.file, slot, 0, slot.length, keeper.offset)) === slot.length) {
    keeper.offset = offsetAfter(keeper.offset);
  }
}

/** Starts to keep the record of a workspace that was opened. `record` is what is there and goes on; `null` starts it anew. */
export function keepHeadRecord(db: WritableDb, record: HeadRecord | null, now: Standing): void {
  // Emptied where it says nothing of this file, so that no old slot is ever taken for a newer one.
  const file = tried(() => {
    const path = realpathSync(surroundingsOf(db).path);
    return openSync(headPath(path), record === null ? 'w' : 'r+', 0o600);
  });
  if (file === null) return;
  const keeper: Keeper = { file, committed: now, pending: null, offset: record?.nextOffset ?? 0 };
  keepers.set(db, keeper);
  if (record === null || headState(record, now) !== 'matches') put(keeper, 0);
}

/** An event was appended in the running transaction. `previous` is the hash of the one before it in its chain. */
export function noteEvent(db: ReadableDb, previous: Uint8Array | null, next: Uint8Array, at: string): void {
  const keeper = keepers.get(db);
  if (keeper === undefined) return;
  const { events, hash, workspaceId } = keeper.pending ?? keeper.committed;
  const sum = Buffer.from(hash);
  if (previous !== null) toggleHash(sum, previous);
  toggleHash(sum, next);
  keeper.pending = { workspaceId, events: events + 1, hash: sum, at };
}

/** The running transaction is on disk: so is now what the record says of it. */
export function recordCommit(db: ReadableDb): void {
  const keeper = keepers.get(db);
  if (keeper?.pending == null) return;
  const added = keeper.pending.events - keeper.committed.events;
  keeper.committed = keeper.pending;
  keeper.pending = null;
  put(keeper, added);
}

/** The running transaction left nothing. */
export function forgetCommit(db: ReadableDb): void {
  const keeper = keepers.get(db);
  if (keeper !== undefined) keeper.pending = null;
}

/** To be called when a workspace is closed. */
export function letHeadRecordGo(db: ReadableDb): void {
  const keeper = keepers.get(db);
  if (keeper === undefined) return;
  keepers.delete(db);
  tried(() => closeSync(keeper.file));
}

/** Starts the record of an open workspace anew, after events were taken out of it: `now` is where it stands then. */
export function restartHeadRecord(db: WritableDb, now: Standing): void {
  letHeadRecordGo(db);
  keepHeadRecord(db, null, now);
}

/** Removes the record beside a file, before another file takes its place. */
export function removeHeadRecord(path: string): void {
  rmSync(headPath(path), { force: true });
}
