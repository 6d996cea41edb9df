import { useMemo, useRef, useState } from 'react';
import type { LineKind, LineText } from './lines.ts';

/** The one line that is open, and what was typed into each: closing a line keeps its words for the next time. */
export interface Lines {
  readonly open: LineKind | null;
  readonly show: (kind: LineKind) => void;
  /** Gives the focus back to where it was. */
  readonly close: () => void;
  readonly textOf: (key: string) => LineText | undefined;
  readonly setText: (key: string, text: LineText | undefined) => void;
}

/** Keeps the lines of the Questions screen. */
export function useLines(): Lines {
  const [open, setOpen] = useState<LineKind | null>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, LineText | undefined>>>({});
  const before = useRef<Element | null>(null);
  return useMemo(
    () => ({
      open,
      show: (kind) => {
        if (open === null) before.current = document.activeElement;
        setOpen(kind);
      },
      close: () => {
        setOpen(null);
        const place = before.current;
        before.current = null;
        if (place instanceof HTMLElement && place.isConnected) place.focus();
      },
      textOf: (key) => texts[key],
      setText: (key, text) => setTexts((all) => ({ ...all, [key]: text })),
    }),
    [open, texts],
  );
}
