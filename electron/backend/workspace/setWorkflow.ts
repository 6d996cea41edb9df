import { entryKey } from '../../../shared/assessment/change.ts';
import type { Workflow, WorkflowStep } from '../../../shared/assessment/schema.ts';
import { mostSteps } from '../../../shared/assessment/schema.ts';
import type { AssessmentHead } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { AssessmentRecord } from '../database/assessments.ts';
import { recordKey, updateRecord } from '../database/assessments.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { applyPatch, planPatch, rowsNow } from './entryPatch.ts';
import type { Found } from './found.ts';
import { findPresent } from './found.ts';
import { keepSnapshot } from './keepSnapshot.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';
import { headOf } from './readAssessment.ts';
import { StoredAssessment } from './storedAssessment.ts';

export interface WorkflowInput {
  readonly assessmentId: string;
  readonly actor: string;
  readonly workflow: Workflow;
  /** Who does it, in their own words; nobody has to say. */
  readonly by?: string | undefined;
  /** The name of the snapshot that signing off takes. */
  readonly snapshotName: string;
}

/** [Note: Signed steps] Puts who took the assessment where, and when, at the end of its steps. It belongs to the event that moves the
 * assessment, so undo and restoring a moment, which take back edits, never take it back. */
function addStep(db: WritableDb, { record, head }: Found, { workflow, by = '', actor }: WorkflowInput): Patch {
  const step: WorkflowStep = {
    to: workflow,
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    at: surroundingsOf(db).clock.now(),
  };
  const steps = [...(new StoredAssessment(db, record).steps ?? []), step].slice(-mostSteps);
  const change = { entry: 'steps' as const, value: steps };
  const patch = planPatch(db, record, change, rowsNow(db, record, entryKey(change)), head.seq + 1);
  if (patch === null) throw new Error('a step more is a change');
  applyPatch(db, record, patch, actor);
  return patch;
}

/** Moves an assessment between draft, in review and signed off, and notes who did. Signing off keeps a snapshot and makes it read-only; going
 * back opens it again and keeps the snapshot. To where it is already changes nothing. */
export function setWorkflow(db: WritableDb, input: WorkflowInput): Outcome<AssessmentHead> {
  return attempt(db, () => {
    const found = findPresent(db, input.assessmentId);
    const { record, head } = found;
    if (record.workflow === input.workflow) return headOf(found);
    const changed: AssessmentRecord = { ...record, workflow: input.workflow };
    const patches: Patch[] = [
      { key: recordKey, before: [new Placed(0, 0, record)], after: [new Placed(0, 0, changed)] },
      addStep(db, found, input),
    ];
    // After the step, so that the snapshot says who signed it.
    if (input.workflow === 'signed-off') {
      patches.push(keepSnapshot(db, found, input.snapshotName, 'signed-off').patch);
    }
    updateRecord(db, changed);
    return headOf({ record: changed, head: appendEvent(db, head, { kind: 'workflow', actor: input.actor, patches }) });
  });
}
