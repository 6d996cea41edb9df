import type { ActionId } from '../../../shared/base/ids.ts';
import { type ActionView, actionView, laterReason } from '../../../shared/report/planned.ts';
import { list } from '../../../shared/report/words.ts';
import type { Later, WarningCode } from '../../../shared/roadmap/plan.ts';
import type { RoadmapView } from './roadmapView.ts';
import { routeGoal } from './routeGoal.ts';
import { shortName } from './shortName.ts';

/** Something that comes later, and why. */
export interface LaterNote {
  readonly action: ActionView;
  readonly reason: Later['reason'];
  /** In a person's own words where the reason is one. */
  readonly words: string;
}

export function laterNotes(view: RoadmapView): readonly LaterNote[] {
  const { t } = view.report;
  return view.plan.later.flatMap(({ id, reason }) =>
    actionView(view.report, id).map((action) => ({
      action,
      reason,
      words: action.edit?.notNow ?? t(`roadmap.later.${laterReason(view.plan, reason)}`),
    })),
  );
}

/** Actions that come later for one reason. */
export interface LaterGroup {
  readonly words: string;
  readonly notes: readonly LaterNote[];
}

/** What comes later by its reason, the largest group first; what a person left out says its own words. */
export function laterGroups(view: RoadmapView): readonly LaterGroup[] {
  const groups = Map.groupBy(laterNotes(view), ({ words }) => words);
  return [...groups].map(([words, notes]) => ({ words, notes })).toSorted((a, b) => b.notes.length - a.notes.length);
}

/** A fixed wave is said on its card already. */
const saidElsewhere: readonly WarningCode[] = ['fixed-wave'];

/** The planner's warnings as quiet sentences: one a code and wave, naming the actions. */
export function warningNotes(view: RoadmapView): readonly string[] {
  const { t } = view.report;
  const groups = new Map<string, { code: WarningCode; wave?: number; owner?: string; actions: ActionId[] }>();
  for (const { code, wave, owner, action } of view.plan.warnings) {
    if (saidElsewhere.includes(code)) continue;
    // Sentences about actions name all of them at once; those about a wave stay apart.
    const key = action === undefined ? `${code} ${wave} ${owner}` : code;
    const group = groups.get(key) ?? {
      code,
      ...(wave === undefined ? {} : { wave }),
      ...(owner === undefined ? {} : { owner }),
      actions: [],
    };
    if (action !== undefined) group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ code, wave = 0, owner = '', actions }) => {
    const names = actions.map((id) => shortName(view.report, id));
    return t(`roadmap.warning.${code}`, { wave, owner, actions: list(t, names), count: Math.max(1, names.length) });
  });
}

/** What the chosen route cannot bring by steps alone; empty without one. */
export function routeNotes({ plan, report }: RoadmapView): readonly string[] {
  const { t, kind } = report;
  const { route } = plan;
  if (route === undefined) return [];
  const level = routeGoal(report, route.level);
  if (!route.possible) return [t(`roadmap.route.noWay.${kind}`, { level })];
  if (route.toAnswer.length === 0) return [];
  const ids = list(t, route.toAnswer);
  return [t(`roadmap.route.toAnswer.${kind}`, { level, ids, count: route.toAnswer.length })];
}

/** Questions whose hand-set target is reached, so that they get no step. */
export function settledTargets({ report }: RoadmapView): readonly string[] {
  const { targets } = report.input.assessment;
  return report.entries
    .filter(({ id, result }) => targets?.[id] !== undefined && result.gap !== null && result.gap <= 0)
    .map((entry) => entry.id);
}

/** What a glance at the plan must not miss. */
export interface PlanCounts {
  readonly planned: number;
  readonly capacity: number;
  readonly ownerless: number;
  readonly edited: number;
}

export function planCounts({ plan, waves, report }: RoadmapView): PlanCounts {
  const actions = waves.flatMap((wave) => wave.actions);
  const steps = actions.filter((action) => action.candidate.kind !== 'discovery');
  return {
    planned: plan.waves.reduce((sum, wave) => sum + wave.loadDays, 0),
    capacity: plan.waves.reduce((sum, wave) => sum + wave.capacityDays, 0),
    ownerless: steps.filter((action) => action.owner === '').length,
    edited: [...report.edits.values()].filter((edit) => edit.effort !== undefined || edit.confidence !== undefined)
      .length,
  };
}
