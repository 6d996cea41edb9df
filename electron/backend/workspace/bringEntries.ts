import type { EntryKey } from '../../../shared/assessment/change.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { goneAt, Placed } from '../database/placed.ts';
import { applyPatch, rowsNow } from './entryPatch.ts';

type Rows = readonly Placed[];
/** The rows of entries by key, in the order of their places. */
export type EntriesByKey = ReadonlyMap<EntryKey, Rows>;

export function byKey(entries: readonly (Placed & { readonly key: EntryKey })[]): Map<EntryKey, Rows> {
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

/** What an assessment's entries are taken from and to, as its event `next`. */
export interface Bringing {
  readonly record: AssessmentRecord;
  readonly next: number;
  readonly actor: string;
  readonly now: EntriesByKey;
  readonly wanted: EntriesByKey;
}

/** Takes all entries from what they are now to what they shall be and answers the patches for the caller's event; entries that are as they
 * shall be are left alone.
 *
 * An entry that comes to another place of its list is taken out first and put in last, each as a patch of its own: its place may
 * still be somebody else's. Undo runs through them backwards and so meets no taken place either. */
export function bringEntries(db: WritableDb, { record, next, actor, now, wanted }: Bringing): readonly Patch[] {
  const patches: Patch[] = [];
  const make = (key: EntryKey, before: Rows, after: Rows): void => {
    const patch = { key, before, after };
    applyPatch(db, record, patch, actor);
    patches.push(patch);
  };
  const differing = [...new Set([...now.keys(), ...wanted.keys()])]
    .map((key) => ({ key, from: now.get(key) ?? [], to: wanted.get(key) ?? [] }))
    .filter(({ from, to }) => !sameRows(from, to));
  const isOut = ({ from, to }: (typeof differing)[number]): boolean => from.length > 0 && !samePlaces(from, to);
  for (const entry of differing.filter(isOut)) make(entry.key, entry.from, [goneAt(next)]);
  for (const { key, to } of differing) {
    if (to.length === 0) continue;
    const after = to.map(({ position, value }) => new Placed(position, next, value));
    make(key, rowsNow(db, record, key), after);
  }
  return patches;
}
