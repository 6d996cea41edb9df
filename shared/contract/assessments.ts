import { type } from '@orpc/contract';
import { z } from 'zod';
import { Change, Facilitation, mostChanges, ReportSettings } from '../assessment/change.ts';
import { Assessment, Goals, Organisation, Participant, Workflow } from '../assessment/schema.ts';
import { AssessmentId, FrameworkId, QuestionId } from '../base/ids.ts';
import { NonEmptyText, Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import { Version } from '../frameworks/structure.ts';
import { HistoryEvent, Moment, SnapshotHead, type StoredSnapshot } from './cycles.ts';
import { command, query } from './procedure.ts';

const Revisions = z.record(z.string(), z.int());

export const AssessmentHead = z.strictObject({
  id: AssessmentId,
  revision: z.int(),
  framework: z.strictObject({ id: FrameworkId, version: Version, hash: z.string() }),
  workflow: Workflow,
  createdAt: z.string(),
  updatedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type AssessmentHead = z.output<typeof AssessmentHead>;

export const OpenAssessment = z.strictObject({
  head: AssessmentHead,
  assessment: Assessment,
  facilitation: Facilitation.nullable(),
  report: ReportSettings.nullable(),
  /** By entry key: the revision that last changed it. An entry that is not listed is at 0. */
  revisions: Revisions,
});
export type OpenAssessment = z.output<typeof OpenAssessment>;

/** A row of Home. Numbers come from the same scoring as the result screen. */
export const AssessmentRow = z.strictObject({
  id: AssessmentId,
  /** Which organisation it is in this workspace; two of them may have one name. */
  organisationId: z.string(),
  organisation: z.string(),
  title: z.string().nullable(),
  framework: z.strictObject({
    id: FrameworkId,
    version: Version,
    shortTitle: z.string(),
    kind: z.enum(['pillars', 'ladder', 'check']),
  }),
  status: z.enum(['empty', 'incomplete', 'nearly-complete', 'complete']),
  answered: z.int(),
  applicable: z.int(),
  score: z.number().nullable(),
  /** Attained level or stage. */
  level: z.int().nullable(),
  levelName: z.string().nullable(),
  /** Answers to the next level or stage; null without a level, at the top and where no change attains it. */
  distance: z.int().nullable(),
  /** By section, then question: the ramp step 1-5, or a state. Draws the small map. */
  map: z.array(z.array(z.union([z.literal([1, 2, 3, 4, 5]), z.enum(['open', 'dont-know', 'not-applicable'])]))),
  workflow: Workflow,
  updatedAt: z.string(),
  /** The assessment that it is another version of: both went on, and a bundle brought this one. */
  variantOf: AssessmentId.optional(),
});
export type AssessmentRow = z.output<typeof AssessmentRow>;

export const Saved = z.strictObject({
  /** The assessment's revision after the edit. */
  revision: z.int(),
  savedAt: z.string(),
  /** What was changed; after undo and redo, what a screen has to apply. */
  changes: z.array(Change),
  revisions: Revisions,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type Saved = z.output<typeof Saved>;

const one = z.strictObject({ assessmentId: AssessmentId });
const at = z.strictObject({ assessmentId: AssessmentId, seq: z.int().min(1) });

export const assessmentsContract = {
  /** Newest change first. */
  list: query.output(z.array(AssessmentRow)),
  organisations: query.output(z.array(Organisation)),
  create: command
    .input(
      z.strictObject({
        framework: z.strictObject({ id: FrameworkId, version: Version }),
        organisation: Organisation,
        title: Text.optional(),
        date: IsoDate.optional(),
        participants: z.array(Participant).max(1_000).optional(),
        goals: Goals.optional(),
        facilitation: Facilitation.optional(),
      }),
    )
    .output(one),
  get: query.input(one).output(OpenAssessment),
  /** All changes or none, in one step of undo. */
  edit: command
    .input(
      z.strictObject({
        assessmentId: AssessmentId,
        changes: z
          .array(z.strictObject({ change: Change, expectedRevision: z.int().min(0) }))
          .min(1)
          .max(mostChanges),
      }),
    )
    .output(Saved),
  undo: command.input(one).output(Saved),
  redo: command.input(one).output(Saved),
  /** What happened, newest first; with `above`, before that event. With `entry` only what happened to that entry, with `question` only to
   * its answers and its target. */
  history: query
    .input(
      z.strictObject({
        assessmentId: AssessmentId,
        limit: z.int().min(1).max(500),
        above: z.int().min(1).optional(),
        entry: z.string().min(1).max(200).optional(),
        question: QuestionId.optional(),
      }),
    )
    .output(z.array(HistoryEvent)),
  /** Oldest first. */
  snapshots: query.input(one).output(z.array(SnapshotHead)),
  snapshot: query.input(at).output(type<StoredSnapshot>()),
  /** Keeps the assessment as it is now under a name. No step of undo. */
  takeSnapshot: command
    .input(z.strictObject({ assessmentId: AssessmentId, name: NonEmptyText.max(200) }))
    .output(SnapshotHead),
  /** The assessment right after an event; PURGED when too much was erased to know it. */
  moment: query.input(at).output(Moment),
  /** Brings every entry to what it was right after an event, in one step of undo; meetings, comments and steps stay as they are now. */
  restoreMoment: command.input(at).output(Saved),
  /** Makes the assessment of the next cycle, with this one's people, settings, targets and open actions, and its answers as not confirmed.
   * [Note: Not confirmed] Takes a snapshot of this one unless the newest says the same. */
  startNextCycle: command
    .input(z.strictObject({ assessmentId: AssessmentId, title: Text.optional(), date: IsoDate.optional() }))
    .output(one),
  /** Signing off writes a snapshot and makes the assessment read-only; going back to draft opens it again. Who does it is noted among the
   * assessment's steps. No step of undo. */
  setWorkflow: command
    .input(z.strictObject({ assessmentId: AssessmentId, workflow: Workflow, by: Text.optional() }))
    .output(AssessmentHead),
  remove: command.input(one).output(z.strictObject({ removed: z.literal(true) })),
  restore: command.input(one).output(z.strictObject({ restored: z.literal(true) })),
  /** Opens the fictional sample workshop, bringing it in through the importer when it is not there yet. */
  openSample: command.input(z.strictObject({ name: NonEmptyText.max(64) })).output(one),
};
