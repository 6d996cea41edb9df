import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';

export interface PanelState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly open: () => void;
}

/** Rooms narrower than this many rem show the panel only when asked: the question keeps the space. */
const roomForPanel = 85;

/** What the person chose; remembered while the app runs, undecided until then. */
let chosen: boolean | null = null;

/** Whether the panel beside the question is open: as chosen, else when there is room for it at this text size. */
export function usePanel(room: RefObject<HTMLElement | null>): PanelState {
  const [choice, setChoice] = useState(chosen);
  const [isWide, setWide] = useState(true);

  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWide(element.clientWidth / rem >= roomForPanel);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);

  const choose = useCallback((open: boolean) => {
    chosen = open;
    setChoice(open);
  }, []);
  const isOpen = choice ?? isWide;
  return useMemo(() => ({ isOpen, toggle: () => choose(!isOpen), open: () => choose(true) }), [isOpen, choose]);
}
