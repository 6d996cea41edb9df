import type { Settings } from '../assessment/schema.ts';
import type { GoalId } from '../base/ids.ts';
import type { PillarFramework } from '../frameworks/structure.ts';
import { allPoints, goalMultipliers, questionsOfGoal } from './goalWeights.ts';
import { questionResults } from './questionResults.ts';
import type { PillarScore } from './result.ts';
import { toNineDecimals } from './rounding.ts';

/** A goal's points beside how mature the questions are that serve it. */
export interface GoalStanding {
  readonly goal: GoalId;
  /** 0-100. */
  readonly points: number;
  /** The weight that the points give, 0.5-2. */
  readonly multiplier: number;
  /** Applicable questions, how many of them are rated, and how many have a weight by hand instead. */
  readonly questions: number;
  readonly rated: number;
  readonly byHand: number;
  /** Weighted mean of the rated ones, 1-5; null when none is. */
  readonly score: number | null;
}

/** Every goal with its points and the present maturity of what serves it, most points first, then in framework order (content 1.1); null
 * while nobody shared out points. */
export function goalStandings(
  framework: PillarFramework,
  settings: Pick<Settings, 'goals' | 'weights'> | undefined,
  score: PillarScore,
): readonly GoalStanding[] | null {
  const multipliers = goalMultipliers(framework, settings?.goals);
  if (multipliers === null) return null;
  const results = questionResults(score);
  const standings = framework.goals.map((goal): GoalStanding => {
    const own = questionsOfGoal(framework, goal).flatMap((id) => results.get(id) ?? []);
    const applicable = own.filter(({ state }) => state !== 'not-applicable');
    const rated = applicable.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight: weight ?? 1 }]));
    const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
    return {
      goal,
      points: settings?.goals?.[goal] ?? 0,
      multiplier: multipliers.get(goal) ?? 1,
      questions: applicable.length,
      rated: rated.length,
      byHand: applicable.filter(({ id }) => settings?.weights?.[id] !== undefined).length,
      score: rated.length === 0 ? null : rated.reduce((sum, { score, weight }) => sum + weight * score, 0) / weights,
    };
  });
  return standings.toSorted((a, b) => b.points - a.points);
}

/** The least mature of the goals that got more than an even share of points, where it stays below the goals' mean; null when there is none. */
export function neglectedGoal(standings: readonly GoalStanding[]): GoalStanding | null {
  const even = allPoints / standings.length;
  const scores = standings.flatMap(({ score }) => score ?? []);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  let lowest: GoalStanding | null = null;
  let least = toNineDecimals(mean);
  for (const standing of standings) {
    if (standing.points <= even || standing.score === null || toNineDecimals(standing.score) >= least) continue;
    lowest = standing;
    least = toNineDecimals(standing.score);
  }
  return lowest;
}
