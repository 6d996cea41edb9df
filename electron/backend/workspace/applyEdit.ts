import type { Change, EntryKey } from '../../../shared/assessment/change.ts';
import { entryKey } from '../../../shared/assessment/change.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Problem } from '../../../shared/base/problem.ts';
import type { Saved } from '../../../shared/contract/assessments.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { readFramework } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import type { Placed } from '../database/placed.ts';
import { applyPatch, planPatch, rowsNow, standing } from './entryPatch.ts';
import { filesProblem } from './evidenceFiles.ts';
import type { Found } from './found.ts';
import { findEditable } from './found.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';
import { changedRevisions, savedAs } from './saved.ts';
import { StoredAssessment } from './storedAssessment.ts';

export interface EditInput {
  readonly assessmentId: string;
  /** All of them are made, or none; undo takes them back in one step. */
  readonly changes: readonly { readonly change: Change; readonly expectedRevision: number }[];
  readonly actor: string;
}

/** Says what is wrong with a change, or `null`. The assessment is as the earlier changes of the same edit leave it. */
export type CheckChange = (framework: Framework, assessment: Assessment, change: Change) => Problem | null;

/** Refuses a change that was made on an older value; answers the entry's revision. */
function refuseStale(key: EntryKey, rows: readonly Placed[], expectedRevision: number): number {
  const { value, revision } = standing(rows);
  if (revision !== expectedRevision) throw new Refused({ code: 'conflict', key, value, revision });
  return revision;
}

function refuseInvalid(db: WritableDb, { record }: Found, change: Change, check: CheckChange): void {
  const pinned = readFramework(db, record.framework);
  if (pinned === null) throw new Refused({ code: 'not-found', what: 'framework' });
  const unfit = check(pinned.framework, new StoredAssessment(db, record), change);
  const problem = unfit ?? (change.entry === 'files' ? filesProblem(db, record.id, change.value ?? []) : null);
  if (problem !== null) throw new Refused({ code: 'invalid', problem });
}

/** Stores an edit: rows, event and hashes in one transaction, which is on disk when this returns. Refuses with `conflict`, `read-only`,
 * `not-found`, `invalid` or `trouble`. An edit that changes nothing leaves no event. */
export function applyEdit(
  db: WritableDb,
  { assessmentId, changes, actor }: EditInput,
  check: CheckChange = changeProblem,
): Outcome<Saved> {
  return attempt(db, () => {
    const found = findEditable(db, assessmentId);
    const { record, head } = found;
    const seq = head.seq + 1;
    const revisions = new Map<EntryKey, number>();
    const patches: Patch[] = [];
    for (const { change, expectedRevision } of changes) {
      const key = entryKey(change);
      const rows = rowsNow(db, record, key);
      // The second change of one entry builds on the first, which nobody else can have seen.
      if (!revisions.has(key)) revisions.set(key, refuseStale(key, rows, expectedRevision));
      refuseInvalid(db, found, change, check);
      const patch = planPatch(db, record, change, rows, seq);
      if (patch === null) continue;
      applyPatch(db, record, patch, actor);
      patches.push(patch);
    }
    if (patches.length === 0) return savedAs(head, changesOf(changes), revisions);
    const after = appendEvent(db, head, { kind: 'edit', actor, patches, undoSeq: seq, redoSeq: 0 });
    return savedAs(after, changesOf(changes), changedRevisions(db, record, patches, revisions));
  });
}

function changesOf(changes: EditInput['changes']): readonly Change[] {
  return changes.map(({ change }) => change);
}
