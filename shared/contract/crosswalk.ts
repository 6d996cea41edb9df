import { z } from 'zod';
import { ActionStatus, Answer, Visibility } from '../assessment/schema.ts';
import { ActionId, AssessmentId, FrameworkId, QuestionId } from '../base/ids.ts';
import { Version } from '../frameworks/structure.ts';
import { query } from './procedure.ts';

/** An assessment of the same organisation with another framework. */
const OtherAssessment = z.strictObject({
  assessmentId: AssessmentId,
  title: z.string().nullable(),
  /** Its day; the day on which it was made when it has none of its own. */
  date: z.string(),
  framework: z.strictObject({
    id: FrameworkId,
    version: Version,
    shortTitle: z.string(),
    kind: z.enum(['pillars', 'ladder', 'check']),
  }),
});
export type OtherAssessment = z.output<typeof OtherAssessment>;

/** What it says to a question that has a counterpart in the open assessment. */
const CounterpartAnswer = z.strictObject({
  question: QuestionId,
  name: z.string(),
  /** Null: open. */
  answer: Answer.nullable(),
  /** "3 Defined", "Largely"; null when the answer is no level. */
  answerName: z.string().nullable(),
  /** Whether the room agreed on it, or it is what the respondents come to. */
  source: z.enum(['agreed', 'responses']).nullable(),
  /** Of the agreed answer; whose eyes it is for comes along. */
  note: z.strictObject({ text: z.string(), visibility: Visibility }).nullable(),
});
export type CounterpartAnswer = z.output<typeof CounterpartAnswer>;

const CounterpartAction = z.strictObject({
  id: ActionId,
  title: z.string(),
  about: z.array(QuestionId),
  days: z.number(),
  /** Empty: nobody yet. */
  owner: z.string(),
  status: ActionStatus,
  /** Null: in no wave. */
  wave: z.int().nullable(),
});

const Counterpart = OtherAssessment.extend({
  /** `here`: of the open assessment's framework. */
  pairs: z.strictObject({
    questions: z.array(z.strictObject({ here: QuestionId, there: QuestionId })),
    actions: z.array(z.strictObject({ here: ActionId, there: ActionId })),
  }),
  /** To the paired questions, in their framework's order. */
  answers: z.array(CounterpartAnswer),
  /** Its whole plan: waves, what comes later, what is closed. */
  actions: z.array(CounterpartAction),
});
export type Counterpart = z.output<typeof Counterpart>;

export const CrosswalkOffers = z.strictObject({
  /** Newest first. */
  counterparts: z.array(Counterpart),
  /** Of the same organisation, with a framework that has nothing in common with this one. */
  unpaired: z.array(OtherAssessment),
});
export type CrosswalkOffers = z.output<typeof CrosswalkOffers>;

export const crosswalkContract = {
  /** What the organisation's other assessments say to the same practices. Reads only: an answer is taken by `assessments.edit`. */
  offers: query.input(z.strictObject({ assessmentId: AssessmentId })).output(CrosswalkOffers),
};
