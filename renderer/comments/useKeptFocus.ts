import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Takes the focus when what had it inside moved or went away with a change of `what`, so that the keyboard stays where it worked. */
export function useKeptFocus(what: unknown): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const had = useRef(false);
  useLayoutEffect(() => {
    void what;
    if (had.current && document.activeElement === document.body) place.current?.focus();
  }, [what]);
  useLayoutEffect(() => {
    const there = place.current;
    if (there === null) return undefined;
    const note = () => {
      had.current = there.contains(document.activeElement);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return place;
}
