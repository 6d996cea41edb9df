import type { ReadableDb, WritableDb } from './handle.ts';
import { keepHeadRecord } from './headKeeper.ts';
import { type HeadRecord, type HeadState, headState, type LostTail, lostTail, readHeadRecord } from './headRecord.ts';
import { readStanding } from './readStanding.ts';
import type { Standing } from './standing.ts';
import { Stopped } from './stopped.ts';

/** Where a file's history stands, and whether that is where it was last. */
export interface Tail {
  readonly record: HeadRecord | null;
  readonly now: Standing;
  readonly state: HeadState;
  readonly lost: LostTail | null;
}

/** Compares a file with the head record beside it. */
export function readTail(db: ReadableDb, path: string): Tail {
  const now = readStanding(db);
  const record = readHeadRecord(path, now.workspaceId);
  return { record, now, state: headState(record, now), lost: record === null ? null : lostTail(record, now) };
}

/** [Note: Asked before going on] A file that lost its last edits opens only when a person says so: the next edit would take the place of
 * those that a backup may still have. Throws {@link Stopped}. */
export function refuseLostTail(path: string, { lost }: Tail, goesOn: boolean): void {
  if (lost !== null && !goesOn) throw new Stopped({ code: 'lost-tail', facts: { path, ...lost } });
}

/** Goes on from where the file stands, with its record where that is one of this file and otherwise with a new one. */
export function goOnFrom(db: WritableDb, { record, now, state }: Tail): void {
  keepHeadRecord(db, state === 'matches' || state === 'behind' ? record : null, now);
}
