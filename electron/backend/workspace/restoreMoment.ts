import type { Saved } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { storedEntries } from '../database/entries.ts';
import { readEvent } from '../database/eventLog.ts';
import type { WritableDb } from '../database/handle.ts';
import { bringEntries, byKey } from './bringEntries.ts';
import { entriesAt } from './entriesAt.ts';
import { rowsNow, standing, toChange } from './entryPatch.ts';
import { findEditable } from './found.ts';
import { keptToday } from './keptToday.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';
import { changedRevisions, savedAs } from './saved.ts';

export interface RestoreInput {
  readonly assessmentId: string;
  readonly seq: number;
  readonly actor: string;
}

/** Brings every entry to what it was right after event `seq`, as one event and one step of undo. [Note: Moments] Meetings, comments and steps
 * stay as they are now. Entries that are as they were are left alone. Refuses with `not-found`, `read-only` or `purged`; where nothing differs it leaves no event. */
export function restoreMoment(db: WritableDb, { assessmentId, seq, actor }: RestoreInput): Outcome<Saved> {
  return attempt(db, () => {
    const found = findEditable(db, assessmentId);
    const { record, head } = found;
    if (readEvent(db, assessmentId, seq) === null) throw new Refused({ code: 'not-found', what: 'event' });
    const entries = entriesAt(db, found, seq);
    if (entries === null) throw new Refused({ code: 'purged' });
    const now = byKey(storedEntries(db, record.id));
    const then = keptToday(byKey(entries), now);
    if (then.has('organisation')) now.set('organisation', rowsNow(db, record, 'organisation'));

    const next = head.seq + 1;
    const patches = bringEntries(db, { record, next, actor, now, wanted: then });
    if (patches.length === 0) return savedAs(head, [], new Map());

    const facts = { moment: seq };
    const after = appendEvent(db, head, { kind: 'edit', actor, patches, facts, undoSeq: next, redoSeq: 0 });
    const revisions = changedRevisions(db, record, patches);
    const changes = [...revisions.keys()].map((key) => toChange(key, standing(rowsNow(db, record, key)).value));
    return savedAs(after, changes, revisions);
  });
}
