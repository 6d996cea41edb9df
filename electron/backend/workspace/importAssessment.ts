import { AssessmentId } from '../../../shared/base/ids.ts';
import type { ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import type { PinnedFramework } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { uuid } from '../database/uuid.ts';
import { addAssessment } from './addAssessment.ts';
import type { Standing } from './fileStanding.ts';
import { fileStanding } from './fileStanding.ts';
import { settleImported } from './organisationEntry.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

export interface ImportInput {
  /** Read and checked against its framework by the caller. */
  readonly file: ReadFile;
  readonly framework: PinnedFramework;
  readonly actor: string;
  /** Gives a file whose id is known an id of its own. */
  readonly asCopy?: boolean;
}

export type Imported =
  | { readonly result: 'imported'; readonly assessmentId: AssessmentId }
  /** The workspace has an assessment of that id, perhaps a removed one. Nothing was stored. */
  | { readonly result: 'known'; readonly assessmentId: AssessmentId; readonly standing: Standing };

/** Brings a file in as an assessment of its own. It keeps its id when the workspace does not know it; what is there is never overwritten. */
export function importAssessment(db: WritableDb, { file, framework, actor, asCopy }: ImportInput): Outcome<Imported> {
  return attempt(db, () => {
    const standing = fileStanding(db, file);
    if (standing !== null && asCopy !== true) {
      return { result: 'known', assessmentId: AssessmentId.parse(file.head.id), standing };
    }
    const keepsId = file.head.id !== undefined && standing === null;
    const assessmentId = addAssessment(db, {
      id: AssessmentId.parse(keepsId ? file.head.id : uuid(surroundingsOf(db).random)),
      draft: { assessment: file.assessment, facilitation: null, report: null },
      organisation: settleImported(db, file.assessment.organisation),
      framework,
      fileRevision: file.head.revision ?? null,
      kind: 'imported',
      facts: { id: file.head.id, revision: file.head.revision },
      actor,
    });
    return { result: 'imported', assessmentId };
  });
}
