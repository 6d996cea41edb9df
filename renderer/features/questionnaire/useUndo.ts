import { useMemo } from 'react';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';
import { changedQuestions } from './changedQuestions.ts';
import type { Item } from './item.ts';
import type { GoTo } from './useGoTo.ts';

export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Takes back the last step and brings it again. A step on a question that is not on screen is named, with the way to it: nothing changes
 * out of sight. */
export function useUndo(items: readonly Item[], current: Item, goTo: GoTo): Undo {
  const { session, readOnly } = useAssessment();
  const t = useTranslate();
  return useMemo(() => {
    const step = async (direction: 'undo' | 'redo') => {
      if (readOnly) return;
      const before = session.state().draft;
      await session[direction]();
      const changed = changedQuestions(items, before, session.state().draft);
      const [elsewhere] = changed;
      if (elsewhere === undefined || changed.includes(current.id)) return;
      showToast({
        message: t(direction === 'undo' ? 'questions.undone' : 'questions.redone', { id: elsewhere }),
        action: { label: t('questions.goTo', { id: elsewhere }), onSelect: () => goTo.question(elsewhere) },
      });
    };
    return { undo: () => void step('undo'), redo: () => void step('redo') };
  }, [session, readOnly, t, items, current.id, goTo]);
}
