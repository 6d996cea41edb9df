import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';
import { checkSteps } from './checkSteps.ts';
import { discoveryCards } from './discoveryCards.ts';
import type { Draft } from './draft.ts';
import { type Edits, editsOf } from './edits.ts';
import { gridCell } from './grid.ts';
import { ladderSteps } from './ladderSteps.ts';
import { ownSteps } from './ownSteps.ts';
import { withParts } from './parts.ts';
import { pillarSteps } from './pillarSteps.ts';
import type { Candidate, DiscoveryCandidate, Plan } from './plan.ts';
import { planWarnings } from './planWarnings.ts';
import { type Prerequisites, resolvePrerequisites, type Waits } from './prerequisites.ts';
import { byRank, effectivePriorities } from './priority.ts';
import { projections } from './projection.ts';
import { chainLengths, isOnWay, type Needs, routeOf, wayTo } from './route.ts';
import { type Limits, type Schedule, schedule, usualOwnerLimit } from './schedule.ts';

/** Person-days of each wave when nobody has said (method 8.4). */
export const usualCapacityDays: readonly number[] = [60, 100, 100, 100];

export interface PlanOptions {
  /** Person-days of each wave, 1 to 12 waves; goes before the assessment's own. */
  readonly capacityDays?: readonly number[];
}

/** A plan together with what it was made of, for whoever looks into it: moves, outcomes, dependency arrows. */
export interface PlanDetail {
  readonly plan: Plan;
  /** Steps and own actions in ranking order; discovery cards are not among them. */
  readonly drafts: readonly Draft[];
  readonly waits: Waits;
  readonly schedule: Schedule;
  readonly limits: Limits;
}

function stepsOf(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  edits: Edits,
  needs: Needs,
): readonly Draft[] {
  if (framework.kind === 'pillars' && score.kind === 'pillars') {
    return pillarSteps(framework, assessment, score, edits, needs);
  }
  if (framework.kind === 'ladder' && score.kind === 'ladder') return ladderSteps(framework, score, edits, needs);
  if (framework.kind === 'check' && score.kind === 'check') return checkSteps(framework, score, edits, needs);
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

/** Steps and own actions before they are split, in framework order; `needs` adds the steps that a route takes. */
export function wholeDrafts(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  edits: Edits,
  needs: Needs = new Map(),
): readonly Draft[] {
  return [...stepsOf(framework, assessment, score, edits, needs), ...ownSteps(assessment, edits)];
}

function candidateOf(draft: Draft, effective: ReadonlyMap<string, number>, { unmet }: Prerequisites): Candidate {
  const { id, step, factors, priority, effort, days, blocks, prerequisites, part } = draft;
  const common = {
    factors,
    priority,
    effectivePriority: effective.get(id) ?? priority,
    effort,
    days,
    prerequisites,
    unmetPrerequisites: unmet.get(id) ?? [],
    grid: gridCell(factors.impact, effort),
    blocks,
    ...(part === null ? {} : { part }),
  };
  if (step === null) return { id, question: null, from: null, to: null, kind: 'own', ...common };
  return { id, ...step, kind: 'step', ...common };
}

/** Cards stand at the head of the first wave, unless somebody said "not now". */
function splitCards(cards: readonly DiscoveryCandidate[], edits: Edits) {
  const isLater = (card: DiscoveryCandidate) => edits.get(card.id)?.notNow !== undefined;
  return {
    now: cards.filter((card) => !isLater(card)).map((card) => card.id),
    later: cards.filter(isLater).map((card) => ({ id: card.id, reason: 'not-now' as const })),
  };
}

/** Value decides the order; what a route needs goes before it, the longest chain first, so that no wave is lost. */
function rankedBy(
  drafts: readonly Draft[],
  waits: Waits,
  needs: Needs,
  effective: ReadonlyMap<string, number>,
): readonly Draft[] {
  const byValue = byRank(effective);
  if (needs.size === 0) return drafts.toSorted(byValue);
  const onWay = drafts.filter((draft) => isOnWay(draft, needs));
  const lengths = chainLengths(onWay, waits);
  const lengthOf = ({ id }: Draft) => lengths.get(id) ?? 0;
  return drafts.toSorted((a, b) => lengthOf(b) - lengthOf(a) || byValue(a, b));
}

/** The plan with what it was made of; see {@link makePlan}. */
export function planDetail(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  { capacityDays = assessment.settings?.capacityDays ?? usualCapacityDays }: PlanOptions = {},
): PlanDetail {
  const { settings } = assessment;
  const edits = editsOf(assessment);
  const way = settings?.route === undefined ? null : wayTo(framework, score, edits, settings.route);
  const needs: Needs = way?.needs ?? new Map();
  const drafts = wholeDrafts(framework, assessment, score, edits, needs).flatMap((draft) => withParts(draft, edits));
  const prerequisites = resolvePrerequisites(framework, score, drafts, edits);
  const { waits } = prerequisites;
  const effective = effectivePriorities(drafts, waits);
  const ranked = rankedBy(drafts, waits, needs, effective);
  const cards = discoveryCards(framework, score, edits);
  const { now, later } = splitCards(cards, edits);

  const limits: Limits = { capacityDays, ownerLimit: settings?.ownerLimit ?? usualOwnerLimit };
  const planned = schedule(ranked, waits, limits);
  const projected = projections(framework, assessment, score, planned.waves);
  const plan: Plan = {
    ...(settings?.route === undefined ? {} : { route: routeOf(settings.route, way, ranked) }),
    candidates: [...cards, ...ranked.map((draft) => candidateOf(draft, effective, prerequisites))],
    waves: planned.waves.map((wave, i) => ({
      number: wave.number,
      capacityDays: wave.capacityDays,
      loadDays: wave.loadDays,
      actions: [...(i === 0 ? now : []), ...wave.drafts.map((draft) => draft.id)],
      projected: projected[i] ?? null,
    })),
    later: [...later, ...planned.later],
    warnings: planWarnings(framework, assessment, ranked, planned, waits, limits.ownerLimit),
  };
  return { plan, drafts: ranked, waits, schedule: planned, limits };
}

/** The roadmap of a scored assessment (method 8 and 8b.13-15): candidates with every factor, waves, what comes later and why, and the
 * expected score. With a route in the settings its steps go first. Pure and deterministic; throws when `score` is of another kind than
 * the framework. */
export function makePlan(framework: Framework, assessment: Assessment, score: Score, options: PlanOptions = {}): Plan {
  return planDetail(framework, assessment, score, options).plan;
}
