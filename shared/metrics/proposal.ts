import type { MetricRecord } from '../assessment/metricRecords.ts';
import type { Assessment } from '../assessment/schema.ts';
import { type ActionId, type GoalId, MetricId } from '../base/ids.ts';
import { findQuestion } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { editsOf } from '../roadmap/edits.ts';
import type { Plan } from '../roadmap/plan.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { Score } from '../scoring/result.ts';
import { usualMetrics } from '../steps/usualMetrics.ts';
import { type Gap, gapsOf } from '../targets/gaps.ts';
import { metrics } from './catalogue.ts';
import { goalMetrics } from './goalMetrics.ts';
import { metricRow } from './metricRow.ts';

/** So many metrics are worth watching at a time (content paper 1.18). */
export const fewestProposed = 8;
export const mostProposed = 12;

/** What makes a metric worth watching. */
export type ProposalReason =
  /** Goals with points that it is the first metric of, most points first. */
  | { readonly kind: 'goals'; readonly goals: readonly { readonly goal: GoalId; readonly points: number }[] }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'action'; readonly action: ActionId; readonly wave: number };

export interface ProposedMetric {
  readonly metric: MetricId;
  readonly reason: ProposalReason;
}

export interface MetricProposal {
  readonly proposed: readonly ProposedMetric[];
  /** Metrics that goals, gaps and actions name, those that are held among them. */
  readonly named: number;
  /** Those of the named that are watched or measured already. */
  readonly held: number;
}

export interface ProposalSource {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Pick<Plan, 'waves' | 'candidates'>;
  /** What is never proposed: {@link heldMetrics}. */
  readonly held: ReadonlySet<MetricId>;
}

/** The metrics that somebody watches, and those that have a number of some period. */
export function heldMetrics(records: readonly MetricRecord[] = []): ReadonlySet<MetricId> {
  return new Set(
    records.flatMap((record) => {
      const metric = metrics.get(record.metric);
      const isMeasured = metric !== undefined && metricRow(metric, record).baseline !== null;
      return record.watched === true || isMeasured ? [record.metric] : [];
    }),
  );
}

/** [Note: What to watch] Proposes metrics, each once, with the first reason that names it. First the goals that got points, most points
 * first, then in framework order: each its first metric, and goals that share one share its line. Then gaps and planned actions in turn,
 * a gap first: gaps by weight as the results rank them, actions by wave as the plan orders them, each its own metric: that of an
 * action is the one that a person chose, else the first of its question. That goes on until there are 12. Where it leads to fewer
 * than 8, the further metrics of the gaps follow, their second ones before their third, then those of the goals, until there are 8.
 * A metric that is held gives its place to nobody: its goal, gap or action is served. */
export function metricProposal(source: ProposalSource): MetricProposal {
  const goals = goalClaims(source);
  const gaps = gapsOf(source.framework, source.assessment, source.score).map((gap) => ({
    reason: { kind: 'gap', gap } as const,
    metrics: findQuestion(source.framework, gap.question)?.question.metrics ?? [],
  }));
  const actions = actionClaims(source);
  const found = new Map<MetricId, ProposalReason>();
  const named = new Set<MetricId>();
  const claim = (metric: MetricId | undefined, reason: ProposalReason, most: number): void => {
    if (metric === undefined || !metrics.has(metric)) return;
    named.add(metric);
    if (source.held.has(metric) || found.has(metric) || found.size >= most) return;
    found.set(metric, reason);
  };
  for (const { metric, reason } of sharedGoals(goals)) claim(metric, reason, mostProposed);
  for (let turn = 0; turn < Math.max(gaps.length, actions.length); turn += 1) {
    for (const one of [gaps[turn], actions[turn]]) {
      if (one !== undefined) claim(one.metrics[0], one.reason, mostProposed);
    }
  }
  const longest = Math.max(0, ...gaps.map((gap) => gap.metrics.length));
  for (let place = 1; place < longest; place += 1) {
    for (const gap of gaps) claim(gap.metrics[place], gap.reason, fewestProposed);
  }
  for (const goal of goals) for (const metric of goal.metrics.slice(1)) claim(metric, reasonOf([goal]), fewestProposed);
  return {
    proposed: [...found].map(([metric, reason]) => ({ metric, reason })),
    named: named.size,
    held: [...named].filter((metric) => source.held.has(metric)).length,
  };
}

interface GoalClaim {
  readonly goal: GoalId;
  readonly points: number;
  readonly metrics: readonly MetricId[];
}

/** The goals that got points, most points first, then in framework order; none in a questionnaire without goals. */
function goalClaims({ framework, assessment, score }: ProposalSource): readonly GoalClaim[] {
  const points = assessment.settings?.goals;
  if (framework.kind !== 'pillars' || points === undefined) return [];
  const results = questionResults(score);
  return framework.goals
    .map((goal) => ({
      goal,
      points: points[goal] ?? 0,
      metrics: goalMetrics(framework, goal, (question) => results.get(question)?.state !== 'not-applicable'),
    }))
    .filter((claim) => claim.points > 0)
    .toSorted((a, b) => b.points - a.points);
}

function reasonOf(goals: readonly GoalClaim[]): ProposalReason {
  return { kind: 'goals', goals: goals.map(({ goal, points }) => ({ goal, points })) };
}

/** The first metric of each goal, with all goals of which it is the first. */
function sharedGoals(goals: readonly GoalClaim[]): readonly ProposedMetric[] {
  const byMetric = Map.groupBy(goals, (claim) => claim.metrics[0]);
  return [...byMetric].flatMap(([metric, those]) =>
    metric === undefined ? [] : [{ metric, reason: reasonOf(those) }],
  );
}

/** The steps and own actions of the waves with their metric; what a function is to find out has none. */
function actionClaims({ framework, assessment, plan }: ProposalSource) {
  const edits = editsOf(assessment);
  const candidates = new Map(plan.candidates.map((candidate) => [candidate.id, candidate]));
  return plan.waves.flatMap(({ number: wave, actions }) =>
    actions.flatMap((action) => {
      const candidate = candidates.get(action);
      if (candidate === undefined || candidate.kind === 'discovery') return [];
      const chosen = edits.get(action)?.metric;
      const whole = edits.get(candidate.part?.of ?? action);
      const own =
        chosen === undefined ? usualMetrics(framework, candidate.question, whole)[0] : MetricId.safeParse(chosen).data;
      return own === undefined ? [] : [{ reason: { kind: 'action', action, wave } as const, metrics: [own] }];
    }),
  );
}
