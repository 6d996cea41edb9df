import { usePreferences } from '../../api/queries.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';
import { useUndoKeys } from '../../ui/useUndoKeys.ts';
import { refuse } from './refuse.ts';

export interface BoardUndo {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back the last step and brings it again, by button and by key. A step that changed nothing on this screen is named: nothing
 * changes out of sight. */
export function useBoardUndo(say: (words: string) => void): BoardUndo {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const { session, readOnly, conflict } = useAssessment();

  const step = async (direction: 'undo' | 'redo') => {
    if (readOnly) return refuse(t);
    const before = session.state().draft;
    await session[direction]();
    const after = session.state().draft;
    if (after === before) return;
    const here =
      before.assessment.actions !== after.assessment.actions ||
      before.assessment.settings !== after.assessment.settings ||
      before.facilitation !== after.facilitation;
    if (here) say(t(`roadmap.said.${direction}`));
    else showToast({ message: t(`roadmap.elsewhere.${direction}`) });
  };
  useUndoKeys(singleKeys, (direction) => {
    if (conflict === null) void step(direction);
  });
  return { undo: () => void step('undo'), redo: () => void step('redo') };
}
