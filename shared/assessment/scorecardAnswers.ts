import { z } from 'zod';

/** The three phases of the Phase Scorecard (content paper 1.6). */
export const ScorecardPhases = ['engage', 'execute', 'expand'] as const;
export type ScorecardPhase = (typeof ScorecardPhases)[number];

/** What is asked of each phase: is an owner named, is the definition written, is it reviewed monthly, is its stack category in place. */
export const PhasePractices = ['owner', 'definition', 'review', 'stack'] as const;
export type PhasePractice = (typeof PhasePractices)[number];

const Answers = z.strictObject({
  owner: z.boolean().optional(),
  definition: z.boolean().optional(),
  review: z.boolean().optional(),
  stack: z.boolean().optional(),
});

/** Yes or no to each practice of each phase; left out: open. */
export const ScorecardAnswers = z.strictObject({
  engage: Answers.optional(),
  execute: Answers.optional(),
  expand: Answers.optional(),
});
export type ScorecardAnswers = z.output<typeof ScorecardAnswers>;
