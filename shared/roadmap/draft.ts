import type { ActionEdit, Effort, Letter } from '../assessment/schema.ts';
import type { ActionId, QuestionId, SectionId } from '../base/ids.ts';
import type { Factors, Part } from './plan.ts';

/** A step or an action of one's own on its way into the plan: everything but what depends on the other candidates. */
export interface Draft {
  readonly id: ActionId;
  /** The standing before and after the step; null for an action of one's own, which lifts no question. */
  readonly step: { readonly question: QuestionId; readonly from: number | Letter; readonly to: number | Letter } | null;
  readonly section: SectionId;
  readonly factors: Factors;
  readonly priority: number;
  readonly effort: Effort;
  readonly days: number;
  readonly blocks: boolean;
  readonly prerequisites: readonly ActionId[];
  /** As it takes effect: a part has what its action gives to all parts. */
  readonly edit: ActionEdit | undefined;
  /** Null for an action that is not split. */
  readonly part: Part | null;
}

/** True unless it is a part with others to come: only the last one brings what the action is for. */
export function finishes({ part }: Pick<Draft, 'part'>): boolean {
  return part === null || part.last;
}
