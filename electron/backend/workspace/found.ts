import type { AssessmentRecord } from '../database/assessments.ts';
import { currentRecord, readRecord } from '../database/assessments.ts';
import type { ChainHead } from '../database/chain.ts';
import { currentHead, readHead } from '../database/chain.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { Refused } from './outcome.ts';

/** An assessment and where its chain stands. */
export interface Found {
  readonly record: AssessmentRecord;
  readonly head: ChainHead;
}

/** The assessment, also a removed one; `null` when the workspace never had it. */
export function find(db: ReadableDb, assessmentId: string): Found | null {
  const record = readRecord(db, assessmentId);
  const head = record === null ? null : readHead(db, assessmentId);
  return record === null || head === null ? null : { record, head };
}

/** The assessment for a change, also a removed one. Refuses with `not-found`. */
export function findAny(db: WritableDb, assessmentId: string): Found {
  const record = currentRecord(db, assessmentId);
  const head = record === null ? null : currentHead(db, assessmentId);
  if (record === null || head === null) throw new Refused({ code: 'not-found', what: 'assessment' });
  return { record, head };
}

/** The assessment for a change, unless it is removed. Refuses with `not-found`. */
export function findPresent(db: WritableDb, assessmentId: string): Found {
  const found = findAny(db, assessmentId);
  if (found.record.removedAt !== null) throw new Refused({ code: 'not-found', what: 'assessment' });
  return found;
}

/** The assessment, when it may be edited. Refuses with `not-found` or, once signed off, `read-only`. */
export function findEditable(db: WritableDb, assessmentId: string): Found {
  const found = findPresent(db, assessmentId);
  if (found.record.workflow === 'signed-off') throw new Refused({ code: 'read-only' });
  return found;
}
