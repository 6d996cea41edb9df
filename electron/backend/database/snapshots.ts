import { z } from 'zod';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { textHash } from './contentHash.ts';
import type { FrameworkPin } from './frameworks.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, bytesOf, integerOf, textOf, textOrNull } from './row.ts';

/** What is known of a snapshot without what it holds. */
export interface SnapshotFacts {
  /** The event of the assessment's chain that it belongs to. */
  readonly seq: number;
  readonly createdAt: string;
  readonly reason: string;
  /** Empty: an earlier version of Cairn took it, and so where `plan`, `contentHash` and `logHash` are null. */
  readonly name: string;
  readonly framework: FrameworkPin;
  /** The scoring method and its version: `four-pillar/1`. */
  readonly method: string;
  /** What scoring said, as plain JSON. */
  readonly scores: unknown;
  /** Hex SHA-256 of the assessment as canonical JSON. */
  readonly contentHash: string | null;
  /** Hex hash of the event before it. */
  readonly logHash: string | null;
}

/** An assessment as it was when somebody kept it. The only place where derived numbers are stored. */
export interface Snapshot extends SnapshotFacts {
  readonly assessment: Assessment;
  /** What the planner said, as plain JSON. */
  readonly plan: unknown;
}

const keyStart = 'snapshot:';

/** Names a snapshot in the assessment's content. */
export function snapshotKey(seq: number): string {
  return `${keyStart}${seq}`;
}

/** Whether a key of the content names a snapshot, and not an entry. */
export function isSnapshotKey(key: string): boolean {
  return key.startsWith(keyStart);
}

/** Hex hash of what an assessment says. */
export function assessmentHash(assessment: Assessment): string {
  return textHash(canonicalJson(assessment));
}

/** What a snapshot holds, as the canonical JSON that is stored. */
interface Texts {
  readonly assessment: string;
  readonly scores: string;
  readonly plan: string | null;
}

function textsOf({ assessment, scores, plan }: Snapshot): Texts {
  return {
    assessment: canonicalJson(assessment),
    scores: canonicalJson(scores),
    plan: plan === null ? null : canonicalJson(plan),
  };
}

/** Stands for a snapshot in the assessment's content. What an older snapshot lacks does not enter, so that it stays what it was. */
function elementOf(facts: Omit<SnapshotFacts, 'scores'>, texts: Texts): unknown {
  const { seq, createdAt, reason, name, framework, method, contentHash, logHash } = facts;
  return {
    seq,
    createdAt,
    reason,
    framework,
    method,
    assessment: textHash(texts.assessment),
    scores: textHash(texts.scores),
    ...(name === '' ? {} : { name }),
    ...(texts.plan === null ? {} : { plan: textHash(texts.plan) }),
    ...(contentHash === null ? {} : { contentHash }),
    ...(logHash === null ? {} : { logHash }),
  };
}

/** What stands for a new snapshot in the assessment's content. */
export function snapshotElement(snapshot: Snapshot): unknown {
  return elementOf(snapshot, textsOf(snapshot));
}

function toBytes(hex: string | null): Buffer | null {
  return hex === null ? null : Buffer.from(hex, 'hex');
}

/** Stores a new snapshot. */
export function insertSnapshot(db: WritableDb, assessmentId: string, snapshot: Snapshot): void {
  const { framework } = snapshot;
  const texts = textsOf(snapshot);
  prepared(
    db,
    `INSERT INTO snapshots (assessment_id, seq, created_at, reason, name, framework_id, framework_version, framework_hash, method,
       assessment, scores, "plan", content_hash, log_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    assessmentId,
    snapshot.seq,
    snapshot.createdAt,
    snapshot.reason,
    snapshot.name,
    framework.id,
    framework.version,
    framework.hash,
    snapshot.method,
    texts.assessment,
    texts.scores,
    texts.plan,
    toBytes(snapshot.contentHash),
    toBytes(snapshot.logHash),
  );
}

function hexOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : Buffer.from(bytesOf(row, column)).toString('hex');
}

function json(text: string): unknown {
  return z.json().parse(JSON.parse(text));
}

function headOf(row: Row): Omit<SnapshotFacts, 'scores'> {
  return {
    seq: integerOf(row, 'seq'),
    createdAt: textOf(row, 'created_at'),
    reason: textOf(row, 'reason'),
    name: textOf(row, 'name'),
    framework: {
      id: textOf(row, 'framework_id'),
      version: textOf(row, 'framework_version'),
      hash: textOf(row, 'framework_hash'),
    },
    method: textOf(row, 'method'),
    contentHash: hexOrNull(row, 'content_hash'),
    logHash: hexOrNull(row, 'log_hash'),
  };
}

function toFacts(row: Row): SnapshotFacts {
  return { ...headOf(row), scores: json(textOf(row, 'scores')) };
}

function toSnapshot(row: Row): Snapshot {
  const plan = textOrNull(row, 'plan');
  return {
    ...toFacts(row),
    assessment: Assessment.parse(JSON.parse(textOf(row, 'assessment'))),
    plan: plan === null ? null : json(plan),
  };
}

/** A snapshot for the check of the content. Its texts are hashed as they are stored, and not read: a check comes at every start. */
export interface StoredElement {
  readonly seq: number;
  /** Stands for it in the assessment's content. */
  readonly element: unknown;
  /** Hex hash of the assessment that it holds, and the hashes that it says of itself. */
  readonly holds: string;
  readonly contentHash: string | null;
  readonly logHash: string | null;
}

/** The snapshots of an assessment for the check of its content, oldest first. */
export function snapshotElements(db: ReadableDb, assessmentId: string): readonly StoredElement[] {
  return prepared(db, 'SELECT * FROM snapshots WHERE assessment_id = ? ORDER BY seq')
    .all(assessmentId)
    .map((found) => {
      const row = asRow(found);
      const facts = headOf(row);
      const texts: Texts = {
        assessment: textOf(row, 'assessment'),
        scores: textOf(row, 'scores'),
        plan: textOrNull(row, 'plan'),
      };
      const { seq, contentHash, logHash } = facts;
      return { seq, element: elementOf(facts, texts), holds: textHash(texts.assessment), contentHash, logHash };
    });
}

/** The snapshots of an assessment without what they hold, oldest first. */
export function readSnapshotFacts(db: ReadableDb, assessmentId: string): readonly SnapshotFacts[] {
  return prepared(
    db,
    `SELECT seq, created_at, reason, name, framework_id, framework_version, framework_hash, method, scores, content_hash, log_hash
     FROM snapshots WHERE assessment_id = ? ORDER BY seq`,
  )
    .all(assessmentId)
    .map((row) => toFacts(asRow(row)));
}

/** One snapshot with all that it holds; `null` when there is none at this event. */
export function readSnapshot(db: ReadableDb, assessmentId: string, seq: number): Snapshot | null {
  const row = prepared(db, 'SELECT * FROM snapshots WHERE assessment_id = ? AND seq = ?').get(assessmentId, seq);
  return row === undefined ? null : toSnapshot(asRow(row));
}
