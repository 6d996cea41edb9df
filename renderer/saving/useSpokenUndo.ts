import { usePreferences } from '../api/queries.ts';
import type { AssessmentView } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';
import { useUndoKeys } from '../ui/useUndoKeys.ts';

/** Takes the last step back by key and brings it again; what it was may be out of sight, so it is said. */
export function useSpokenUndo({
  session,
  readOnly,
  conflict,
}: Pick<AssessmentView, 'session' | 'readOnly' | 'conflict'>): void {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  useUndoKeys(singleKeys, (direction) => {
    if (!readOnly && conflict === null) void step(direction);
  });

  async function step(direction: 'undo' | 'redo'): Promise<void> {
    const before = session.state().draft;
    await session[direction]();
    if (session.state().draft !== before) showToast({ message: t(`app.step.${direction}`) });
  }
}
