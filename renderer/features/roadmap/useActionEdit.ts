import type { ActionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import type { ActionPatch } from './actionEdits.ts';
import { forgetChanges } from './partEdits.ts';
import { useBoardEdit } from './useBoardEdit.ts';

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
  const { edit, patched } = useBoardEdit();
  return {
    patch: (patch, overUnseen) => edit([patched(id, patch)], overUnseen),
    forget: () => edit(forgetChanges(session.state().draft.assessment, id)),
    readOnly,
  };
}
