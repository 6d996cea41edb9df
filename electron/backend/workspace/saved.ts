import type { Change, EntryKey } from '../../../shared/assessment/change.ts';
import type { Saved } from '../../../shared/contract/assessments.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import type { ChainHead } from '../database/chain.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { organisationOf } from './organisationEntry.ts';

/** What a screen is told after a change: it may show its tick once the transaction is through. */
export function savedAs(head: ChainHead, changes: readonly Change[], revisions: ReadonlyMap<string, number>): Saved {
  return {
    revision: head.seq,
    savedAt: head.updatedAt,
    changes: [...changes],
    revisions: Object.fromEntries(revisions),
    canUndo: head.undoSeq > 0,
    canRedo: head.redoSeq > 0,
  };
}

/** The revisions of entries after patches of the event that was appended last, on top of those of entries that stayed as they were. */
export function changedRevisions(
  db: ReadableDb,
  record: AssessmentRecord,
  patches: readonly Patch[],
  unchanged: ReadonlyMap<EntryKey, number> = new Map(),
): ReadonlyMap<EntryKey, number> {
  const after = patches.map(({ key, after }): [EntryKey, number] => [
    key,
    key === 'organisation' ? organisationOf(db, record).revision : (after.at(-1)?.revision ?? 0),
  ]);
  return new Map([...unchanged, ...after]);
}
