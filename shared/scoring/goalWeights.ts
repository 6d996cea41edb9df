import type { Goals, Settings } from '../assessment/schema.ts';
import type { GoalId, QuestionId } from '../base/ids.ts';
import type { Capability, PillarFramework } from '../frameworks/structure.ts';
import { clamp } from './rounding.ts';

/** Points that are shared out over a framework's goals, all in all. */
export const allPoints = 100;

/** Where the weight of a question comes from. `usual`: nobody chose one, so it is 1. */
export type WeightOrigin = 'by-hand' | 'goals' | 'usual';

/** What one question counts, 0.5-2, and why. */
export interface Weighing {
  readonly weight: number;
  readonly origin: WeightOrigin;
}

/** The weight that a goal with so many points (0-100) of `goals` goals gives to the questions that serve it, 0.5-2 (content 1.1): points over
 * the even share of 100 / `goals`, to one decimal. The paper divides by 16.67 and prints one decimal; so is the weight here, because
 * every table then prints the very number that was reckoned with, and because the evenest split in whole points (17, 17, 17, 17,
 * 16, 16) weighs all alike, as whoever shared it out meant. */
export function goalMultiplier(points: number, goals: number): number {
  return clamp(Math.round((points * goals * 10) / allPoints) / 10, 0.5, 2);
}

/** The weight that each goal gives; null where nobody shared out points. A goal that the points do not name got none. */
export function goalMultipliers(
  framework: Pick<PillarFramework, 'goals'>,
  goals: Goals | undefined,
): ReadonlyMap<GoalId, number> | null {
  if (goals === undefined) return null;
  const count = framework.goals.length;
  return new Map(framework.goals.map((id) => [id, goalMultiplier(goals[id] ?? 0, count)]));
}

/** [Note: One weight] What a question counts: the weight by hand, else that of the goal it serves, else 1. Score, plan, passports, screens
 * and report all take it from here. */
export function questionWeighing(
  framework: Pick<PillarFramework, 'goals'>,
  settings: Pick<Settings, 'weights' | 'goals'> | undefined,
): (question: Pick<Capability, 'id' | 'goal'>) => Weighing {
  const multipliers = goalMultipliers(framework, settings?.goals);
  return ({ id, goal }) => {
    const byHand = settings?.weights?.[id];
    if (byHand !== undefined) return { weight: byHand, origin: 'by-hand' };
    if (multipliers === null) return { weight: 1, origin: 'usual' };
    return { weight: multipliers.get(goal) ?? 1, origin: 'goals' };
  };
}

/** The questions that serve a goal, in framework order. */
export function questionsOfGoal(framework: PillarFramework, goal: GoalId): readonly QuestionId[] {
  return framework.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.goal === goal)
    .map((question) => question.id);
}
