import type { Assessment, Route, Settings } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import { isContested, questionResults } from '../scoring/questionResults.ts';
import type { LetterChange, LevelChange, Score } from '../scoring/result.ts';
import { levelOf } from '../scoring/standingNumbers.ts';
import { makePlan } from './makePlan.ts';
import { succeeded, waveOutcomes } from './outcome.ts';
import type { LaterReason, Plan } from './plan.ts';
import { changesTo } from './route.ts';

/** Why a change is still missing at the end of a plan: its question has no answer to step from, the room does not agree, its step is put
 * off, or the plan takes no step (or not all steps) of it. */
export type StayReason = 'open' | 'dont-know' | 'contested' | LaterReason | 'no-step';

/** A change that the level would still need after the plan. */
export type Stay = (LevelChange | LetterChange) & { readonly reason: StayReason };

/** What a route leads to. */
export interface RouteOutcome {
  /** Null: best value. */
  readonly route: Route | null;
  readonly plan: Plan;
  /** Person-days of everything that is planned. */
  readonly days: number;
  /** Person-days up to the wave in which the level is reached; null when it is not. */
  readonly daysToLevel: number | null;
  /** Waves that hold an action. */
  readonly waves: number;
  /** Expected overall score at the end (method 8.5); null for a ladder and while too little is answered. */
  readonly projected: number | null;
  /** Level, stage or rank of the verdict at the end if every step fully succeeds; null while there is none today. */
  readonly level: number | null;
  /** The first wave at whose end the level is reached if every step fully succeeds: 0 when it is reached today, null when never. */
  readonly reachedIn: number | null;
  /** The smallest set of changes that the level would still need; empty when it is reached, null when nothing can attain it. */
  readonly stays: readonly Stay[] | null;
}

export interface RouteComparison {
  readonly level: number;
  readonly bestValue: RouteOutcome;
  readonly soonest: RouteOutcome;
  /** Both put the same actions into the same waves. */
  readonly isSame: boolean;
}

/** The settings with a route; null: best value. */
export function withRoute(settings: Settings | undefined, route: Route | null): Settings {
  const { route: _route, ...rest } = settings ?? {};
  return route === null ? rest : { ...rest, route };
}

function reasonOf(score: Score, plan: Plan, question: QuestionId): StayReason {
  const result = questionResults(score).get(question);
  if (result?.state === 'open' || result?.state === 'dont-know') return result.state;
  if (result !== undefined && isContested(result)) return 'contested';
  const steps = new Set(
    plan.candidates.flatMap((one) => (one.kind === 'step' && one.question === question ? [one.id] : [])),
  );
  return plan.later.find(({ id }) => steps.has(id))?.reason ?? 'no-step';
}

function staysOf(framework: Framework, score: Score, plan: Plan, level: number): readonly Stay[] | null {
  const after = succeeded(score, plan, plan.waves.length);
  const changes = changesTo(framework, after, level);
  return changes?.map((change) => ({ ...change, reason: reasonOf(after, plan, change.question) })) ?? null;
}

/** What the plan of an assessment with a route leads to, measured against a level or stage. */
function routeOutcome(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  route: Route | null,
  level: number,
): RouteOutcome {
  const plan = makePlan(framework, { ...assessment, settings: withRoute(assessment.settings, route) }, score);
  const outcomes = waveOutcomes(framework, score, plan);
  const now = levelOf(framework, score);
  const first = outcomes.find((outcome) => (outcome.level ?? 0) >= level)?.number ?? null;
  const reachedIn = now !== null && now >= level ? 0 : first;
  const daysUntil = (wave: number) =>
    plan.waves.filter(({ number }) => number <= wave).reduce((sum, { loadDays }) => sum + loadDays, 0);
  return {
    route,
    plan,
    days: daysUntil(plan.waves.length),
    daysToLevel: reachedIn === null ? null : daysUntil(reachedIn),
    waves: plan.waves.filter(({ actions }) => actions.length > 0).length,
    projected: plan.waves.at(-1)?.projected?.overall ?? null,
    level: outcomes.at(-1)?.level ?? now,
    reachedIn,
    stays: staysOf(framework, score, plan, level),
  };
}

/** Best value and "level N soonest" side by side, with the same edits, capacities and limits. Throws when the score is of another kind
 * than the framework. */
export function compareRoutes(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  level: number,
): RouteComparison {
  const bestValue = routeOutcome(framework, assessment, score, null, level);
  const soonest = routeOutcome(framework, assessment, score, { kind: 'soonest', level }, level);
  const places = ({ plan }: RouteOutcome) => JSON.stringify(plan.waves.map(({ actions }) => actions.toSorted()));
  return { level, bestValue, soonest, isSame: places(bestValue) === places(soonest) };
}
