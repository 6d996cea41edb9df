import { useEffect, useEffectEvent } from 'react';
import { usePreferences } from '../api/queries.ts';
import { isTyping } from '../ui/isTyping.ts';

/** W does what the button does, where it is shown: never while text is typed or a dialog is open, and not with single keys off. */
export function useWhatIfKey(act: () => void): void {
  const { singleKeys } = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!singleKeys || event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'w' || isTyping(document.activeElement)) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
