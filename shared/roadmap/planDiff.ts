import { partOf } from '../assessment/actionKind.ts';
import type { ActionEdit, Assessment } from '../assessment/schema.ts';
import { ActionId } from '../base/ids.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { Score } from '../scoring/result.ts';
import { closedAs, editsOf } from './edits.ts';
import type { Candidate, LaterReason, Plan } from './plan.ts';
import { isReached } from './prerequisites.ts';

/** The wave of every action of a plan; 0 when it comes later. */
export type SeenWaves = Readonly<Record<string, number>>;

/** Why an action is no candidate (any more). `answered`: nothing of the function is unknown; `unanswered`: its question lost its answer;
 * `target-reached`: its question stands where it leads, or at its target; `split`: its parts are there instead; `joined`: the action was
 * put together again; `removed`: the own action was deleted; `not-proposed`: the plan works on something else. */
export type GoneReason =
  | 'done'
  | 'dropped'
  | 'target-reached'
  | 'not-applicable'
  | 'unanswered'
  | 'answered'
  | 'split'
  | 'joined'
  | 'removed'
  | 'not-proposed';

/** One difference between two plans. Waves count from 1; null: later. `step`: another step of the same question took the place of
 * `before`. `isEdited`: people changed something about the action, which stays stored. */
export type PlanChange =
  | { readonly kind: 'new'; readonly action: ActionId; readonly wave: number | null }
  | {
      readonly kind: 'gone';
      readonly action: ActionId;
      readonly wave: number | null;
      readonly why: GoneReason;
      readonly isEdited: boolean;
    }
  | {
      readonly kind: 'step';
      readonly action: ActionId;
      readonly before: ActionId;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'moved'; readonly action: ActionId; readonly from: number; readonly to: number }
  | { readonly kind: 'later'; readonly action: ActionId; readonly from: number; readonly reason: LaterReason }
  | { readonly kind: 'planned'; readonly action: ActionId; readonly to: number }
  | { readonly kind: 'priority'; readonly action: ActionId; readonly from: number; readonly to: number };

/** What a plan was made of. */
export interface PlanSource {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly score: Score;
}

/** A priority that changed by less than a quarter changed too little to speak of. */
const materialShare = 0.25;

/** The waves of a plan, to be remembered as seen (`Facilitation.seenPlan.waves`). */
export function seenOf({ waves, later }: Plan): Record<ActionId, number> {
  return Object.fromEntries([
    ...waves.flatMap(({ number, actions }) => actions.map((id) => [id, number] as const)),
    ...later.map(({ id }) => [id, 0] as const),
  ]);
}

function isPlan(before: Plan | SeenWaves): before is Plan {
  return 'candidates' in before;
}

function hasParts({ candidates }: Plan, id: string): boolean {
  return candidates.some((one) => one.kind !== 'discovery' && one.part?.of === id);
}

/** Why an action that people know of, or that stood in an earlier plan, is no candidate of this one. */
function whyGone(source: PlanSource, plan: Plan, id: ActionId): GoneReason {
  const { framework, assessment, score } = source;
  const edits = editsOf(assessment);
  const closed = closedAs(edits, id);
  if (closed !== null) return closed;
  if (hasParts(plan, id)) return 'split';
  const placed = findAction(framework, id);
  if (placed === undefined) {
    const whole = edits.get(id)?.own === undefined ? partOf(id) : null;
    if (whole !== null) {
      const isWhole = plan.candidates.some((one) => one.id === whole.action) || hasParts(plan, whole.action);
      return isWhole ? 'joined' : whyGone(source, plan, ActionId.parse(whole.action));
    }
    return id.startsWith('D-') ? 'answered' : 'removed';
  }
  const result = questionResults(score).get(placed.question.id);
  if (result === undefined) return 'not-proposed';
  if (result.state === 'not-applicable') return 'not-applicable';
  if (result.state !== 'answered') return 'unanswered';
  const { level, target } = result;
  const isAtTarget = typeof level === 'number' && target !== null && level >= target;
  return isAtTarget || isReached(placed, result) ? 'target-reached' : 'not-proposed';
}

