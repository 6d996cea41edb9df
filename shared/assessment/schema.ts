import { z } from 'zod';
import { FileName } from '../base/fileName.ts';
import {
  ActionId,
  AssessmentId,
  CommentId,
  FileId,
  GoalId,
  ParticipantId,
  QuestionId,
  SectionId,
  TaskId,
} from '../base/ids.ts';
import { NonEmptyText, Text } from '../base/text.ts';
import { IsoDate, IsoInstant } from '../base/time.ts';
import { largestFile, longestPictureSide, mostFiles } from './fileLimits.ts';
import { MetricRecord } from './metricRecords.ts';
import { RenewalFigures } from './renewalFigures.ts';
import { RoleRecord } from './roleRecords.ts';
import { ScorecardAnswers } from './scorecardAnswers.ts';
import { Money, ValueInputs } from './valueInputs.ts';

/** What an assessment is made of. The same shapes travel in the assessment file, over the contract and out of the database. */

export const Functions = ['sales', 'marketing', 'success', 'revops', 'finance'] as const;
/** A revenue function. Finance is a guest: it answers, but the alignment spread is taken over the other four. */
export const FunctionName = z.enum(Functions);
export type FunctionName = z.output<typeof FunctionName>;
export const ParticipantFunction = z.enum([...Functions, 'unassigned']);
export type ParticipantFunction = z.output<typeof ParticipantFunction>;

export const Visibility = z.enum(['client', 'consultant']);
export type Visibility = z.output<typeof Visibility>;
export const Evidence = z.enum(['opinion', 'described', 'shown']);
export type Evidence = z.output<typeof Evidence>;
export const AnswerConfidence = z.enum(['low', 'medium', 'high']);

export const Letters = ['N', 'P', 'L', 'F'] as const;
/** Not at all, partially, largely, fully (ISO 33020). */
export const Letter = z.enum(Letters);
export type Letter = z.output<typeof Letter>;

export const NotApplicable = z.strictObject({ notApplicable: NonEmptyText, confirmed: z.boolean().optional() });
export type NotApplicable = z.output<typeof NotApplicable>;

/** A level (1-5), a limit symptom's frequency (0-3), a letter, "dont-know", or not applicable with its reason. Which of them a
 * question takes is decided by its framework (`answerProblem`). A missing entry is open. */
export const Answer = z.union([z.int().min(0).max(5), Letter, z.literal('dont-know'), NotApplicable], {
  error: (issue) =>
    issue.input === undefined
      ? undefined
      : 'must be a whole level, a letter N, P, L or F, "dont-know", or { "notApplicable": "the reason" }',
});
export type Answer = z.output<typeof Answer>;

export const Organisation = z.strictObject({
  name: NonEmptyText,
  arrBand: Text.optional(),
  employees: z.int().min(0).max(100_000_000).optional(),
  salesMotion: z.enum(['sales-led', 'product-led', 'mixed']).optional(),
  currency: Text.optional(),
});
export type Organisation = z.output<typeof Organisation>;

export const Participant = z.strictObject({
  id: ParticipantId,
  label: Text.optional(),
  function: ParticipantFunction.optional(),
});
export type Participant = z.output<typeof Participant>;

/** [Note: Every text has its readers] Who may read a free text. What is not named keeps its default: notes are for the consultant,
 * everything else is for the client. */
export const readers = <Name extends string>(...names: readonly [Name, ...Name[]]) =>
  z.partialRecord(z.enum(names), Visibility).optional();

const answerDetails = {
  evidence: Evidence.optional(),
  references: z.array(Text).max(100).optional(),
  note: Text.optional(),
  visibility: Visibility.optional(),
  flag: z.boolean().optional(),
};

/** One person's answer to one question. */
export const Response = z.strictObject({
  participant: ParticipantId,
  question: QuestionId,
  answer: Answer,
  confidence: AnswerConfidence.optional(),
  ...answerDetails,
  readers: readers('references', 'reason'),
  answeredAt: IsoInstant.optional(),
  /** [Note: Both rounds] What this person voted before the room voted once more. `answer` is the vote that counts. */
  firstVote: Answer.optional(),
});
export type Response = z.output<typeof Response>;

/** A clause of a level's description that is not true yet: the clause's position, counted from 1. */
export const MissingClause = z.strictObject({ level: z.int().min(1).max(5), clause: z.int().min(1).max(9) });
export type MissingClause = z.output<typeof MissingClause>;

