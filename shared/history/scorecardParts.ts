import { PhasePractices, ScorecardAnswers, ScorecardPhases } from '../assessment/scorecardAnswers.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, readAs } from './part.ts';

/** What changed about the yes and no of the Phase Scorecard. */
export function scorecardParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before = readAs(ScorecardAnswers, from) ?? {};
  const after = readAs(ScorecardAnswers, to) ?? {};
  const words = (answer: boolean | undefined): string | null =>
    answer === undefined ? null : t(answer ? 'scorecard.answered.yes' : 'scorecard.answered.no');
  return ScorecardPhases.flatMap((phase) =>
    PhasePractices.flatMap((practice) =>
      partsOf(
        t('scorecard.changed', { phase: t(`scorecard.phase.${phase}`), practice: t(`scorecard.practice.${practice}`) }),
        words(before[phase]?.[practice]),
        words(after[phase]?.[practice]),
      ),
    ),
  );
}
