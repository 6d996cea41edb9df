import type { Assessment } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { CheckFramework, Framework, LadderFramework, PillarFramework } from '../frameworks/structure.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from './result.ts';
import { scoreCheck } from './scoreCheck.ts';
import { scoreLadder } from './scoreLadder.ts';
import { scorePillars } from './scorePillars.ts';

/** Scores an assessment with the method of its framework (method 7 and 8b). Pure, and total for an assessment that import accepts: the
 * screen, the exports and the command line all call this one function. */
export function score(framework: PillarFramework, assessment: Assessment): PillarScore;
export function score(framework: LadderFramework, assessment: Assessment): LadderScore;
export function score(framework: CheckFramework, assessment: Assessment): CheckScore;
export function score(framework: Framework, assessment: Assessment): Score;
export function score(framework: Framework, assessment: Assessment): Score {
  switch (framework.kind) {
    case 'pillars':
      return scorePillars(framework, assessment);
    case 'ladder':
      return scoreLadder(framework, assessment);
    case 'check':
      return scoreCheck(framework, assessment);
    default:
      return assertNever(framework);
  }
}
