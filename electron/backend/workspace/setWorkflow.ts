import type { Workflow } from '../../../shared/assessment/schema.ts';
import type { AssessmentHead } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { recordKey, updateRecord } from '../database/assessments.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { findPresent } from './found.ts';
import { keepSnapshot } from './keepSnapshot.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';
import { headOf } from './readAssessment.ts';

export interface WorkflowInput {
  readonly assessmentId: string;
  readonly actor: string;
  readonly workflow: Workflow;
  /** The name of the snapshot that signing off takes. */
  readonly snapshotName: string;
}

/** Moves an assessment between draft, in review and signed off. Signing off keeps a snapshot and makes it read-only; going back opens it
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
    if (input.workflow === 'signed-off') {
      patches.push(keepSnapshot(db, found, input.snapshotName, 'signed-off').patch);
    }
    updateRecord(db, changed);
    return headOf({ record: changed, head: appendEvent(db, head, { kind: 'workflow', actor: input.actor, patches }) });
  });
}
