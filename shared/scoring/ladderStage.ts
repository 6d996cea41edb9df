import type { LadderPolicy, Letter } from '../assessment/schema.ts';
import type { Criterion, Stage } from '../frameworks/structure.ts';
import { listUnanswered } from './coverage.ts';
import { letterOf } from './letters.ts';
import { isContested } from './questionResults.ts';
import type { QuestionResult, StageResult } from './result.ts';
import { toNineDecimals } from './rounding.ts';

/** A stage can be rated from this many answered criteria on. */
export const leastRated = 5;
/** A stage holds by itself over this percentage. */
export const halfway = 50;

/** What the stages below must exceed, in percent, for a stage to be attained (method 8b.3). */
export function basePercent(policy: LadderPolicy): number {
  return policy === 'strict' ? 85 : 66;
}

/** Where an applicable criterion stands. */
export interface CriterionStanding {
  readonly criterion: Criterion;
  /** 0-1; null: open or unknown. */
  readonly value: number | null;
  readonly letter: Letter | null;
  readonly contested: boolean;
}

/** What the rules look at in a stage. */
export interface StageStanding {
  readonly criteria: readonly CriterionStanding[];
  readonly percent: number | null;
  readonly gatesMet: boolean;
  /** At least five answered criteria. An open or unknown gate bars the stage too, as a gate that is not met. */
  readonly isRated: boolean;
}

/** A gate holds when it is over half and the respondents agree enough (method 8b.3). */
export function isGateMet({ value, contested }: CriterionStanding): boolean {
  return value !== null && !contested && toNineDecimals(100 * value) > halfway;
}

/** Percentage, gates and rating of one stage; not applicable criteria are ignored. `results` run parallel to the stage's questions. */
export function standingOfStage(stage: Stage, results: readonly QuestionResult[]): StageStanding {
  const criteria: CriterionStanding[] = [];
  let answered = 0;
  let sum = 0;
  for (const [index, criterion] of stage.questions.entries()) {
    const result = results[index];
    if (result === undefined || result.state === 'not-applicable') continue;
    if (result.score !== null) {
      answered += 1;
      sum += result.score;
    }
    criteria.push({
      criterion,
      value: result.score,
      letter: typeof result.level === 'string' ? result.level : null,
      contested: isContested(result),
    });
  }
  const gates = criteria.filter(({ criterion }) => criterion.gate);
  return {
    criteria,
    percent: answered === 0 ? null : Math.min(100, (100 * sum) / answered),
    gatesMet: gates.length > 0 && gates.every(isGateMet),
    isRated: answered >= leastRated,
  };
}

/** True when a stage is rated, has its gates met and lies over `threshold` percent. */
export function holds({ isRated, gatesMet, percent }: StageStanding, threshold: number): boolean {
  return isRated && gatesMet && percent !== null && toNineDecimals(percent) > threshold;
}

/** The highest stage that holds by itself while every stage below it is a firm base; 0 when none does (method 8b.3). */
export function attainedStage(stages: readonly StageStanding[], policy: LadderPolicy): number {
  let attained = 0;
  for (const [index, stage] of stages.entries()) {
    if (holds(stage, halfway)) attained = index + 1;
    if (!holds(stage, basePercent(policy))) break;
  }
  return attained;
}

/** The stage as results show it. `isAttained` is decided by the whole ladder. */
export function stageResult(
  stage: Stage,
  results: readonly QuestionResult[],
  { percent, gatesMet }: StageStanding,
  isAttained: boolean,
): StageResult {
  return {
    id: stage.id,
    percent,
    rating: percent === null ? null : letterOf(percent / 100),
    gatesMet,
    attained: isAttained,
    rated: results.filter((result) => result.state === 'answered').length,
    ...listUnanswered(results),
  };
}
