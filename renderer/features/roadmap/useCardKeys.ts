import { type RefObject, useEffect, useEffectEvent } from 'react';
import { ActionId } from '../../../shared/base/ids.ts';
import { usePreferences } from '../../api/queries.ts';
import { type BoardKey, boardKey } from './boardKey.ts';
import { neighbour } from './cardMoves.ts';
import { waveOf } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';
import { cardButton, useFollowedCard } from './useFollowedCard.ts';

/** The keys of the cards within an element, whichever lens it is: arrows lead from card to card along `columns`; with Alt, and by digits
 * and brackets, they take the card along. The focus stays with the card, or goes to the next. */
export function useCardKeys(
  scope: RefObject<HTMLElement | null>,
  view: RoadmapView,
  columns: readonly (readonly string[])[],
  covered: boolean,
): void {
  const { singleKeys } = usePreferences();
  const acts = useCardActs();
  useFollowedCard(scope, columns, covered);

  const act = (id: ActionId, asked: BoardKey) => {
    switch (asked.do) {
      case 'menu':
        scope.current?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(id)}"]`)?.click();
        break;
      case 'not-now':
        acts.askReason(id);
        break;
      case 'planner':
        acts.move({ action: id, to: 'free' });
        break;
      case 'wave':
      case 'shift': {
        const wave = asked.do === 'wave' ? asked.wave : waveOf(view, id) + asked.by;
        if (wave >= 1 && wave <= view.waves.length) acts.move({ action: id, to: wave });
      }
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const card = ActionId.safeParse(event.target.dataset.card);
    if (!card.success) return;
    const asked = boardKey(event, singleKeys);
    if (asked !== null) {
      event.preventDefault();
      act(card.data, asked);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(columns, card.data, event.key);
    if (next === null) return;
    event.preventDefault();
    cardButton(scope.current, next)?.focus();
  });
  useEffect(() => {
    const element = scope.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [scope]);
}
