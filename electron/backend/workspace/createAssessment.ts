import type { Facilitation } from '../../../shared/assessment/change.ts';
import type { Assessment, Organisation } from '../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import type { PinnedFramework } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { uuid } from '../database/uuid.ts';
import { addAssessment } from './addAssessment.ts';
import { settleTyped } from './organisationEntry.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

export interface CreateInput {
  readonly framework: PinnedFramework;
  /** Shared with the assessments of the organisation of that name, and completed with what is given here. */
  readonly organisation: Organisation;
  /** What is known already: a title, a date, who takes part. */
  readonly start?: Omit<Assessment, 'organisation'>;
  readonly facilitation?: Facilitation;
  readonly actor: string;
}

/** Makes an assessment and answers its id. */
export function createAssessment(db: WritableDb, input: CreateInput): Outcome<AssessmentId> {
  return attempt(db, () => {
    const organisation = settleTyped(db, input.organisation);
    return addAssessment(db, {
      id: AssessmentId.parse(uuid(surroundingsOf(db).random)),
      draft: {
        assessment: { ...input.start, organisation: organisation.facts },
        facilitation: input.facilitation ?? null,
        report: null,
      },
      organisation,
      framework: input.framework,
      fileRevision: 0,
      kind: 'created',
      facts: {},
      actor: input.actor,
    });
  });
}
