import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { EntryKey } from '../../../shared/assessment/change.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { AssessmentId, FrameworkId } from '../../../shared/base/ids.ts';
import type { AssessmentHead } from '../../../shared/contract/assessments.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
import { storedEntries } from '../database/entries.ts';
import type { ReadableDb } from '../database/handle.ts';
import { allRemovals } from '../database/removals.ts';
import { toDraft } from './draftEntries.ts';
import { entriesOfStep } from './entriesOfStep.ts';
import type { Found } from './found.ts';
import { find } from './found.ts';
import { organisationOf } from './organisationEntry.ts';

/** Everything that a screen needs to work on an assessment. */
export interface ReadAssessment {
  readonly head: AssessmentHead;
  readonly draft: Draft;
  /** By entry key, also of entries that are gone; one that is not listed is at 0. */
  readonly revisions: Readonly<Record<EntryKey, number>>;
  /** The entries that undo and redo would change. */
  readonly undoEntries: readonly EntryKey[];
  readonly redoEntries: readonly EntryKey[];
}

/** What is summed up of it: [Note: Votes count once revealed]. */
export function shownOf({ head, draft }: ReadAssessment): Assessment {
  return shownAssessment(draft, head.workflow === 'signed-off');
}

/** What people typed, as it stands. */
export function draftOf(db: ReadableDb, { record }: Found): Draft {
  return toDraft(storedEntries(db, record.id), organisationOf(db, record).facts, record.emptyLists);
}

export function headOf({ record, head }: Found): AssessmentHead {
  const { framework } = record;
  return {
    id: AssessmentId.parse(record.id),
    revision: head.seq,
    framework: { ...framework, id: FrameworkId.parse(framework.id) },
    workflow: record.workflow,
    createdAt: record.createdAt,
    updatedAt: head.updatedAt,
    canUndo: head.undoSeq > 0,
    canRedo: head.redoSeq > 0,
  };
}

/** An assessment as it stands; `null` when the workspace has none of that id, or has it removed. */
export function readAssessment(db: ReadableDb, assessmentId: string): ReadAssessment | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  const { record, head } = found;
  const organisation = organisationOf(db, record);
  const entries = storedEntries(db, assessmentId);
  const revisions = [...entries, ...allRemovals(db, assessmentId), { ...organisation, key: 'organisation' }]
    .filter(({ revision }) => revision > 0)
    .map(({ key, revision }) => [key, revision]);
  return {
    head: headOf(found),
    draft: toDraft(entries, organisation.facts, record.emptyLists),
    revisions: Object.fromEntries(revisions),
    undoEntries: entriesOfStep(db, assessmentId, head.undoSeq),
    redoEntries: entriesOfStep(db, assessmentId, head.redoSeq),
  };
}
