import { partDays, partOf } from '../assessment/actionKind.ts';
import type { Assessment, Previous } from '../assessment/schema.ts';
import { ActionId } from '../base/ids.ts';
import { statusOf } from '../cycles/previousActions.ts';
import { editsOf } from '../roadmap/edits.ts';
import type { Plan } from '../roadmap/plan.ts';
import type { ActionOutcome } from './comparison.ts';

/** What the later moment's `previous` says of its earlier one; null when it speaks of another assessment, or of none. */
export function previousOn(
  assessmentId: string,
  later: { readonly assessmentId: string; readonly assessment: Assessment },
): Previous | null {
  const { previous } = later.assessment;
  if (previous === undefined || later.assessmentId === assessmentId) return null;
  return previous.assessment === undefined || previous.assessment === assessmentId ? previous : null;
}

/** The actions of a plan, parts as the action that was split, without discovery cards. */
function plannedActions(plan: Plan, assessment: Assessment): readonly ActionId[] {
  const parts = partDays(assessment.actions ?? []);
  const cards = new Set<string>(plan.candidates.flatMap(({ id, kind }) => (kind === 'discovery' ? [id] : [])));
  const planned = plan.waves.flatMap(({ actions }) => actions.filter((id) => !cards.has(id)));
  return [...new Set(planned.map((id) => (parts.has(id) ? ActionId.parse(partOf(id)?.action) : id)))];
}

/** What became of the earlier plan: as the next cycle recorded it, else by what the later moment says of the same actions. */
export function actionOutcomes(
  earlier: { readonly assessment: Assessment; readonly plan: Plan | null },
  later: Assessment,
  previous: Previous | null,
): readonly ActionOutcome[] {
  if (previous !== null) return previous.actions.map(({ id, title, status }) => ({ id, title, status }));
  if (earlier.plan === null) return [];
  const edits = editsOf(later);
  return plannedActions(earlier.plan, earlier.assessment).map((id) => ({
    id,
    title: edits.get(id)?.own?.title ?? null,
    status: statusOf(id, edits),
  }));
}
