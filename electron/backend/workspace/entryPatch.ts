import type { Change, EntryKey } from '../../../shared/assessment/change.ts';
import { Change as ChangeSchema, entryKey } from '../../../shared/assessment/change.ts';
import { Organisation } from '../../../shared/assessment/schema.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { entryRows, nextPosition, replaceRows } from '../database/entries.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { goneAt, isGone, Placed } from '../database/placed.ts';
import { editOrganisation, organisationOf } from './organisationEntry.ts';

/** The rows that an entry has now, in order. The last one counts. [Note: Gone] */
export function rowsNow(db: ReadableDb, record: AssessmentRecord, key: EntryKey): readonly Placed[] {
  if (key !== 'organisation') return entryRows(db, record.id, key);
  const { facts, revision } = organisationOf(db, record);
  return [new Placed(0, revision, facts)];
}

/** The value and revision that rows amount to; a value of `null`: not there. */
export function standing(rows: readonly Placed[]): { readonly value: unknown; readonly revision: number } {
  const last = rows.at(-1);
  return { value: last?.value ?? null, revision: last?.revision ?? 0 };
}

/** What a change makes of an entry's rows as event `seq`, or `null` when it would change nothing. The same rule as `applyChange`: the last
 * row of an entry is replaced, a new one goes to the end of its list, removing removes all. */
export function planPatch(
  db: ReadableDb,
  record: AssessmentRecord,
  change: Change,
  rows: readonly Placed[],
  seq: number,
): Patch | null {
  const key = entryKey(change);
  const last = rows.at(-1);
  const isThere = last !== undefined && !isGone(last);
  if (change.value === null) return isThere ? { key, before: rows, after: [goneAt(seq)] } : null;
  if (!isThere) return { key, before: rows, after: [new Placed(nextPosition(db, record.id, key), seq, change.value)] };
  const next = new Placed(last.position, seq, change.value);
  return next.text === last.text ? null : { key, before: [last], after: [next] };
}

/** Takes an entry's rows from before a patch to after it. */
export function applyPatch(db: WritableDb, record: AssessmentRecord, patch: Patch, actor: string): void {
  const { key, before, after } = patch;
  if (key !== 'organisation') replaceRows(db, record.id, key, before, after);
  else editOrganisation(db, record.organisationId, Organisation.parse(after[0]?.value), actor);
}

/** An entry's value as a change, for a screen to apply. */
export function toChange(key: EntryKey, value: unknown): Change {
  const [entry = '', first, second] = key.split(':');
  const ids: Readonly<Record<string, object>> = {
    participant: { participant: first },
    response: { participant: first, question: second },
    agreed: { question: first },
    target: { question: first },
    action: { action: first },
  };
  return ChangeSchema.parse({ entry, ...ids[entry], value });
}
