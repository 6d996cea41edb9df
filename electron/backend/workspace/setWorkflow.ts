import type { Workflow } from '../../../shared/assessment/change.ts';
import type { AssessmentHead } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { recordKey, updateRecord } from '../database/assessments.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import type { Snapshot } from '../database/snapshots.ts';
import { insertSnapshot, snapshotElement, snapshotKey } from '../database/snapshots.ts';
import type { Found } from './found.ts';
import { findPresent } from './found.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';
import { draftOf, headOf } from './readAssessment.ts';

/** The numbers that a signed-off assessment keeps, computed from its revision `revision`. */
export interface SignOff {
  readonly revision: number;
  readonly method: string;
  /** Plain JSON. */
  readonly scores: unknown;
  readonly reason: string;
}

export type WorkflowInput = { readonly assessmentId: string; readonly actor: string } & (
  | { readonly workflow: Exclude<Workflow, 'signed-off'> }
  | { readonly workflow: 'signed-off'; readonly signOff: SignOff }
);

function writeSnapshot(db: WritableDb, found: Found, { revision, method, scores, reason }: SignOff): Patch {
  const { record, head } = found;
  // The numbers must be those of what is stored now.
  if (revision !== head.seq) throw new Refused({ code: 'conflict', key: recordKey, value: null, revision: head.seq });
  const snapshot: Snapshot = {
    seq: head.seq + 1,
    createdAt: surroundingsOf(db).clock.now(),
    reason,
    framework: record.framework,
    method,
    assessment: draftOf(db, found).assessment,
    scores,
  };
  insertSnapshot(db, record.id, snapshot);
  return {
    key: snapshotKey(snapshot.seq),
    before: [],
    after: [new Placed(0, 0, snapshotElement(snapshot))],
  };
}

/** Moves an assessment between draft, in review and signed off. Signing off stores a snapshot and makes it read-only; going back opens it
 * again and keeps the snapshot. To where it is already changes nothing. */
export function setWorkflow(db: WritableDb, input: WorkflowInput): Outcome<AssessmentHead> {
  return attempt(db, () => {
    const found = findPresent(db, input.assessmentId);
    const { record, head } = found;
    if (record.workflow === input.workflow) return headOf(found);
    const changed: AssessmentRecord = { ...record, workflow: input.workflow };
    const patches: Patch[] = [
      { key: recordKey, before: [new Placed(0, 0, record)], after: [new Placed(0, 0, changed)] },
    ];
    if (input.workflow === 'signed-off') patches.push(writeSnapshot(db, found, input.signOff));
    updateRecord(db, changed);
    return headOf({ record: changed, head: appendEvent(db, head, { kind: 'workflow', actor: input.actor, patches }) });
  });
}
