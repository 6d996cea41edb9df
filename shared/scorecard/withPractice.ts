import {
  type PhasePractice,
  PhasePractices,
  type ScorecardAnswers,
  type ScorecardPhase,
  ScorecardPhases,
} from '../assessment/scorecardAnswers.ts';

/** The answers with one of them given, or opened again by null; null when none is left. */
export function withPractice(
  answers: ScorecardAnswers | undefined,
  at: { readonly phase: ScorecardPhase; readonly practice: PhasePractice },
  answer: boolean | null,
): ScorecardAnswers | null {
  const given = (phase: ScorecardPhase, practice: PhasePractice): boolean | undefined =>
    phase === at.phase && practice === at.practice ? (answer ?? undefined) : answers?.[phase]?.[practice];
  const kept = ScorecardPhases.flatMap((phase) => {
    const said = PhasePractices.flatMap((practice) => {
      const one = given(phase, practice);
      return one === undefined ? [] : [[practice, one] as const];
    });
    return said.length === 0 ? [] : [[phase, Object.fromEntries(said)] as const];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
