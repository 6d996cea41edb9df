import { useMemo } from 'react';
import type { PhasePractice, ScorecardPhase } from '../../../shared/assessment/scorecardAnswers.ts';
import { type MetricWords, metricWords } from '../../../shared/scorecard/metricWords.ts';
import { type NamedPillar, type Quadrant, quadrantOf } from '../../../shared/scorecard/quadrantWords.ts';
import { type ScoredPhase, scorecardOf } from '../../../shared/scorecard/scorecardOf.ts';
import { withPractice } from '../../../shared/scorecard/withPractice.ts';
import { usePreferences } from '../../api/queries.ts';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';

export interface Scorecard {
  readonly phases: readonly ScoredPhase[];
  readonly words: MetricWords;
  /** Null for a questionnaire without pillars. */
  readonly pillars: readonly NamedPillar[] | null;
  readonly quadrant: Quadrant | null;
  /** Null opens the answer again. */
  readonly answer: (phase: ScorecardPhase, practice: PhasePractice, answer: boolean | null) => Promise<void>;
  readonly readOnly: boolean;
}

/** The Phase Scorecard of the open assessment, and its edits, each on top of what is stored by then. */
export function useScorecard(): Scorecard {
  const t = useTranslate();
  const { language } = usePreferences();
  const { draft, session, edit, readOnly, texts, benchmarks } = useAssessment();
  const score = useScore();
  const { metrics, scorecard, organisation } = draft.assessment;
  const phases = useMemo(() => scorecardOf({ metrics, scorecard }, benchmarks), [metrics, scorecard, benchmarks]);
  const words = useMemo(() => metricWords(t, language, organisation.currency), [t, language, organisation.currency]);
  const pillars = useMemo(
    () =>
      score.kind !== 'pillars'
        ? null
        : score.sections.map(({ id, score: value }) => ({ id, name: texts.sections[id]?.name ?? id, score: value })),
    [score, texts],
  );
  const quadrant = useMemo(() => (pillars === null ? null : quadrantOf(t, pillars, phases)), [t, pillars, phases]);
  return {
    phases,
    words,
    pillars,
    quadrant,
    answer: (phase, practice, said) => {
      const now = session.state().draft.assessment.scorecard;
      return edit({ entry: 'scorecard', value: withPractice(now, { phase, practice }, said) });
    },
    readOnly,
  };
}
