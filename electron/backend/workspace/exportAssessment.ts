import { AssessmentId, FrameworkId } from '../../../shared/base/ids.ts';
import type { ReadFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import type { ReadableDb } from '../database/handle.ts';
import { fileRevisionOf } from './fileStanding.ts';
import { find } from './found.ts';
import { draftOf } from './readAssessment.ts';

/** An assessment as its file says it: equal to the file that was imported when nothing was changed. `null` when there is none of that id. */
export function exportAssessment(db: ReadableDb, assessmentId: string): ReadFile | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  const revision = fileRevisionOf(found);
  const { id, version } = found.record.framework;
  return {
    head: {
      id: AssessmentId.parse(assessmentId),
      ...(revision === undefined ? {} : { revision }),
      framework: { id: FrameworkId.parse(id), version },
    },
    assessment: draftOf(db, found).assessment,
  };
}