/** The answer that the room settled on. It beats all responses. */
export const Agreed = z.strictObject({
  question: QuestionId,
  answer: Answer,
  rationale: Text.optional(),
  ...answerDetails,
  missing: z.array(MissingClause).max(50).optional(),
  /** What those who see it differently want on record. */
  dissent: Text.optional(),
  /** `reason`: why the question does not apply. The note has `visibility`. */
  readers: readers('rationale', 'references', 'reason', 'dissent'),
});
export type Agreed = z.output<typeof Agreed>;

export const Decision = z.strictObject({
  text: NonEmptyText,
  owner: Text.optional(),
  due: IsoDate.optional(),
  visibility: Visibility.optional(),
  /** What happens when nobody decides. */
  ifNot: Text.optional(),
  /** Actions that it releases: its cost is theirs. */
  actions: z.array(ActionId).max(100).optional(),
  /** Outside spend of its own, in the organisation's currency. */
  spend: Money.optional(),
});
export type Decision = z.output<typeof Decision>;

export const Parked = z.strictObject({
  text: NonEmptyText,
  visibility: Visibility.optional(),
  /** Who takes it up, and when. */
  owner: Text.optional(),
  due: IsoDate.optional(),
});
export type Parked = z.output<typeof Parked>;

const Weight = z.number().min(0.5).max(2);
export const LadderPolicy = z.enum(['strict', 'lenient']);
export type LadderPolicy = z.output<typeof LadderPolicy>;

export const Goals = z.record(GoalId, z.int().min(0).max(100));
export type Goals = z.output<typeof Goals>;

/** People and the share of their time (0-1) that goes into the roadmap. */
export const Team = z.strictObject({ people: z.number().min(0.5).max(500), share: z.number().min(0.01).max(1) });
export type Team = z.output<typeof Team>;

/** `soonest`: the distance set of the level or stage with its prerequisites goes first (method 8b.10). */
export const Route = z.strictObject({ kind: z.literal('soonest'), level: z.int().min(1).max(5) });
export type Route = z.output<typeof Route>;

/** The level or stage that somebody answers for, and by when. */
export const Aim = z.strictObject({ level: z.int().min(1).max(5), by: IsoDate.optional() });
export type Aim = z.output<typeof Aim>;

export const Targets = z.record(QuestionId, z.int().min(1).max(5));
export type Targets = z.output<typeof Targets>;

/** `next-level`: one level above where each question stands; `key-first`: key questions to at least 3, the others hold; `aim`: the level of
 * the aim everywhere. */
export const TargetTemplateName = z.enum(['next-level', 'key-first', 'aim']);
export type TargetTemplateName = z.output<typeof TargetTemplateName>;

/** [Note: By template or by hand] The template that was used last and the targets that it gave. A target of the assessment that still says
 * the same comes from the template; any other was set by hand. */
export const TargetTemplate = z.strictObject({ name: TargetTemplateName, targets: Targets });
export type TargetTemplate = z.output<typeof TargetTemplate>;

export const Settings = z.strictObject({
  weights: z.record(QuestionId, Weight).optional(),
  sectionWeights: z.record(SectionId, Weight).optional(),
  ladderPolicy: LadderPolicy.optional(),
  /** Person-days that can be spent in each wave. */
  capacityDays: z.array(z.number().min(0).max(10_000)).min(1).max(12).optional(),
  /** How much of a level one finished step is assumed to bring. */
  realisation: z.number().min(0).max(1).optional(),
  /** Points that were shared out over the framework's goals, 100 in all; they weigh the questions that nobody weighed by hand. */
  goals: Goals.optional(),
  /** Most actions of one owner in one wave. */
  ownerLimit: z.int().min(1).max(100).optional(),
  /** The people that the capacity was worked out from. */
  team: Team.optional(),
  /** How the plan is made; left out: best value. */
  route: Route.optional(),
  aim: Aim.optional(),
  template: TargetTemplate.optional(),
  /** What one person-day costs. Without it, days stay days. */
  dayRate: z.number().min(0).max(1e6).optional(),
  /** Who may read the summary; left out: the client. */
  summaryReaders: Visibility.optional(),
});
export type Settings = z.output<typeof Settings>;

