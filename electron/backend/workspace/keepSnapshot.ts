import type { SnapshotReason } from '../../../shared/contract/cycles.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { readFramework } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import type { Snapshot } from '../database/snapshots.ts';
import { assessmentHash, insertSnapshot, snapshotElement, snapshotKey } from '../database/snapshots.ts';
import type { Found } from './found.ts';
import { Refused } from './outcome.ts';
import { draftOf } from './readAssessment.ts';

export interface Kept {
  readonly snapshot: Snapshot;
  /** For the event that the caller appends next. */
  readonly patch: Patch;
}

/** [Note: Snapshots] Keeps an assessment as it is now, for the event that comes next: answers, scores, plan, questionnaire and method, the
 * hash of the content and that of the event before, which signs the whole log up to here. Scored and planned inside the transaction, so
 * that the numbers are those of what is stored. */
export function keepSnapshot(db: WritableDb, found: Found, name: string, reason: SnapshotReason): Kept {
  const { record, head } = found;
  const pinned = readFramework(db, record.framework);
  if (pinned === null) throw new Refused({ code: 'not-found', what: 'framework' });
  const { framework } = pinned;
  const { assessment } = draftOf(db, found);
  const scores = score(framework, assessment);
  const snapshot: Snapshot = {
    seq: head.seq + 1,
    createdAt: surroundingsOf(db).clock.now(),
    reason,
    name,
    framework: record.framework,
    method: framework.method,
    assessment,
    scores,
    plan: makePlan(framework, assessment, scores),
    contentHash: assessmentHash(assessment),
    logHash: Buffer.from(head.hash).toString('hex'),
  };
  insertSnapshot(db, record.id, snapshot);
  const element = new Placed(0, 0, snapshotElement(snapshot));
  return { snapshot, patch: { key: snapshotKey(snapshot.seq), before: [], after: [element] } };
}
