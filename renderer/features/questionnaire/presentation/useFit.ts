import { type RefObject, useLayoutEffect } from 'react';

/** How far a long question is made smaller, and in which steps. */
const smallest = 0.78;
const step = 0.02;

/** Makes what is shown a little smaller until all of it is in view; what is too long even then scrolls. Nothing when somebody asked for more
 * than the usual size: they want it larger, not whole. `part`: the region that would scroll. */
export function useFit(whole: RefObject<HTMLElement | null>, part: RefObject<HTMLElement | null>, size: number): void {
  useLayoutEffect(() => {
    const element = whole.current;
    if (element === null) return undefined;
    const fit = () => {
      let factor = 1;
      element.style.setProperty('--fit', '1');
      while (size <= 100 && factor > smallest && isTooLong(part.current)) {
        factor -= step;
        element.style.setProperty('--fit', factor.toFixed(2));
      }
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  });
}

function isTooLong(part: HTMLElement | null): boolean {
  return part !== null && part.scrollHeight > part.clientHeight + 1;
}
