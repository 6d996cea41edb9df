import type { ActionEdit, Effort, Letter } from '../assessment/schema.ts';
import type { ActionId, QuestionId, SectionId } from '../base/ids.ts';
import type { Factors } from './plan.ts';

/** A step or an action of one's own on its way into the plan: everything but what depends on the other candidates. */
export interface Draft {
  readonly id: ActionId;
  /** The present standing and the one after the step; null for an action of one's own, which lifts no question. */
  readonly step: { readonly question: QuestionId; readonly from: number | Letter; readonly to: number | Letter } | null;
  readonly section: SectionId;
  readonly factors: Factors;
  readonly priority: number;
  readonly effort: Effort;
  readonly days: number;
  readonly blocks: boolean;
  readonly prerequisites: readonly ActionId[];
  readonly edit: ActionEdit | undefined;
}

/** What people changed, by action. The last entry of an action wins. */
export type Edits = ReadonlyMap<string, ActionEdit>;

/** An action that is done or dropped is no candidate any more (method 8b.14). */
export function isClosed(edit: ActionEdit | undefined): boolean {
  return edit?.status === 'done' || edit?.status === 'dropped';
}
