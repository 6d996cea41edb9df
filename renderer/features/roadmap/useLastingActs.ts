import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CardActs } from './useCardActs.ts';

/** The acts of now behind functions that stay the same, so that no card is drawn again because of them. */
export function useLastingActs(acts: CardActs): CardActs {
  const now = useRef(acts);
  useLayoutEffect(() => {
    now.current = acts;
  });
  const { readOnly } = acts;
  return useMemo(
    () => ({
      readOnly,
      open: (id) => now.current.open(id),
      move: (move) => now.current.move(move),
      keep: (move) => now.current.keep(move),
      askReason: (id) => now.current.askReason(id),
      setStatus: (id, status) => now.current.setStatus(id, status),
      split: (id) => now.current.split(id),
      join: (id) => now.current.join(id),
    }),
    [readOnly],
  );
}
