import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Item } from './item.ts';

/** The questions whose answer, details or target differ between two drafts, in the order of `items`. */
export function changedQuestions(items: readonly Item[], before: Draft, after: Draft): readonly QuestionId[] {
  return items.map(({ id }) => id).filter((id) => saidOf(before, id) !== saidOf(after, id));
}

function saidOf(draft: Draft, id: QuestionId): string {
  return JSON.stringify([agreedOf(draft, id), draft.facilitation?.waiting?.[id], draft.assessment.targets?.[id]]);
}
