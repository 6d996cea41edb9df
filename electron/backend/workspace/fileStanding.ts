import type { Assessment } from '../../../shared/assessment/schema.ts';
import { Organisation } from '../../../shared/assessment/schema.ts';
import type { ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { storedEntries } from '../database/entries.ts';
import { newestEvents } from '../database/eventLog.ts';
import type { ReadableDb } from '../database/handle.ts';
import { Entry, isGone } from '../database/placed.ts';
import { toDraft } from './draftEntries.ts';
import type { Found } from './found.ts';
import { find } from './found.ts';
import { organisationOf } from './organisationEntry.ts';

/** How a file stands to the workspace's assessment of the same id. `newer`: the file went on from here as far as revisions tell; `older`:
 * the workspace went on from the file; `diverged`: both went on from something earlier. */
export type Standing = 'same' | 'newer' | 'older' | 'diverged';

/** The revision that a file of the assessment carries; `undefined` when it came from a file without one and was not changed since. */
export function fileRevisionOf({ record, head }: Found): number | undefined {
  if (record.fileRevision === null && head.seq === 1) return undefined;
  return (record.fileRevision ?? 0) + head.seq - 1;
}

/** The assessment as it was right after an event of its chain; `null` when a purge took away what is needed to know. */
function assessmentAt(db: ReadableDb, { record, head }: Found, seq: number): Assessment | null {
  const rows = new Map(storedEntries(db, record.id).map((entry) => [`${entry.key}@${entry.position}`, entry]));
  for (const event of newestEvents(db, record.id, head.seq)) {
    if (event.seq <= seq) break;
    if (event.patches === null) return null;
    for (const { key, before, after } of event.patches.toReversed()) {
      for (const { position } of after) rows.delete(`${key}@${position}`);
      for (const { position, value } of before) rows.set(`${key}@${position}`, new Entry(key, position, 0, value));
    }
  }
  // Only its edits made in this assessment are in its history.
  const organisation = rows.get('organisation@0')?.value ?? organisationOf(db, record).facts;
  const entries = [...rows.values()].filter(
    (row) => !isGone(row) && !/^(organisation|record|snapshot:\d+)$/.test(row.key),
  );
  entries.sort((one, other) => one.position - other.position);
  return toDraft(entries, Organisation.parse(organisation), record.emptyLists).assessment;
}

/** A list without entries and no list say the same, and files leave such lists out. */
function canonical(assessment: Assessment): string {
  const filled = Object.entries(assessment).filter(
    ([, value]) => typeof value !== 'object' || Object.values(value).some((member) => member !== undefined),
  );
  return canonicalJson(Object.fromEntries(filled));
}

function same(one: Assessment, other: Assessment): boolean {
  return canonical(one) === canonical(other);
}

/** Compares a file with the assessment of its id; `null` when the workspace has none of that id, not even a removed one. */
export function fileStanding(db: ReadableDb, file: ReadFile): Standing | null {
  const found = file.head.id === undefined ? null : find(db, file.head.id);
  if (found === null) return null;
  const now = assessmentAt(db, found, found.head.seq);
  if (now !== null && same(now, file.assessment)) return 'same';
  const ours = fileRevisionOf(found) ?? 0;
  const theirs = file.head.revision ?? 0;
  if (theirs > ours) return 'newer';
  const seq = theirs - (found.record.fileRevision ?? 0) + 1;
  // From before this workspace knew the assessment: there is nothing to compare with.
  if (seq < 1) return 'older';
  const then = theirs === ours ? null : assessmentAt(db, found, seq);
  return then !== null && same(then, file.assessment) ? 'older' : 'diverged';
}
