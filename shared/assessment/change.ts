import { z } from 'zod';
import { ActionId, ParticipantId, QuestionId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { IsoDate, IsoInstant } from '../base/time.ts';
import { mostFiles } from './fileLimits.ts';
import { MetricRecord } from './metricRecords.ts';
import { RenewalFigures } from './renewalFigures.ts';
import { RoleRecord } from './roleRecords.ts';
import {
  ActionEdit,
  Agreed,
  Comment,
  Decision,
  EvidenceFile,
  Meeting,
  mostSteps,
  Organisation,
  OwnWords,
  Parked,
  Participant,
  Previous,
  Response,
  Settings,
  WorkflowStep,
} from './schema.ts';
import { ScorecardAnswers } from './scorecardAnswers.ts';
import { ValueInputs } from './valueInputs.ts';

/** [Note: Waiting details] What was said about a question before anybody answered it. An agreed entry needs an answer, so note, evidence
 * and flag wait here, stored and undoable like everything else, until an answer takes them along. */
export const Waiting = Agreed.omit({ question: true, answer: true, missing: true });
export type Waiting = z.output<typeof Waiting>;

/** One key of a vote: whose it was, and what that person had answered before it (left out: nothing). */
export const Cast = z.strictObject({
  participant: ParticipantId,
  absent: z.boolean().optional(),
  before: Response.pick({ answer: true, answeredAt: true }).optional(),
});
export type Cast = z.output<typeof Cast>;

/** [Note: A ballot remembers no answer] Where the vote on a question stands. The votes themselves are responses; this says who has voted
 * in the round that runs, so that a reload in the middle opens it again, hidden. */
export const Ballot = z.strictObject({
  round: z.union([z.literal(1), z.literal(2)]),
  /** In the order of the keys; empty once the question is settled. */
  casts: z.array(Cast).max(2_500),
  /** Opened by a person, before everybody had voted. */
  revealed: z.boolean().optional(),
  /** Who voted what stays unsaid. */
  secret: z.boolean().optional(),
  /** An agreed answer came out of it. */
  settled: z.boolean().optional(),
});
export type Ballot = z.output<typeof Ballot>;

/** How the room wants to work through the questions. Kept with the assessment in its workspace, not part of the assessment file. */
export const Facilitation = z.strictObject({
  /** Minutes that the room has for all questions. */
  minutes: z.int().min(1).max(10_000).optional(),
  keyQuestionsFirst: z.boolean().optional(),
  waiting: z.record(QuestionId, Waiting).optional(),
  ballots: z.record(QuestionId, Ballot).optional(),
  /** When last time's answer may be seen; left out: only after choosing. */
  lastTime: z.enum(['after-choosing', 'always']).optional(),
  /** [Note: The plan that was seen] The wave of every action when somebody last took note of the plan (0: not planned), so that the
   * board can say item by item what new answers changed. */
  seenPlan: z.strictObject({ at: IsoInstant, waves: z.record(ActionId, z.int().min(0).max(12)) }).optional(),
});
export type Facilitation = z.output<typeof Facilitation>;

/** What the next report should look like. Kept with the assessment in its workspace, not part of the assessment file. */
export const ReportSettings = z.strictObject({
  edition: z.enum(['client', 'consultant']).optional(),
  preset: z.enum(['full', 'board', 'room', 'roadmap', 'appendix', 'summary', 'minutes', 'sheet', 'agenda']).optional(),
  /** Whether the question sheet describes the levels; left out: it does. */
  levels: z.boolean().optional(),
  /** When the meeting of the agenda begins, "09:00". */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as 09:00')
    .optional(),
  language: z.string().min(2).max(35).optional(),
  paper: z.enum(['a4', 'letter']).optional(),
  preparedFor: Text.optional(),
  preparedBy: Text.optional(),
  /** Sections of the report that are switched off. */
  without: z.array(z.string().max(64)).max(32).optional(),
  /** The event of the earlier snapshot of this assessment that the comparison pages are made with. */
  compareWith: z.int().min(1).optional(),
});
export type ReportSettings = z.output<typeof ReportSettings>;

/** Changes that one edit may make: a second round keeps the vote of each of 1,000 participants, and begins a ballot. */
export const mostChanges = 1_001;

/** [Note: Entries] An assessment is a set of entries: its organisation, its title, each participant, each person's response to each
 * question, each agreed answer, each target, each edited action … Every edit says which entry gets which value (null removes it).
 * The history, undo and redo, conflict detection, the screen's optimistic cache and the damage check all rest on this one shape. */
export const Change = z.discriminatedUnion('entry', [
  z.strictObject({ entry: z.literal('organisation'), value: Organisation }),
  z.strictObject({ entry: z.literal('title'), value: Text.nullable() }),
  z.strictObject({ entry: z.literal('date'), value: IsoDate.nullable() }),
  z.strictObject({ entry: z.literal('summary'), value: Text.nullable() }),
  z.strictObject({ entry: z.literal('decisions'), value: z.array(Decision).max(1_000).nullable() }),
  z.strictObject({ entry: z.literal('parked'), value: z.array(Parked).max(1_000).nullable() }),
  z.strictObject({ entry: z.literal('settings'), value: Settings.nullable() }),
  z.strictObject({ entry: z.literal('previous'), value: Previous.nullable() }),
  z.strictObject({ entry: z.literal('value'), value: ValueInputs.nullable() }),
  z.strictObject({ entry: z.literal('words'), value: z.array(OwnWords).max(2_000).nullable() }),
  z.strictObject({ entry: z.literal('meetings'), value: z.array(Meeting).max(100).nullable() }),
  z.strictObject({ entry: z.literal('comments'), value: z.array(Comment).max(2_000).nullable() }),
  z.strictObject({ entry: z.literal('steps'), value: z.array(WorkflowStep).max(mostSteps).nullable() }),
  z.strictObject({ entry: z.literal('files'), value: z.array(EvidenceFile).max(mostFiles).nullable() }),
  z.strictObject({ entry: z.literal('metrics'), value: z.array(MetricRecord).max(100).nullable() }),
  z.strictObject({ entry: z.literal('roles'), value: z.array(RoleRecord).max(100).nullable() }),
  z.strictObject({ entry: z.literal('scorecard'), value: ScorecardAnswers.nullable() }),
  z.strictObject({ entry: z.literal('renewals'), value: RenewalFigures.nullable() }),
  z.strictObject({ entry: z.literal('facilitation'), value: Facilitation.nullable() }),
  z.strictObject({ entry: z.literal('report'), value: ReportSettings.nullable() }),
  z.strictObject({ entry: z.literal('participant'), participant: ParticipantId, value: Participant.nullable() }),
  z.strictObject({
    entry: z.literal('response'),
    participant: ParticipantId,
    question: QuestionId,
    value: Response.nullable(),
  }),
  z.strictObject({ entry: z.literal('agreed'), question: QuestionId, value: Agreed.nullable() }),
  z.strictObject({ entry: z.literal('target'), question: QuestionId, value: z.int().min(1).max(5).nullable() }),
  z.strictObject({ entry: z.literal('action'), action: ActionId, value: ActionEdit.nullable() }),
]);
export type Change = z.output<typeof Change>;

/** Names one entry: `agreed:R4`, `response:p1:R4`, `title`. Ids hold no colon, so keys never collide. */
export type EntryKey = string;

export function entryKey(change: Change): EntryKey {
  switch (change.entry) {
    case 'participant':
      return `participant:${change.participant}`;
    case 'response':
      return `response:${change.participant}:${change.question}`;
    case 'agreed':
      return `agreed:${change.question}`;
    case 'target':
      return `target:${change.question}`;
    case 'action':
      return `action:${change.action}`;
    default:
      return change.entry;
  }
}
