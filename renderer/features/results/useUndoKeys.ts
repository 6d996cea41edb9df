import { useEffect, useEffectEvent } from 'react';
import { usePreferences } from '../../api/queries.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { isTyping } from '../../ui/isTyping.ts';
import { showToast } from '../../ui/toasts.ts';

/** Ctrl or Cmd with Z takes the last step back and with Shift brings it again, Ctrl+Y too; U does both alone unless single keys are off. */
export function useUndoKeys(): void {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const { session, readOnly, conflict } = useAssessment();
  const step = async (direction: 'undo' | 'redo') => {
    const before = session.state().draft;
    await session[direction]();
    if (session.state().draft !== before) showToast({ message: t(`targets.${direction}`) });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || readOnly || conflict !== null || isTyping(event.target)) return;
    const direction = directionOf(event, singleKeys);
    if (direction === null) return;
    event.preventDefault();
    void step(direction);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function directionOf(event: KeyboardEvent, singleKeys: boolean): 'undo' | 'redo' | null {
  const letter = event.key.toLowerCase();
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
    return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
  }
  if (!singleKeys || event.repeat || letter !== 'u') return null;
  return event.shiftKey ? 'redo' : 'undo';
}
