import type { Moment } from '../../../shared/contract/cycles.ts';
import { readEvent } from '../database/eventLog.ts';
import type { ReadableDb } from '../database/handle.ts';
import { draftAt } from './entriesAt.ts';
import { find } from './found.ts';
import type { Outcome } from './outcome.ts';
import { refused } from './outcome.ts';

/** An assessment right after one of its events. [Note: Moments] Refuses with `not-found` or `purged`. */
export function readMoment(db: ReadableDb, assessmentId: string, seq: number): Outcome<Moment> {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return refused({ code: 'not-found', what: 'assessment' });
  const event = readEvent(db, assessmentId, seq);
  if (event === null) return refused({ code: 'not-found', what: 'event' });
  const draft = draftAt(db, found, seq);
  if (draft === null) return refused({ code: 'purged' });
  return { ok: true, value: { seq, at: event.time, ...draft } };
}
