import type { ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import type { SectionId } from '../base/ids.ts';

/** What practice and outcome say together: both high, practice alone, outcome alone, neither. */
export type Reading = 'carried' | 'paper' | 'luck' | 'start';

/** Halves of the two axes: the middle of the levels 1-5, and the points of a median. */
export const middlePractice = 3;
export const middleOutcome = 50;

/** A pillar with its score 1-5, a phase with its points 0-100; null where there is none. */
export interface PracticeOutcomeInput {
  readonly pillars: readonly { readonly id: SectionId; readonly score: number | null }[];
  readonly phases: readonly { readonly id: ScorecardPhase; readonly score: number | null }[];
}

/** A pillar seen beside a phase. */
export interface Crossing {
  readonly pillar: SectionId;
  readonly phase: ScorecardPhase;
  readonly reading: Reading;
}

/** [Note: Twelve crossings] Practice is scored by pillar and outcome by phase, and no pillar belongs to one phase: each scored pillar
 * stands beside each scored phase (content paper 1.6). Points never enter a maturity score (method 7.9). */
export function practiceOutcome({ pillars, phases }: PracticeOutcomeInput): readonly Crossing[] {
  return phases.flatMap((phase) =>
    pillars.flatMap((pillar) =>
      phase.score === null || pillar.score === null
        ? []
        : [{ pillar: pillar.id, phase: phase.id, reading: readingOf(pillar.score, phase.score) }],
    ),
  );
}

/** The corner in which a practice 1-5 and an outcome 0-100 meet; the middle of an axis counts as high. */
export function readingOf(practice: number, outcome: number): Reading {
  const isPracticed = reaches(practice, middlePractice);
  const isReached = reaches(outcome, middleOutcome);
  if (isPracticed) return isReached ? 'carried' : 'paper';
  return isReached ? 'luck' : 'start';
}

/** Nine decimals first (method 7.13): a mean that comes to 2.9999999999 is 3. */
function reaches(value: number, middle: number): boolean {
  return Number(value.toFixed(9)) >= middle;
}
