import type { SnapshotReason } from '../../../shared/contract/cycles.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
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
 * that the numbers are those of what is stored. Votes of a ballot that is still open are in the log, and in no snapshot but that of a
 * sign-off: [Note: Votes count once revealed]. */
export function keepSnapshot(db: WritableDb, found: Found, name: string, reason: SnapshotReason): Kept {
  const pinned = readFramework(db, found.record.framework);
  if (pinned === null) throw new Refused({ code: 'not-found', what: 'framework' });
  const { framework } = pinned;
  const assessment = shownAssessment(draftOf(db, found), reason === 'signed-off');
  const scores = score(framework, assessment);
  const plan = makePlan(framework, assessment, scores);
  return insertKept(db, found, { name, reason, method: framework.method, assessment, scores, plan });
}

/** What a snapshot is to hold. */
export type ToKeep = Pick<Snapshot, 'name' | 'method' | 'assessment' | 'scores' | 'plan'> & {
  readonly reason: SnapshotReason;
};

/** Keeps the given content for the event that comes next. `at`: when it was kept, if that was elsewhere and not now. */
export function insertKept(db: WritableDb, { record, head }: Found, keep: ToKeep, at?: string): Kept {
  const snapshot: Snapshot = {
    ...keep,
    seq: head.seq + 1,
    createdAt: at ?? surroundingsOf(db).clock.now(),
    framework: record.framework,
    contentHash: assessmentHash(keep.assessment),
    logHash: Buffer.from(head.hash).toString('hex'),
  };
  insertSnapshot(db, record.id, snapshot);
  const element = new Placed(0, 0, snapshotElement(snapshot));
  return { snapshot, patch: { key: snapshotKey(snapshot.seq), before: [], after: [element] } };
}
