import type { Answer } from '../../shared/assessment/schema.ts';
import { assertNever } from '../../shared/base/assertNever.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { levelOf } from '../../shared/scoring/standingNumbers.ts';

/** Answers that are given instead of those there are. */
export type Way = readonly { readonly question: QuestionId; readonly to: Answer }[];

/** The fewest answers that bring the next level, stage or verdict (method 8b.10), and its number (of a verdict its rank); null at the top
 * and where there is no level yet. */
export function shortestWay(framework: Framework, score: Score): { readonly to: number; readonly steps: Way } | null {
  const steps = changesOf(score);
  const from = levelOf(framework, score);
  return steps.length === 0 || from === null ? null : { to: from + 1, steps };
}

function changesOf(score: Score): Way {
  switch (score.kind) {
    case 'pillars':
    case 'check':
      return score.overall.changes;
    case 'ladder':
      return score.overall.unlock;
    default:
      return assertNever(score);
  }
}
