import { type RefObject, useEffect, useRef } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';

/** Puts the focus on a new question, so that it is read out and the next Tab leads to its answers. Focus that is elsewhere on purpose
 * (a button that goes on, a list, a dialog) stays where it is. */
export function useNewQuestion(question: QuestionId, heading: RefObject<HTMLHeadingElement | null>): void {
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    heading.current?.scrollIntoView({ block: 'nearest' });
    const focused = document.activeElement;
    if (focused === null || focused === document.body) heading.current?.focus({ preventScroll: true });
  }, [question, heading]);
}
