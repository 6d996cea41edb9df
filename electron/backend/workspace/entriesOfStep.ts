import type { EntryKey } from '../../../shared/assessment/change.ts';
import { readEvent } from '../database/eventLog.ts';
import type { ReadableDb } from '../database/handle.ts';

/** The entries that an undo or redo at this event would change. */
export function entriesOfStep(db: ReadableDb, assessmentId: string, seq: number): readonly EntryKey[] {
  const event = seq === 0 ? null : readEvent(db, assessmentId, seq);
  return [...new Set((event?.patches ?? []).map(({ key }) => key))];
}
