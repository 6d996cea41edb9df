import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './isTyping.ts';
import { undoKey } from './undoKey.ts';

/** Asks for a step back or forth wherever its key is pressed on the page; a text field undoes its own text, and what lies over the page
 * keeps its keys. */
export function useUndoKeys(singleKeys: boolean, step: (direction: 'undo' | 'redo') => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target) || liesOver(event.target)) return;
    const direction = undoKey(event, singleKeys);
    if (direction === null) return;
    // One press is one step: on the desktop the menu shows the same keys.
    event.preventDefault();
    step(direction);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function liesOver(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
