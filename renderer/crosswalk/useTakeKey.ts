import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../ui/isTyping.ts';

/** As it is written on a key cap; also the name that `aria-keyshortcuts` wants. */
export const takeKey = 'Alt+C';

/** Takes an offer by its key, unless text is being typed or something lies over the question. The key's place on the board decides,
 * since Alt gives other characters on a Mac. */
export function useTakeKey(isOffered: boolean, take: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, shiftKey, code, repeat } = event;
    if (code !== 'KeyC' || !altKey || ctrlKey || metaKey || shiftKey || repeat || event.defaultPrevented) return;
    if (isTyping(document.activeElement) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
    event.preventDefault();
    take();
  });

  useEffect(() => {
    if (!isOffered) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isOffered]);
}