function priorityOf(candidate: Candidate | undefined): number | null {
  return candidate === undefined || candidate.kind === 'discovery' ? null : candidate.priority;
}

function differsMuch(before: number, after: number): boolean {
  return Math.abs(after - before) >= materialShare * Math.max(before, after) && before !== after;
}

/** The question that an action lifts, also where it is a part. */
function questionOf(framework: Framework, id: string): string | null {
  const placed = findAction(framework, id) ?? findAction(framework, partOf(id)?.action ?? '');
  return placed?.question.id ?? null;
}

function placeChange(action: ActionId, from: number, to: number, plan: Plan): readonly PlanChange[] {
  if (from === to) return [];
  if (from === 0) return [{ kind: 'planned', action, to }];
  if (to > 0) return [{ kind: 'moved', action, from, to }];
  const reason = plan.later.find(({ id }) => id === action)?.reason ?? 'capacity';
  return [{ kind: 'later', action, from, reason }];
}

/** What changed between a plan, or the waves that somebody saw, and the plan of `source`: item by item, in the order of the new plan, what
 * is gone at the end. Priorities are compared only when the plan before is given whole. */
export function planDiff(source: PlanSource, before: Plan | SeenWaves, after: Plan): readonly PlanChange[] {
  const seen: SeenWaves = isPlan(before) ? seenOf(before) : before;
  const now = seenOf(after);
  const edits = editsOf(source.assessment);
  const candidates = new Map<string, Candidate>(after.candidates.map((one) => [one.id, one]));
  const earlier = new Map<string, Candidate>(isPlan(before) ? before.candidates.map((one) => [one.id, one]) : []);
  const orNull = (wave: number) => (wave === 0 ? null : wave);

  const gone = new Set(Object.keys(seen).filter((id) => now[ActionId.parse(id)] === undefined));
  const changes = Object.entries(now).flatMap(([key, wave]): readonly PlanChange[] => {
    const action = ActionId.parse(key);
    const from = seen[action];
    if (from === undefined) {
      const candidate = candidates.get(action);
      const isWhole = candidate?.kind === 'step' && candidate.part === undefined;
      const old = [...gone].find(
        (id) => isWhole && partOf(id) === null && questionOf(source.framework, id) === candidate.question,
      );
      if (old === undefined) return [{ kind: 'new', action, wave: orNull(wave) }];
      gone.delete(old);
      return [{ kind: 'step', action, before: ActionId.parse(old), from: orNull(seen[old] ?? 0), to: orNull(wave) }];
    }
    const old = priorityOf(earlier.get(action));
    const priority = priorityOf(candidates.get(action));
    return [
      ...placeChange(action, from, wave, after),
      ...(old !== null && priority !== null && differsMuch(old, priority)
        ? [{ kind: 'priority' as const, action, from: old, to: priority }]
        : []),
    ];
  });
  const left = [...gone].toSorted().map((id): PlanChange => {
    const action = ActionId.parse(id);
    return {
      kind: 'gone',
      action,
      wave: orNull(seen[id] ?? 0),
      why: whyGone(source, after, action),
      isEdited: edits.has(id),
    };
  });
  return [...changes, ...left];
}

/** An edit that is stored although the plan has no such action. */
export interface KeptEdit {
  readonly edit: ActionEdit;
  readonly why: GoneReason;
}

/** What people changed about actions that the plan does not propose (any more); done and dropped ones and those that were split are not
 * among them. Nothing of it is lost: it takes effect again when the action comes back. */
export function keptEdits(source: PlanSource, plan: Plan): readonly KeptEdit[] {
  const known = new Set<string>(plan.candidates.map(({ id }) => id));
  return (source.assessment.actions ?? []).flatMap((edit): readonly KeptEdit[] => {
    if (known.has(edit.id)) return [];
    const why = whyGone(source, plan, edit.id);
    return why === 'done' || why === 'dropped' || why === 'split' ? [] : [{ edit, why }];
  });
}
