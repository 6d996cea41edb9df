import { scoreOf } from '../api/scoreOf.ts';
import { useAssessment, useScore, useStoredAssessment } from '../api/useAssessment.ts';
import type { Side } from './changeWords.ts';

/** What is stored and what is tried, each with its score. */
export function useSides(): { readonly stored: Side; readonly tried: Side } {
  const { framework, draft, stored } = useAssessment();
  const before = useStoredAssessment();
  const score = useScore();
  return {
    stored: { draft: stored.draft, score: scoreOf(framework, before) },
    tried: { draft, score },
  };
}
