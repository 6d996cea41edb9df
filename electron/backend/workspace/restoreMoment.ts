import type { EntryKey } from '../../../shared/assessment/change.ts';
import type { Saved } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { storedEntries } from '../database/entries.ts';
import { readEvent } from '../database/eventLog.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { goneAt, Placed } from '../database/placed.ts';
import { entriesAt } from './entriesAt.ts';
import { applyPatch, rowsNow, standing, toChange } from './entryPatch.ts';
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

type Rows = readonly Placed[];

function byKey(entries: readonly (Placed & { readonly key: EntryKey })[]): Map<EntryKey, Rows> {
  return Map.groupBy(
    entries.toSorted((one, other) => one.position - other.position),
    ({ key }) => key,
  );
}

function samePlaces(one: Rows, other: Rows): boolean {
  return one.length === other.length && one.every(({ position }, i) => position === other[i]?.position);
}

function sameRows(one: Rows, other: Rows): boolean {
  return samePlaces(one, other) && one.every(({ text }, i) => text === other[i]?.text);
}

/** Brings every entry to what it was right after event `seq`, as one event and one step of undo. [Note: Moments] Meetings, comments and steps
 * stay as they are now. Entries that are as they were are left alone. Refuses with `not-found`, `read-only` or `purged`; where nothing differs it leaves no event.
 *
 * An entry that comes back to another place of its list is taken out first and put in last, each as a patch of its own: its place may
 * still be somebody else's. Undo runs through them backwards and so meets no taken place either. */
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
    const patches: Patch[] = [];
    const make = (key: EntryKey, before: Rows, after: Rows): void => {
      const patch = { key, before, after };
      applyPatch(db, record, patch, actor);
      patches.push(patch);
    };
    const differing = [...new Set([...now.keys(), ...then.keys()])]
      .map((key) => ({ key, from: now.get(key) ?? [], to: then.get(key) ?? [] }))
      .filter(({ from, to }) => !sameRows(from, to));
    const isOut = ({ from, to }: (typeof differing)[number]): boolean => from.length > 0 && !samePlaces(from, to);
    for (const entry of differing.filter(isOut)) make(entry.key, entry.from, [goneAt(next)]);
    for (const { key, to } of differing) {
      if (to.length === 0) continue;
      const after = to.map(({ position, value }) => new Placed(position, next, value));
      make(key, rowsNow(db, record, key), after);
    }
    if (patches.length === 0) return savedAs(head, [], new Map());

    const facts = { moment: seq };
    const after = appendEvent(db, head, { kind: 'edit', actor, patches, facts, undoSeq: next, redoSeq: 0 });
    const revisions = changedRevisions(db, record, patches);
    const changes = [...revisions.keys()].map((key) => toChange(key, standing(rowsNow(db, record, key)).value));
    return savedAs(after, changes, revisions);
  });
}
