import { z } from 'zod';
import { Facilitation, ReportSettings } from '../assessment/change.ts';
import { Assessment, Workflow } from '../assessment/schema.ts';
import { FrameworkId } from '../base/ids.ts';
import { Version } from '../frameworks/structure.ts';
import type { Plan } from '../roadmap/plan.ts';
import type { Score } from '../scoring/result.ts';

/** What an assessment was: its snapshots, its moments, its history. */

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a snapshot was taken: at sign-off, because somebody asked for it, before the next cycle, or with a file that was exported. */
export const SnapshotReason = z.enum(['signed-off', 'named', 'cycle', 'export']);
export type SnapshotReason = z.output<typeof SnapshotReason>;

/** A snapshot with the numbers that it keeps, without its content. */
export const SnapshotHead = z.strictObject({
  /** The event of the assessment's log that wrote it. */
  seq: z.int(),
  /** Empty only where an earlier version of Cairn took it. */
  name: z.string(),
  reason: SnapshotReason,
  createdAt: z.string(),
  framework: z.strictObject({ id: FrameworkId, version: Version, hash: z.string() }),
  /** The scoring method and its version: `four-pillar/1`. */
  method: z.string(),
  status: z.enum(['empty', 'incomplete', 'nearly-complete', 'complete']),
  /** 1-5, of a check the mean percentage of its elements 0-100; null without a number, and on a ladder. */
  score: z.number().nullable(),
  /** Attained level or stage. */
  level: z.int().nullable(),
  /** Only of a check. */
  verdict: z.enum(['few', 'some', 'all']).optional(),
  distance: z.int().nullable(),
  /** 0-1. */
  completeness: z.number().nullable(),
  /** SHA-256 of the assessment as canonical JSON: equal for two snapshots that say the same. */
  content: Hash,
  /** Hash of the event before it, which signs the whole log up to there. */
  log: Hash,
});
export type SnapshotHead = z.output<typeof SnapshotHead>;

/** A snapshot whole: what was said, and what the method of its day made of it. Never scored anew (method 7.11). */
export interface StoredSnapshot {
  readonly head: SnapshotHead;
  readonly assessment: Assessment;
  readonly scores: Score;
  /** Null where an earlier version of Cairn took it. */
  readonly plan: Plan | null;
}

/** An assessment right after one of its events. */
export const Moment = z.strictObject({
  seq: z.int(),
  at: z.string(),
  assessment: Assessment,
  facilitation: Facilitation.nullable(),
  report: ReportSettings.nullable(),
});
export type Moment = z.output<typeof Moment>;

/** Most UTF-16 code units of a value in the history; a longer one is cut. */
export const longestPastValue = 65_536;
/** Most entries of one event in the history. */
export const mostPastEntries = 200;

/** What an event did to an entry: its value before and after, `null` when it was not there. */
export const PastEntry = z.strictObject({
  key: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
  /** A value was longer than {@link longestPastValue} and is left out. */
  cut: z.boolean(),
});
export type PastEntry = z.output<typeof PastEntry>;

export const HistoryEvent = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  /** `created`, `imported`, `edit`, `undo`, `redo`, `workflow`, `snapshot`, `export`, `removed`, `restored`. */
  kind: z.string(),
  /** What it said was erased. */
  purged: z.boolean(),
  /** One for each entry that it changed. */
  entries: z.array(PastEntry),
  /** How many entries are left out, over {@link mostPastEntries}. */
  more: z.int(),
  /** The state that it moved the assessment to. */
  workflow: Workflow.nullable(),
  /** The snapshot that it wrote. */
  snapshot: z.strictObject({ seq: z.int(), name: z.string(), reason: SnapshotReason }).nullable(),
  /** The name of the file that was exported. */
  exported: z.string().nullable(),
  /** The event whose moment it brought back. */
  moment: z.int().nullable(),
});
export type HistoryEvent = z.output<typeof HistoryEvent>;
