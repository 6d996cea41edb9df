import { z } from 'zod';
import { Change, Facilitation, ReportSettings, Workflow } from '../assessment/change.ts';
import { Assessment, Organisation, Participant } from '../assessment/schema.ts';
import { AssessmentId, FrameworkId } from '../base/ids.ts';
import { NonEmptyText, Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import { Version } from '../frameworks/structure.ts';
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
  organisation: z.string(),
  title: z.string().nullable(),
  framework: z.strictObject({
    id: FrameworkId,
    version: Version,
    shortTitle: z.string(),
    kind: z.enum(['pillars', 'ladder']),
  }),
  status: z.enum(['empty', 'incomplete', 'nearly-complete', 'complete']),
  answered: z.int(),
  applicable: z.int(),
  score: z.number().nullable(),
  /** Attained level or stage. */
  level: z.int().nullable(),
  levelName: z.string().nullable(),
  /** By section, then question: the ramp step 1-5, or a state. Draws the small map. */
  map: z.array(z.array(z.union([z.literal([1, 2, 3, 4, 5]), z.enum(['open', 'dont-know', 'not-applicable'])]))),
  workflow: Workflow,
  updatedAt: z.string(),
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

export const HistoryEvent = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  kind: z.string(),
  entries: z.array(z.string()),
});
export type HistoryEvent = z.output<typeof HistoryEvent>;

const one = z.strictObject({ assessmentId: AssessmentId });

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
          .max(1_000),
      }),
    )
    .output(Saved),
  undo: command.input(one).output(Saved),
  redo: command.input(one).output(Saved),
  history: query
    .input(z.strictObject({ assessmentId: AssessmentId, limit: z.int().min(1).max(1_000) }))
    .output(z.array(HistoryEvent)),
  /** Signing off writes a snapshot and makes the assessment read-only; going back to draft opens it again. */
  setWorkflow: command.input(z.strictObject({ assessmentId: AssessmentId, workflow: Workflow })).output(AssessmentHead),
  remove: command.input(one).output(z.strictObject({ removed: z.literal(true) })),
  restore: command.input(one).output(z.strictObject({ restored: z.literal(true) })),
  /** Opens the fictional sample workshop, bringing it in through the importer when it is not there yet. */
  openSample: command.input(z.strictObject({ name: NonEmptyText.max(64) })).output(one),
};
