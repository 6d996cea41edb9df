import { z } from 'zod';
import { FrameworkId } from '../../../shared/base/ids.ts';
import { SnapshotHead, SnapshotReason, type StoredSnapshot } from '../../../shared/contract/cycles.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { eventHash } from '../database/eventLog.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { SnapshotFacts } from '../database/snapshots.ts';
import { assessmentHash, readSnapshot, readSnapshotFacts } from '../database/snapshots.ts';
import { find } from './found.ts';

const { status, completeness, score, level, verdict, distance } = SnapshotHead.shape;
/** What is read of stored scores: whatever a version of Cairn added or left out beside it does no harm. */
const Numbers = z.object({
  status: status.catch('empty'),
  completeness: completeness.catch(null),
  overall: z
    .object({
      score: score.optional().catch(null),
      level: level.optional().catch(null),
      stage: level.optional().catch(null),
      verdict: verdict.catch(undefined),
      percent: score.optional().catch(null),
      distance: distance.catch(null),
    })
    .catch({ distance: null }),
});

/** The hash that a snapshot of an earlier version lacks. */
function contentOf(db: ReadableDb, assessmentId: string, seq: number): string {
  const snapshot = readSnapshot(db, assessmentId, seq);
  if (snapshot === null) throw new Error('a snapshot is missing');
  return assessmentHash(snapshot.assessment);
}

function reasonOf(reason: string): SnapshotReason {
  const known = SnapshotReason.safeParse(reason);
  return known.success ? known.data : 'signed-off';
}

/** A snapshot as a list shows it. */
export function toSnapshotHead(db: ReadableDb, assessmentId: string, facts: SnapshotFacts): SnapshotHead {
  const numbers = Numbers.parse(facts.scores);
  const { overall } = numbers;
  const { seq, name, createdAt, framework, method } = facts;
  return {
    seq,
    name,
    reason: reasonOf(facts.reason),
    createdAt,
    framework: { ...framework, id: FrameworkId.parse(framework.id) },
    method,
    status: numbers.status,
    score: (overall.verdict === undefined ? overall.score : overall.percent) ?? null,
    level: overall.level ?? overall.stage ?? null,
    ...(overall.verdict === undefined ? {} : { verdict: overall.verdict }),
    distance: overall.distance,
    completeness: numbers.completeness,
    content: facts.contentHash ?? contentOf(db, assessmentId, seq),
    log: facts.logHash ?? eventHash(db, assessmentId, seq - 1),
  };
}

/** The snapshots of an assessment, oldest first; `null` when the workspace has none of that id, or has it removed. */
export function listSnapshots(db: ReadableDb, assessmentId: string): readonly SnapshotHead[] | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  return readSnapshotFacts(db, assessmentId).map((facts) => toSnapshotHead(db, assessmentId, facts));
}

/** A snapshot whole, as it was stored; `null` when there is none. Its numbers have the shape that the version of its day gave them. */
export function storedSnapshot(db: ReadableDb, assessmentId: string, seq: number): StoredSnapshot | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  const snapshot = readSnapshot(db, assessmentId, seq);
  if (snapshot === null) return null;
  return {
    head: toSnapshotHead(db, assessmentId, snapshot),
    assessment: snapshot.assessment,
    scores: snapshot.scores as Score,
    plan: snapshot.plan as Plan | null,
  };
}
