import { applyChange } from '../assessment/applyChange.ts';
import type { Change } from '../assessment/change.ts';
import type { ActionEdit, Assessment, Settings } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';
import { type PlanDetail, planDetail } from './makePlan.ts';

/** An assessment while its plan is being tried out: entry changes that are not stored yet, in the order in which they must be. */
export interface PlanState {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly changes: readonly Change[];
}

function withChange(state: PlanState, change: Change): PlanState {
  const draft = applyChange({ assessment: state.assessment, facilitation: null, report: null }, change);
  const isSame = (other: Change) =>
    change.entry === 'action' && other.entry === 'action'
      ? other.action === change.action
      : other.entry === change.entry && change.entry === 'settings';
  const at = state.changes.findIndex(isSame);
  const changes = at < 0 ? [...state.changes, change] : state.changes.with(at, change);
  return { ...state, assessment: draft.assessment, changes };
}

/** The stored edit of an action, without what a part has from its action. */
function storedEdit({ actions = [] }: Assessment, id: ActionId): ActionEdit {
  return actions.findLast((edit) => edit.id === id) ?? { id };
}

/** Changes one action's edit; an edit that says nothing any more is removed, and one that stays as it was is no change. */
export function withEdit(state: PlanState, id: ActionId, change: (edit: ActionEdit) => ActionEdit): PlanState {
  const before = storedEdit(state.assessment, id);
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return state;
  const isEmpty = Object.keys(after).length === 1;
  return withChange(state, { entry: 'action', action: id, value: isEmpty ? null : after });
}

/** Changes the settings. */
export function withSettings(state: PlanState, change: (settings: Settings) => Settings): PlanState {
  return withChange(state, { entry: 'settings', value: change(state.assessment.settings ?? {}) });
}

/** The plan of a state. */
export function detailOf({ framework, assessment, score }: PlanState): PlanDetail {
  return planDetail(framework, assessment, score);
}
