import type { RefObject } from 'react';

/** Gives the focus to `target` as soon as what opens is there. Base UI would wait for a frame, and a key that is pressed meanwhile would be
 * lost. */
export function focusAtOnce(target: RefObject<HTMLElement | null> | undefined): (() => boolean) | undefined {
  if (target === undefined) return undefined;
  return () => {
    if (target.current === null) return true;
    target.current.focus();
    return false;
  };
}
