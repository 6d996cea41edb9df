import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import type { RoadmapView } from './roadmapView.ts';

/** Longer than a closing dialog takes to give the focus back, in ms. */
const patience = 60;

/** Keeps the focus on a card that a key moves: in its new wave it is another element. Call the result before moving. */
export function useFollowedCard(
  board: RefObject<HTMLElement | null>,
  view: RoadmapView,
  covered: boolean,
): (id: ActionId) => void {
  const followed = useRef<ActionId | null>(null);
  // The plan is what moves cards, so its change is the moment to look.
  useLayoutEffect(() => {
    const id = followed.current;
    if (id === null || covered || view.plan.waves.length === 0) return undefined;
    const focus = () => {
      const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
      if (document.activeElement === document.body) card?.focus();
    };
    // At once for the next key, and again behind a dialog that gave the focus back to where the card was.
    focus();
    const timer = setTimeout(() => {
      followed.current = null;
      focus();
    }, patience);
    return () => clearTimeout(timer);
  }, [board, view, covered]);
  return (id) => {
    followed.current = id;
  };
}
