import { scoreOf } from '../api/scoreOf.ts';
import { useAssessment } from '../api/useAssessment.ts';
import type { Side } from './changeWords.ts';

/** What is stored and what is tried, each with its score. */
export function useSides(): { readonly stored: Side; readonly tried: Side } {
  const { framework, draft, stored } = useAssessment();
  return {
    stored: { draft: stored.draft, score: scoreOf(framework, stored.draft.assessment) },
    tried: { draft, score: scoreOf(framework, draft.assessment) },
  };
}
