import { useMemo } from 'react';
import {
  answerWith,
  clearAnswer,
  type DetailsEdit,
  detailsOf,
  editDetails,
  tickMissing,
} from '../../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import type { ActionStatus, Answer } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import type { Item } from './item.ts';
import { editPreviousAction, sameAsLastTime, showLastTime } from './lastTime.ts';

/** What a person can do to the question on screen. Each is one step of undo, and nothing once the assessment is signed off. */
export interface Acts {
  /** `details` change with the answer. */
  readonly answer: (answer: Answer, details?: DetailsEdit) => void;
  readonly clear: () => void;
  /** Confirms the answer of the cycle before; nothing where there is none. */
  readonly sameAsLastTime: () => void;
  readonly editPreviousAction: (
    action: ActionId,
    edit: { readonly status?: ActionStatus; readonly doneOn?: string },
  ) => void;
  readonly showLastTime: (always: boolean) => void;
  readonly tick: (level: number, clause: number, missing: boolean) => void;
  /** `overUnseen`: the detail was changed elsewhere while this was typed. */
  readonly edit: (details: DetailsEdit, overUnseen?: boolean) => void;
  readonly toggleFlag: () => void;
  readonly addReference: (reference: string) => void;
  /** Null goes back to the default target. */
  readonly setTarget: (level: number | null) => void;
}

/** The acts on one question of the open assessment. */
export function useActs(item: Item): Acts {
  const { id } = item;
  const { session, readOnly } = useAssessment();
  return useMemo(() => {
    // Text fields hand out their text after the screen moved on, so an act looks at the draft as it is then.
    const act = (changes: (draft: Draft) => readonly Change[], overUnseen = false) => {
      if (!readOnly) void session.edit(changes(session.state().draft), overUnseen);
    };
    return {
      answer: (answer, details) => act((draft) => answerWith(draft, id, answer, details)),
      clear: () => act((draft) => clearAnswer(draft, id)),
      sameAsLastTime: () => act((draft) => sameAsLastTime(draft, item)),
      editPreviousAction: (action, edit) => act((draft) => editPreviousAction(draft, action, edit)),
      showLastTime: (always) => act((draft) => [showLastTime(draft, always)]),
      tick: (level, clause, missing) => act((draft) => tickMissing(draft, id, level, clause, missing)),
      edit: (details, overUnseen) => act((draft) => editDetails(draft, id, details), overUnseen),
      toggleFlag: () => act((draft) => editDetails(draft, id, { flag: detailsOf(draft, id).flag !== true })),
      addReference: (reference) =>
        act((draft) =>
          reference.trim() === ''
            ? []
            : editDetails(draft, id, { references: [...(detailsOf(draft, id).references ?? []), reference.trim()] }),
        ),
      setTarget: (level) => act(() => [{ entry: 'target', question: id, value: level }]),
    };
  }, [session, readOnly, id, item]);
}
