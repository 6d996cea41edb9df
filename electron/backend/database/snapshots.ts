import { z } from 'zod';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { textHash } from './contentHash.ts';
import type { FrameworkPin } from './frameworks.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, integerOf, textOf } from './row.ts';

/** An assessment as it was signed off. The only place where derived numbers are stored. */
export interface Snapshot {
  /** The event of the assessment's chain that it belongs to. */
  readonly seq: number;
  readonly createdAt: string;
  readonly reason: string;
  readonly framework: FrameworkPin;
  /** The scoring method and its version: `four-pillar/1`. */
  readonly method: string;
  readonly assessment: Assessment;
  /** What scoring said, as plain JSON. */
  readonly scores: unknown;
}

export function snapshotKey(seq: number): string {
  return `snapshot:${seq}`;
}

/** Stands for a snapshot in the assessment's content. */
export function snapshotElement(snapshot: Snapshot): unknown {
  const { assessment, scores, ...rest } = snapshot;
  return { ...rest, assessment: textHash(canonicalJson(assessment)), scores: textHash(canonicalJson(scores)) };
}

export function insertSnapshot(db: WritableDb, assessmentId: string, snapshot: Snapshot): void {
  const { framework } = snapshot;
  prepared(
    db,
    `INSERT INTO snapshots (assessment_id, seq, created_at, reason, framework_id, framework_version, framework_hash, method, assessment, scores)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    assessmentId,
    snapshot.seq,
    snapshot.createdAt,
    snapshot.reason,
    framework.id,
    framework.version,
    framework.hash,
    snapshot.method,
    canonicalJson(snapshot.assessment),
    canonicalJson(snapshot.scores),
  );
}

function toSnapshot(row: Row): Snapshot {
  return {
    seq: integerOf(row, 'seq'),
    createdAt: textOf(row, 'created_at'),
    reason: textOf(row, 'reason'),
    framework: {
      id: textOf(row, 'framework_id'),
      version: textOf(row, 'framework_version'),
      hash: textOf(row, 'framework_hash'),
    },
    method: textOf(row, 'method'),
    assessment: Assessment.parse(JSON.parse(textOf(row, 'assessment'))),
    scores: z.json().parse(JSON.parse(textOf(row, 'scores'))),
  };
}

/** The snapshots of an assessment, oldest first. */
export function readSnapshots(db: ReadableDb, assessmentId: string): readonly Snapshot[] {
  return prepared(db, 'SELECT * FROM snapshots WHERE assessment_id = ? ORDER BY seq')
    .all(assessmentId)
    .map((row) => toSnapshot(asRow(row)));
}
