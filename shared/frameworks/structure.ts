import { z } from 'zod';
import { Effort, FunctionName } from '../assessment/schema.ts';
import { ActionId, FrameworkId, GoalId, MetricId, QuestionId, SectionId } from '../base/ids.ts';

/** A framework's structure: everything but its words (those are in one text file per language, see `texts.ts`). */

export const Version = z.string().regex(/^\d+\.\d+\.\d+$/);
const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);
const Impact = Effort;

const action = {
  id: ActionId,
  effort: Effort,
  /** 1 convenience, 2 one team's efficiency, 3 moves a metric, 4 moves a phase KPI, 5 moves KPIs of several phases. */
  impact: Impact,
  /** Actions that must be finished first. */
  prerequisites: z.array(ActionId).max(20),
  /** Actions of other frameworks that do the same work. */
  equivalentTo: z.array(ActionId).max(20),
};

/** Lifts a capability by one level. */
export const StepAction = z.strictObject({ ...action, from: z.int().min(1).max(4), to: z.int().min(2).max(5) });
export type StepAction = z.output<typeof StepAction>;
/** Brings a criterion to L (the first of a criterion) or to F (the second, else the first again). */
export const CriterionAction = z.strictObject(action);
export type CriterionAction = z.output<typeof CriterionAction>;

const question = {
  id: QuestionId,
  functions: z.array(FunctionName).min(1),
  metrics: z.array(MetricId).max(20),
  /** Questions of other frameworks about the same practice. */
  equivalentTo: z.array(QuestionId).max(20),
};

export const Capability = z.strictObject({
  ...question,
  /** Must hold for a level of its section to be attained. */
  key: z.boolean(),
  goal: GoalId,
  actions: z.array(StepAction),
});
export type Capability = z.output<typeof Capability>;

export const Criterion = z.strictObject({
  ...question,
  /** Must be largely or fully true for its stage to be attained. */
  gate: z.boolean(),
  actions: z.array(CriterionAction).min(1).max(2),
});
export type Criterion = z.output<typeof Criterion>;

const head = {
  format: z.literal('cairn.framework'),
  formatVersion: z.literal(1),
  id: FrameworkId,
  version: Version,
  sourceLanguage: Language,
  /** Time that a room usually needs, in minutes. */
  minutes: z.strictObject({ from: z.int().min(1).max(600), to: z.int().min(1).max(600) }),
};

export const PillarFramework = z.strictObject({
  ...head,
  kind: z.literal('pillars'),
  method: z.literal('four-pillar/1'),
  goals: z.array(GoalId),
  sections: z.array(z.strictObject({ id: SectionId, questions: z.array(Capability).min(1) })).min(1),
});
export type PillarFramework = z.output<typeof PillarFramework>;
export type Pillar = PillarFramework['sections'][number];

export const LadderFramework = z.strictObject({
  ...head,
  kind: z.literal('ladder'),
  method: z.literal('revenue-ladder/1'),
  /** Stages from the first to the last. `symptoms` are unscored signs that a stage has become too small. */
  sections: z
    .array(z.strictObject({ id: SectionId, questions: z.array(Criterion).min(1), symptoms: z.array(QuestionId) }))
    .min(1),
});
export type LadderFramework = z.output<typeof LadderFramework>;
export type Stage = LadderFramework['sections'][number];

/** How a section is answered: levels 1-5, or the letters N, P, L and F. */
export const AnswerScale = z.enum(['levels', 'letters']);
export type AnswerScale = z.output<typeof AnswerScale>;

export const CheckQuestion = z.strictObject({
  ...question,
  /** The first brings the question to where it holds (level 3, L), the second to the top (level 5, F). */
  actions: z.array(CriterionAction).min(1).max(2),
});
export type CheckQuestion = z.output<typeof CheckQuestion>;

export const CheckFramework = z.strictObject({
  ...head,
  kind: z.literal('check'),
  method: z.literal('check/1'),
  /** So many elements hold in the middle verdict; null where there is none. */
  enough: z.int().min(1).max(20).nullable(),
  /** The frameworks that `equivalentTo` means: released ones, which cannot name this one back. */
  refersTo: z.array(FrameworkId).max(10),
  sections: z
    .array(
      z.strictObject({
        id: SectionId,
        /** An element is counted; an attribute must hold besides. */
        role: z.enum(['element', 'attribute']),
        scale: AnswerScale,
        questions: z.array(CheckQuestion).min(1),
      }),
    )
    .min(1),
});
export type CheckFramework = z.output<typeof CheckFramework>;
export type CheckSection = CheckFramework['sections'][number];

/** A closed list: a new kind is code with tests, a new questionnaire of a known kind is only data. */
export const Framework = z.discriminatedUnion('kind', [PillarFramework, LadderFramework, CheckFramework]);
export type Framework = z.output<typeof Framework>;
export type Question = Capability | Criterion | CheckQuestion;