export const Effort = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** Effort band: 1 up to 5 person-days, 2 6-15, 3 16-40, 4 41-90, 5 over 90. */
export type Effort = z.output<typeof Effort>;
export const ActionConfidence = z.union([z.literal(1), z.literal(0.8), z.literal(0.5)]);
export type ActionConfidence = z.output<typeof ActionConfidence>;
export const ActionStatus = z.enum(['open', 'doing', 'done', 'dropped']);
export type ActionStatus = z.output<typeof ActionStatus>;

export const OwnAction = z.strictObject({
  title: NonEmptyText,
  section: SectionId,
  days: z.number().min(0).max(10_000),
  impact: Effort,
  prerequisites: z.array(ActionId).max(100).optional(),
  /** The task of the implementation steps that it was made from. */
  task: TaskId.optional(),
});
export type OwnAction = z.output<typeof OwnAction>;

/** Factors of the priority that people set by hand; confidence and effort have fields of their own. */
export const FactorEdits = z.strictObject({
  gap: z.number().min(0).max(1).optional(),
  weight: z.number().min(0.25).max(4).optional(),
  impact: Effort.optional(),
  urgency: z.union([z.literal(1), z.literal(1.25), z.literal(1.5)]).optional(),
});
export type FactorEdits = z.output<typeof FactorEdits>;

/** Why a factor was set by hand, by factor. */
export const FactorNotes = z.strictObject({
  gap: Text.optional(),
  weight: Text.optional(),
  impact: Text.optional(),
  confidence: Text.optional(),
  urgency: Text.optional(),
  effort: Text.optional(),
});
export type FactorNotes = z.output<typeof FactorNotes>;

/** What people changed about an action of the plan, or an action of their own. */
export const ActionEdit = z.strictObject({
  id: ActionId,
  owner: Text.optional(),
  effort: Effort.optional(),
  confidence: ActionConfidence.optional(),
  /** Cash or legal exposure, ticked by the user: raises urgency. */
  exposure: z.boolean().optional(),
  wave: z.int().min(1).max(12).optional(),
  due: IsoDate.optional(),
  status: ActionStatus.optional(),
  doneOn: IsoDate.optional(),
  note: Text.optional(),
  notNow: NonEmptyText.optional(),
  own: OwnAction.optional(),
  factors: FactorEdits.optional(),
  factorNotes: FactorNotes.optional(),
  /** Person-days of each part of an action that was split, in order. Part n has the id `<id>.<n>` and edits of its own; it waits for
   * the part before it, and the last one finishes the step. */
  parts: z.array(z.number().gt(0).max(10_000)).min(2).max(12).optional(),
  /** What tells whether it worked: a metric's id, or words. */
  metric: NonEmptyText.optional(),
  /** The day on which the metric is looked at. */
  checkOn: IsoDate.optional(),
  /** Outside spend, in the organisation's currency. */
  spend: Money.optional(),
  readers: readers('note', 'notNow', 'metric', 'factorNotes'),
});
export type ActionEdit = z.output<typeof ActionEdit>;

export const PreviousAnswer = z.strictObject({ question: QuestionId, answer: Answer, rationale: Text.optional() });
export type PreviousAnswer = z.output<typeof PreviousAnswer>;

/** An action of the plan before, and what became of it. */
export const PreviousAction = z.strictObject({
  id: ActionId,
  title: NonEmptyText,
  question: QuestionId.optional(),
  doneWhen: Text.optional(),
  owner: Text.optional(),
  status: ActionStatus,
  doneOn: IsoDate.optional(),
});
export type PreviousAction = z.output<typeof PreviousAction>;

/** [Note: Not confirmed] What the cycle before said. Its answers are none of this assessment, and count in nothing, until somebody
 * confirms them or answers anew. */
export const Previous = z.strictObject({
  /** Where it can be looked up: the assessment and the event of its snapshot. */
  assessment: AssessmentId.optional(),
  snapshot: z.int().min(1).optional(),
  name: NonEmptyText,
  date: IsoDate.optional(),
  score: z.number().optional(),
  /** Attained level or stage. */
  level: z.int().min(0).max(5).optional(),
  /** The overall score that its plan projected for the end. */
  projected: z.number().optional(),
  answers: z.array(PreviousAnswer).max(10_000),
  actions: z.array(PreviousAction).max(10_000),
});
export type Previous = z.output<typeof Previous>;

/** [Note: Own words] A sentence of the report that somebody put into words of their own. `from` is the sentence that the report made at
 * that time: when it makes another one now, its numbers have moved and the own words are stale. */
