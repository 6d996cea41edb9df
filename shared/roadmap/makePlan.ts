import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';
import { discoveryCards } from './discoveryCards.ts';
import type { Draft, Edits } from './draft.ts';
import { gridCell } from './grid.ts';
import { ladderSteps } from './ladderSteps.ts';
import { ownSteps } from './ownSteps.ts';
import { pillarSteps } from './pillarSteps.ts';
import type { Candidate, DiscoveryCandidate, Plan } from './plan.ts';
import { planWarnings } from './planWarnings.ts';
import { type Prerequisites, resolvePrerequisites } from './prerequisites.ts';
import { byRank, effectivePriorities } from './priority.ts';
import { projections } from './projection.ts';
import { schedule } from './schedule.ts';

/** Person-days of each wave when nobody has said (method 8.4). */
export const usualCapacityDays: readonly number[] = [60, 100, 100, 100];

export interface PlanOptions {
  /** Person-days of each wave, 1 to 12 waves; goes before the assessment's own. */
  readonly capacityDays?: readonly number[];
}

function stepsOf(framework: Framework, assessment: Assessment, score: Score, edits: Edits): readonly Draft[] {
  if (framework.kind === 'pillars' && score.kind === 'pillars') return pillarSteps(framework, assessment, score, edits);
  if (framework.kind === 'ladder' && score.kind === 'ladder') return ladderSteps(framework, score, edits);
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

function candidateOf(draft: Draft, effective: ReadonlyMap<string, number>, { unmet }: Prerequisites): Candidate {
  const { id, step, factors, priority, effort, days, blocks, prerequisites } = draft;
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

/** The roadmap of a scored assessment (method 8 and 8b.13-15): candidates with every factor, waves, what comes later and why, and the
 * expected score. Pure and deterministic; throws when `score` is of another kind than the framework. */
export function makePlan(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  { capacityDays = assessment.settings?.capacityDays ?? usualCapacityDays }: PlanOptions = {},
): Plan {
  const edits: Edits = new Map((assessment.actions ?? []).map((edit) => [edit.id, edit]));
  const drafts = [...stepsOf(framework, assessment, score, edits), ...ownSteps(assessment, edits)];
  const prerequisites = resolvePrerequisites(framework, score, drafts, edits);
  const effective = effectivePriorities(drafts, prerequisites.waits);
  const ranked = drafts.toSorted(byRank(effective));
  const cards = discoveryCards(framework, score, edits);
  const { now, later } = splitCards(cards, edits);

  const planned = schedule(ranked, prerequisites.waits, capacityDays);
  const projected = projections(framework, assessment, score, planned.waves);
  return {
    candidates: [...cards, ...ranked.map((draft) => candidateOf(draft, effective, prerequisites))],
    waves: planned.waves.map((wave, i) => ({
      number: wave.number,
      capacityDays: wave.capacityDays,
      loadDays: wave.loadDays,
      actions: [...(i === 0 ? now : []), ...wave.drafts.map((draft) => draft.id)],
      projected: projected[i] ?? null,
    })),
    later: [...later, ...planned.later],
    warnings: planWarnings(framework, assessment, ranked, planned, prerequisites.waits),
  };
}
