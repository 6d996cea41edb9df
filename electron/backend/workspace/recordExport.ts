import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { StoredExport } from '../database/exportRecords.ts';
import { exportKey, insertExport, readExports } from '../database/exportRecords.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import { assessmentHash, readSnapshotFacts } from '../database/snapshots.ts';
import { find, findPresent } from './found.ts';
import { insertKept } from './keepSnapshot.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

/** A finished file, and what it was made from. */
export interface MadeFile {
  readonly assessmentId: string;
  readonly actor: string;
  /** Facts of the file itself. */
  readonly file: Omit<StoredExport, 'seq' | 'createdAt' | 'snapshot'>;
  /** What it was made from, before any text was left out of it. */
  readonly content: {
    readonly assessment: Assessment;
    readonly score: Score;
    readonly plan: Plan;
    readonly method: string;
  };
  /** Of the snapshot, if one has to be taken. */
  readonly snapshotName: string;
}

/** [Note: What was sent] Every export keeps what its file says: the newest snapshot when that says the same, else a new one, of what the
 * file was made from and not of what was typed while it was made. So "what changed since the version that was sent" can be answered for
 * ever. Also for an assessment that is signed off. Refuses with `not-found`. */
export function recordExport(db: WritableDb, made: MadeFile): Outcome<StoredExport> {
  return attempt(db, () => {
    const found = findPresent(db, made.assessmentId);
    const { record, head } = found;
    const { assessment, score, plan, method } = made.content;
    const newest = readSnapshotFacts(db, record.id).at(-1);
    const isKept = newest?.contentHash === assessmentHash(assessment) && newest.method === method;
    const patches: Patch[] = [];
    let snapshot = newest?.seq ?? 0;
    if (!isKept) {
      const kept = insertKept(db, found, {
        name: made.snapshotName,
        reason: 'export',
        method,
        assessment,
        scores: score,
        plan,
      });
      patches.push(kept.patch);
      snapshot = kept.snapshot.seq;
    }
    const stored: StoredExport = {
      ...made.file,
      seq: head.seq + 1,
      createdAt: surroundingsOf(db).clock.now(),
      snapshot,
    };
    insertExport(db, record.id, stored);
    patches.push({ key: exportKey(stored.seq), before: [], after: [new Placed(0, 0, stored)] });
    appendEvent(db, head, { kind: 'export', actor: made.actor, patches });
    return stored;
  });
}

/** What was exported from an assessment, newest first; `null` when the workspace has none of that id, or has it removed. */
export function listExports(db: ReadableDb, assessmentId: string): readonly StoredExport[] | null {
  const found = find(db, assessmentId);
  if (found === null || found.record.removedAt !== null) return null;
  return readExports(db, assessmentId).toReversed();
}
