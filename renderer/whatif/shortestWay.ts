import type { Answer } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Score } from '../../shared/scoring/result.ts';

/** Answers that are given instead of those there are. */
export type Way = readonly { readonly question: QuestionId; readonly to: Answer }[];

/** The fewest answers that bring the next level or stage (method 8b.10); null at the top and where there is no level yet. */
export function shortestWay(score: Score): { readonly to: number; readonly steps: Way } | null {
  const { steps, from } =
    score.kind === 'pillars'
      ? { steps: score.overall.changes, from: score.overall.level }
      : { steps: score.overall.unlock, from: score.overall.stage };
  return steps.length === 0 || from === null ? null : { to: from + 1, steps };
}
