import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { Organisation } from '../../../shared/assessment/schema.ts';
import { recordKey } from '../database/assessments.ts';
import { storedEntries } from '../database/entries.ts';
import { newestEvents } from '../database/eventLog.ts';
import { isExportKey } from '../database/exportRecords.ts';
import type { ReadableDb } from '../database/handle.ts';
import { Entry, isGone } from '../database/placed.ts';
import { isSnapshotKey } from '../database/snapshots.ts';
import { toDraft } from './draftEntries.ts';
import type { Found } from './found.ts';
import { organisationOf } from './organisationEntry.ts';

/** True for what a chain knows besides entries: its record, its snapshots and what was exported. */
export function isNoEntry(key: string): boolean {
  return key === recordKey || isSnapshotKey(key) || isExportKey(key);
}

/** [Note: Moments] The entries of an assessment right after an event of its chain, lists in their order: what is stored now, with the later
 * events taken back one by one. The organisation is among them only when this assessment changed it since, because others may change it
 * too, and theirs is another history. `null`: a purge took away what is needed to know. */
export function entriesAt(db: ReadableDb, { record, head }: Found, seq: number): readonly Entry[] | null {
  const rows = new Map(storedEntries(db, record.id).map((entry) => [`${entry.key}@${entry.position}`, entry]));
  for (const event of newestEvents(db, record.id, head.seq - seq)) {
    if (event.seq <= seq) break;
    if (event.patches === null) return null;
    for (const { key, before, after } of event.patches.toReversed()) {
      if (isNoEntry(key)) continue;
      for (const { position } of after) rows.delete(`${key}@${position}`);
      for (const { position, value } of before) rows.set(`${key}@${position}`, new Entry(key, position, 0, value));
    }
  }
  return [...rows.values()].filter((row) => !isGone(row)).sort((one, other) => one.position - other.position);
}

/** The draft right after an event; `null`: a purge took away what is needed to know. */
export function draftAt(db: ReadableDb, found: Found, seq: number): Draft | null {
  const entries = entriesAt(db, found, seq);
  if (entries === null) return null;
  const { record } = found;
  const organisation = entries.find(({ key }) => key === 'organisation')?.value;
  return toDraft(
    entries.filter(({ key }) => key !== 'organisation'),
    organisation === undefined ? organisationOf(db, record).facts : Organisation.parse(organisation),
    record.emptyLists,
  );
}
