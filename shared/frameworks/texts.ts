import { z } from 'zod';
import { ActionId, FrameworkId, QuestionId, SectionId } from '../base/ids.ts';
import { NonEmptyText } from '../base/text.ts';

/** A framework's words in one language. Clauses stand without a final full stop; questions and statements carry their mark. */

const Clauses = z.array(NonEmptyText).min(1).max(3);

const ActionTexts = z.strictObject({
  /** What to do, as an imperative: "Publish a metric dictionary". */
  title: NonEmptyText,
  firstStep: NonEmptyText,
  doneWhen: NonEmptyText,
});
export type ActionTexts = z.output<typeof ActionTexts>;

const questionTexts = {
  name: NonEmptyText,
  /** The name as a noun phrase inside a sentence: "data quality". */
  phrase: NonEmptyText,
  /** What to look for as evidence. */
  lookFor: z.array(NonEmptyText).min(1).max(6),
  /** Why it matters, in one sentence about what it moves. */
  why: NonEmptyText,
  /** What to find out when nobody knows, completing "Find out …". */
  discover: NonEmptyText,
  actions: z.record(ActionId, ActionTexts),
};

export const CapabilityTexts = z.strictObject({
  ...questionTexts,
  question: NonEmptyText,
  levels: z.strictObject({ '1': Clauses, '2': Clauses, '3': Clauses, '4': Clauses, '5': Clauses }),
});
export type CapabilityTexts = z.output<typeof CapabilityTexts>;

export const CriterionTexts = z.strictObject({
  ...questionTexts,
  statement: NonEmptyText,
  anchors: z.strictObject({ N: NonEmptyText, P: NonEmptyText, L: NonEmptyText, F: NonEmptyText }),
});
export type CriterionTexts = z.output<typeof CriterionTexts>;

const head = {
  format: z.literal('cairn.framework-texts'),
  formatVersion: z.literal(1),
  framework: FrameworkId,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  title: NonEmptyText,
  /** Two or three words for tables: "Four pillars". */
  shortTitle: NonEmptyText,
  description: NonEmptyText,
  /** What its report will show, for the person who chooses a questionnaire. */
  reportShows: NonEmptyText,
  /** Whose work inspired it, and that nobody named endorses it. */
  credit: NonEmptyText,
  /** Stands above the choices of every question. */
  choosingRule: NonEmptyText,
};

const LevelTexts = z.strictObject({ name: NonEmptyText, test: NonEmptyText });

export const PillarTexts = z.strictObject({
  ...head,
  kind: z.literal('pillars'),
  levels: z.strictObject({ '1': LevelTexts, '2': LevelTexts, '3': LevelTexts, '4': LevelTexts, '5': LevelTexts }),
  goals: z.record(z.string().regex(/^G[1-9]$/), NonEmptyText),
  sections: z.record(SectionId, z.strictObject({ name: NonEmptyText, description: NonEmptyText })),
  questions: z.record(QuestionId, CapabilityTexts),
});
export type PillarTexts = z.output<typeof PillarTexts>;

const ScaleTexts = z.strictObject({ name: NonEmptyText, meaning: NonEmptyText, share: NonEmptyText });

export const LadderTexts = z.strictObject({
  ...head,
  kind: z.literal('ladder'),
  scale: z.strictObject({ N: ScaleTexts, P: ScaleTexts, L: ScaleTexts, F: ScaleTexts }),
  /** Wordings of the frequencies 0 to 3 of a limit symptom. */
  frequencies: z.strictObject({ '0': NonEmptyText, '1': NonEmptyText, '2': NonEmptyText, '3': NonEmptyText }),
  /** Stage 0: not even the first stage is attained. */
  belowFirst: z.strictObject({ name: NonEmptyText, traits: NonEmptyText }),
  sections: z.record(
    SectionId,
    z.strictObject({ name: NonEmptyText, description: NonEmptyText, traits: NonEmptyText, limits: NonEmptyText }),
  ),
  questions: z.record(QuestionId, CriterionTexts),
  symptoms: z.record(QuestionId, NonEmptyText),
});
export type LadderTexts = z.output<typeof LadderTexts>;

const VerdictTexts = z.strictObject({ name: NonEmptyText, meaning: NonEmptyText });

/** A question answered by levels of which some are only described as standing between the others. */
export const LevelledTexts = z.strictObject({
  ...questionTexts,
  scale: z.literal('levels'),
  question: NonEmptyText,
  levels: z.strictObject({
    '1': Clauses,
    '2': Clauses.optional(),
    '3': Clauses,
    '4': Clauses.optional(),
    '5': Clauses,
  }),
});
export type LevelledTexts = z.output<typeof LevelledTexts>;

/** A statement answered by letters, in a framework that may have both. */
export const LetteredTexts = z.strictObject({ ...CriterionTexts.shape, scale: z.literal('letters') });
export type LetteredTexts = z.output<typeof LetteredTexts>;

export const CheckTexts = z.strictObject({
  ...head,
  kind: z.literal('check'),
  /** What holds: all that must, enough of it (only where the framework says how many are), or less. */
  verdicts: z.strictObject({ all: VerdictTexts, some: VerdictTexts.optional(), few: VerdictTexts }),
  /** For the sections that are answered by letters. */
  scale: z.strictObject({ N: ScaleTexts, P: ScaleTexts, L: ScaleTexts, F: ScaleTexts }).optional(),
  /** For the sections that are answered by levels. */
  levels: z
    .strictObject({ '1': LevelTexts, '2': LevelTexts, '3': LevelTexts, '4': LevelTexts, '5': LevelTexts })
    .optional(),
  sections: z.record(SectionId, z.strictObject({ name: NonEmptyText, description: NonEmptyText })),
  questions: z.record(QuestionId, z.discriminatedUnion('scale', [LevelledTexts, LetteredTexts])),
});
export type CheckTexts = z.output<typeof CheckTexts>;

export const FrameworkTexts = z.discriminatedUnion('kind', [PillarTexts, LadderTexts, CheckTexts]);
export type FrameworkTexts = z.output<typeof FrameworkTexts>;