export const OwnWords = z.strictObject({
  key: z.string().min(1).max(200),
  language: z.string().min(2).max(35),
  text: NonEmptyText,
  from: Text,
  /** `consultant`: only in the consultant's edition. */
  visibility: Visibility.optional(),
});
export type OwnWords = z.output<typeof OwnWords>;

/** Where an assessment is in its life: a draft, with the colleague who checks it, or final. */
export const Workflow = z.enum(['draft', 'in-review', 'signed-off']);
export type Workflow = z.output<typeof Workflow>;

/** Who took the assessment to which state, and when. The latest is last. */
export const WorkflowStep = z.strictObject({ to: Workflow, by: Text.optional(), at: IsoInstant });
export type WorkflowStep = z.output<typeof WorkflowStep>;
/** Of more steps than this, the newest stay. */
export const mostSteps = 1_000;

/** One sitting of the room. */
export const Meeting = z.strictObject({
  startedAt: IsoInstant,
  /** Left out while it lasts. */
  endedAt: IsoInstant.optional(),
  /** Who was there. */
  attendees: z.array(ParticipantId).max(1_000),
  /** Seconds that the room spent on the questions of each section. */
  seconds: z.record(SectionId, z.int().min(0).max(1_000_000)).optional(),
});
export type Meeting = z.output<typeof Meeting>;

/** What a comment is about: a question, or a section of the report (its id in the report model). */
export const CommentPlace = z.union([
  z.strictObject({ question: QuestionId }),
  z.strictObject({ block: z.string().min(1).max(64) }),
]);
export type CommentPlace = z.output<typeof CommentPlace>;

/** [Note: Comments stay inside] What the colleague who checks an assessment says of it. Always the consultant's: a client's edition never
 * prints one. Open until somebody resolves it. */
export const Comment = z.strictObject({
  id: CommentId,
  on: CommentPlace,
  text: NonEmptyText,
  by: Text.optional(),
  at: IsoInstant,
  resolved: z.strictObject({ by: Text.optional(), at: IsoInstant }).optional(),
});
export type Comment = z.output<typeof Comment>;

/** [Note: Bytes beside the words] A file that shows something. This says what it is; the bytes lie in the workspace under their hash and
 * travel in no assessment file. A picture is one that Cairn drew anew; nothing else is ever shown, only saved elsewhere. */
export const EvidenceFile = z.strictObject({
  id: FileId,
  on: z.strictObject({ question: QuestionId }),
  name: FileName,
  type: z.enum(['png', 'jpeg', 'other']),
  /** How many. */
  bytes: z.int().min(1).max(largestFile),
  /** Of the bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal'),
  /** Pixels, of a picture only. */
  width: z.int().min(1).max(longestPictureSide).optional(),
  height: z.int().min(1).max(longestPictureSide).optional(),
  addedAt: IsoInstant,
  /** Who may know of it; left out: the client. */
  visibility: Visibility.optional(),
});
export type EvidenceFile = z.output<typeof EvidenceFile>;

/** Everything that people typed about one assessment. Scores and plans are always computed from this, never stored in it. */
export const Assessment = z.strictObject({
  organisation: Organisation,
  title: Text.optional(),
  date: IsoDate.optional(),
  summary: Text.optional(),
  decisions: z.array(Decision).max(1_000).optional(),
  parked: z.array(Parked).max(1_000).optional(),
  settings: Settings.optional(),
  participants: z.array(Participant).max(1_000).optional(),
  responses: z.array(Response).max(100_000).optional(),
  agreed: z.array(Agreed).max(10_000).optional(),
  targets: Targets.optional(),
  actions: z.array(ActionEdit).max(10_000).optional(),
  previous: Previous.optional(),
  value: ValueInputs.optional(),
  words: z.array(OwnWords).max(2_000).optional(),
  meetings: z.array(Meeting).max(100).optional(),
  comments: z.array(Comment).max(2_000).optional(),
  steps: z.array(WorkflowStep).max(mostSteps).optional(),
  files: z.array(EvidenceFile).max(mostFiles).optional(),
  metrics: z.array(MetricRecord).max(100).optional(),
  roles: z.array(RoleRecord).max(100).optional(),
  scorecard: ScorecardAnswers.optional(),
  renewals: RenewalFigures.optional(),
});
export type Assessment = z.output<typeof Assessment>;
