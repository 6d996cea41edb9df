import type { Goals, Settings } from '../../shared/assessment/schema.ts';
import { allPoints } from '../../shared/scoring/goalWeights.ts';

/** Points as they are being shared out: any total, by goal id. */
export type Points = Readonly<Record<string, number>>;

/** All points that are given. */
export function totalOf(points: Points): number {
  return Object.values(points).reduce((sum, one) => sum + one, 0);
}

/** What is left to share out of 100; negative when there are too many. */
export function remaining(points: Points): number {
  return allPoints - totalOf(points);
}

/** 100 points over the goals as evenly as whole points allow; the first goals take what is left over: 17, 17, 17, 17, 16, 16. */
export function evenSplit(goals: readonly string[]): Points {
  const each = Math.floor(allPoints / goals.length);
  const over = allPoints - each * goals.length;
  return Object.fromEntries(goals.map((goal, index) => [goal, each + (index < over ? 1 : 0)]));
}

/** One goal with more or fewer points, 0 to 100. More than is left is given only as far as it reaches, once anything is. */
export function stepped(points: Points, goal: string, by: number): Points {
  const now = points[goal] ?? 0;
  const most = by > 0 ? Math.min(by, Math.max(0, remaining(points))) : by;
  return withPoints(points, goal, now + most);
}

/** The points with one goal’s set anew, 0 to 100. */
export function withPoints(points: Points, goal: string, value: number): Points {
  return { ...points, [goal]: Math.min(allPoints, Math.max(0, value)) };
}

/** Reads what is typed into a goal's field: its digits, empty as 0; null for anything else. */
export function parsePoints(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return 0;
  return /^\d{1,3}$/.test(plain) ? Math.min(allPoints, Number(plain)) : null;
}

/** The points as they are stored: of these goals, each with its number; null unless they are 100 in all. */
export function settledGoals(goals: readonly string[], points: Points): Goals | null {
  const own = Object.fromEntries(goals.map((goal) => [goal, points[goal] ?? 0]));
  return totalOf(own) === allPoints ? own : null;
}

/** The settings with these points; null removes them, and settings that say nothing become null. */
export function withGoals(settings: Settings | undefined, goals: Goals | null): Settings | null {
  const { goals: _, ...rest } = settings ?? {};
  const value: Settings = goals === null ? rest : { ...rest, goals };
  return Object.keys(value).length === 0 ? null : value;
}
