import { assertNever } from '../base/assertNever.ts';
import type { Framework } from '../frameworks/structure.ts';
import { verdictsOf } from './checkVerdict.ts';
import { topLevel } from './level.ts';
import type { Score } from './result.ts';

/** The attained level, the stage, or the rank of the verdict from 0; null without one. */
export function levelOf(framework: Framework, score: Score): number | null {
  switch (score.kind) {
    case 'pillars':
      return score.overall.level;
    case 'ladder':
      return score.overall.stage;
    case 'check': {
      const { verdict } = score.overall;
      return verdict === null || framework.kind !== 'check' ? null : verdictsOf(framework).indexOf(verdict);
    }
    default:
      return assertNever(score);
  }
}

/** The number of the whole: the overall score 1-5, of a check the mean percentage of its elements; null on a ladder. */
export function scoreOf(score: Score): number | null {
  switch (score.kind) {
    case 'pillars':
      return score.overall.score;
    case 'ladder':
      return null;
    case 'check':
      return score.overall.percent;
    default:
      return assertNever(score);
  }
}

/** The highest that {@link levelOf} can say of a framework. */
export function highestOf(framework: Framework): number {
  switch (framework.kind) {
    case 'pillars':
      return topLevel;
    case 'ladder':
      return framework.sections.length;
    case 'check':
      return verdictsOf(framework).length - 1;
    default:
      return assertNever(framework);
  }
}
