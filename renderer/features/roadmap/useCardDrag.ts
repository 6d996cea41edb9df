import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { ActionId } from '../../../shared/base/ids.ts';

/** Where a card can be dropped: the number of a wave, or one of the two places outside. */
export type DropPlace = number | 'planner' | 'not-now';

/** Makes an element a card that can be picked up; true while it is. */
export function useCardDrag(card: RefObject<HTMLElement | null>, id: ActionId, movable: boolean): boolean {
  const [lifted, setLifted] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !movable) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ action: id }),
      onDragStart: () => setLifted(true),
      onDrop: () => setLifted(false),
    });
  }, [card, id, movable]);
  return lifted;
}

/** Makes an element a place for cards; true while one hangs over it. */
export function useDropPlace(target: RefObject<HTMLElement | null>, place: DropPlace): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    return dropTargetForElements({
      element,
      getData: () => ({ place }),
      canDrop: ({ source }) => ActionId.safeParse(source.data.action).success,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [target, place]);
  return over;
}

/** Watches the cards of the board: which one is in the air, and where it comes down. */
export function useDrops(onDrop: (id: ActionId, place: DropPlace) => void): ActionId | null {
  const [held, setHeld] = useState<ActionId | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setHeld(ActionId.safeParse(source.data.action).data ?? null),
        onDrop: ({ source, location }) => {
          setHeld(null);
          const id = ActionId.safeParse(source.data.action);
          const place = location.current.dropTargets[0]?.data.place;
          if (id.success && isPlace(place)) drop(id.data, place);
        },
      }),
    [],
  );
  return held;
}

function isPlace(value: unknown): value is DropPlace {
  return typeof value === 'number' || value === 'planner' || value === 'not-now';
}
