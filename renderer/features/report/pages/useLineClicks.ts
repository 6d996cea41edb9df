import { type RefObject, useEffect, useRef } from 'react';

/** Tells which printed line was clicked. A shortcut for the pointer: the list of sentences is the way by keyboard. */
export function useLineClicks(text: RefObject<HTMLElement | null>, onLine: (line: string) => void): void {
  const latest = useRef(onLine);
  useEffect(() => {
    latest.current = onLine;
  });
  useEffect(() => {
    const place = text.current;
    const click = ({ target }: MouseEvent) => {
      const isSelecting = window.getSelection()?.isCollapsed === false;
      if (isSelecting || !(target instanceof HTMLSpanElement)) return;
      latest.current(target.textContent);
    };
    place?.addEventListener('click', click);
    return () => place?.removeEventListener('click', click);
  }, [text]);
}
