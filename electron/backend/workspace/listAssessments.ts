import type { Workflow } from '../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { allRecords } from '../database/assessments.ts';
import { readHead } from '../database/chain.ts';
import { entryRows } from '../database/entries.ts';
import type { FrameworkPin } from '../database/frameworks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { organisationOf } from './organisationEntry.ts';

/** What Home lists of an assessment, without its numbers. */
export interface ListedAssessment {
  readonly id: AssessmentId;
  readonly organisationId: string;
  readonly organisation: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly framework: FrameworkPin;
  readonly workflow: Workflow;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly removedAt: string | null;
}

function textField(db: ReadableDb, assessmentId: string, name: 'title' | 'date'): string | null {
  const value = entryRows(db, assessmentId, name)[0]?.value;
  return typeof value === 'string' ? value : null;
}

/** The assessments of a workspace, newest change first; with `removed`, those that can be restored instead. */
export function listAssessments(db: ReadableDb, which: 'present' | 'removed' = 'present'): readonly ListedAssessment[] {
  const listed = allRecords(db).flatMap((record): ListedAssessment[] => {
    const head = readHead(db, record.id);
    if (head === null || (record.removedAt !== null) !== (which === 'removed')) return [];
    return [
      {
        id: AssessmentId.parse(record.id),
        organisationId: record.organisationId,
        organisation: organisationOf(db, record).facts.name,
        title: textField(db, record.id, 'title'),
        date: textField(db, record.id, 'date'),
        framework: record.framework,
        workflow: record.workflow,
        revision: head.seq,
        createdAt: record.createdAt,
        updatedAt: head.updatedAt,
        removedAt: record.removedAt,
      },
    ];
  });
  return listed.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0));
}
