import type { WritableDb } from '../../electron/backend/database/handle.ts';
import { readAssessment } from '../../electron/backend/workspace/readAssessment.ts';
import type { MadeFile } from '../../electron/backend/workspace/recordExport.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { fourPillar } from './theFrameworks.ts';

/** A finished file that says what a Four-Pillar assessment says now. */
export function anExport(db: WritableDb, assessmentId: AssessmentId, file: Partial<MadeFile['file']> = {}): MadeFile {
  const read = readAssessment(db, assessmentId);
  if (read === null) throw new Error('no such assessment');
  const { assessment } = read.draft;
  const scored = score(fourPillar, assessment);
  return {
    assessmentId,
    actor: 'test',
    file: {
      name: 'Fjord Analytics.pdf',
      format: 'pdf',
      edition: 'client',
      preset: 'full',
      language: 'en',
      bytes: 1_234,
      pages: 20,
      sha256: 'ab'.repeat(32),
      fingerprint: '3f2a 91bc 0d4e 77a1',
      ...file,
    },
    content: {
      assessment,
      score: scored,
      plan: makePlan(fourPillar, assessment, scored),
      method: fourPillar.method,
    },
    snapshotName: 'Fjord Analytics.pdf, 3 November 2026',
  };
}
