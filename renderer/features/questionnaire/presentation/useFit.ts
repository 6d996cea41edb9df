import { type RefObject, useLayoutEffect } from 'react';
import type { QuestionId } from '../../../../shared/base/ids.ts';

/** How far a long question is made smaller, and in which steps. */
const smallest = 0.78;
const step = 0.02;

/** Makes what is shown a little smaller until all of it is in view; what is too long even then scrolls. Nothing when somebody asked for more
 * than the usual size: they want it larger, not whole. `part`: the region that would scroll. */
export function useFit(
  whole: RefObject<HTMLElement | null>,
  part: RefObject<HTMLElement | null>,
  size: number,
  question: QuestionId,
): void {
  useLayoutEffect(() => {
    void question;
    const element = whole.current;
    const region = part.current;
    if (element === null || region === null) return undefined;
    const adjust = () => {
      let factor = 1;
      element.style.setProperty('--fit', '1');
      while (size <= 100 && factor > smallest && isTooLong(region)) {
        factor -= step;
        element.style.setProperty('--fit', factor.toFixed(2));
      }
    };
    adjust();
    // The window, or what is opened under the question, leaves it another height.
    const follow = new ResizeObserver(adjust);
    follow.observe(region);
    return () => follow.disconnect();
  }, [whole, part, size, question]);
}

function isTooLong(part: HTMLElement): boolean {
  return part.scrollHeight > part.clientHeight + 1;
}
