import { useMemo } from 'react';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
import { instant } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { type ActionPatch, withPatch } from './actionEdits.ts';
import { seenAfter } from './seenPlan.ts';

export interface BoardEdit {
  /** Stores the changes as one step of undo, and with them that their effect on the plan has been seen. */
  readonly edit: (changes: readonly Change[], overUnseen?: boolean) => Promise<void>;
  /** The change that sets fields of an action, on top of what is shown now. */
  readonly patched: (id: ActionId, patch: ActionPatch) => Change;
}

/** Edits from the roadmap. What a person does here is no news to them, so the same step takes note of it:
 * [Note: The plan that was seen]. */
export function useBoardEdit(): BoardEdit {
  const { session, framework, stored } = useAssessment();
  const signedOff = stored.readOnly;
  return useMemo(() => {
    const noted = (changes: readonly Change[]): readonly Change[] => {
      const { draft } = session.state();
      const next = changes.reduce(applyChange, draft);
      const result = score(framework, shownAssessment(draft, signedOff));
      const plans = [draft, next].map((one) => makePlan(framework, shownAssessment(one, signedOff), result));
      const [before, after] = plans;
      const facilitation = next.facilitation ?? {};
      if (before === undefined || after === undefined) return [];
      const seenPlan = seenAfter(facilitation.seenPlan, before, after, instant());
      return seenPlan === null ? [] : [{ entry: 'facilitation', value: { ...facilitation, seenPlan } }];
    };
    return {
      // Typed over something unseen, the person has to choose about the field alone.
      edit: (changes, overUnseen = false) =>
        session.edit(overUnseen ? changes : [...changes, ...noted(changes)], overUnseen),
      patched: (id, patch) => {
        const stored = session.state().draft.assessment.actions?.findLast((one) => one.id === id);
        return { entry: 'action', action: id, value: withPatch(id, stored, patch) };
      },
    };
  }, [session, framework, signedOff]);
}
