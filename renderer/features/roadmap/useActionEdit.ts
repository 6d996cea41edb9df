import type { ActionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { type ActionPatch, withPatch } from './actionEdits.ts';

export interface ActionEditing {
  /** Changes fields of the action and stores them. `overUnseen`: one was changed elsewhere while this was typed. */
  readonly patch: (patch: ActionPatch, overUnseen?: boolean) => Promise<void>;
  /** Takes back everything that people changed; an own action goes away. */
  readonly forget: () => Promise<void>;
  readonly readOnly: boolean;
}

/** Edits of one action, on top of what is shown now. */
export function useActionEdit(id: ActionId): ActionEditing {
  const { session, readOnly } = useAssessment();
  const stored = () => session.state().draft.assessment.actions?.findLast((edit) => edit.id === id);
  return {
    patch: (patch, overUnseen) =>
      session.edit([{ entry: 'action', action: id, value: withPatch(id, stored(), patch) }], overUnseen),
    forget: () => session.edit([{ entry: 'action', action: id, value: null }]),
    readOnly,
  };
}
