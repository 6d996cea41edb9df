import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { heirs } from './cardMoves.ts';

/** Longer than a closing dialog or menu takes to give the focus back, in ms. */
const patience = 60;

/** Keeps the focus on the card that a person works with: in its new wave it is another element, and where it is gone the card after it
 * takes over. `columns` are the ids of the cards as they stand; `covered` while something over the page has the focus. */
export function useFollowedCard(
  scope: RefObject<HTMLElement | null>,
  columns: readonly (readonly string[])[],
  covered: boolean,
): void {
  const held = useRef<string | null>(null);
  const before = useRef(columns);
  useEffect(() => {
    const element = scope.current;
    // A person who points at something else has let the card go.
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Element && element?.contains(target) !== true && target.closest(over) === null)
        held.current = null;
    };
    const onFocus = ({ target }: FocusEvent) => {
      held.current = cardOf(target) ?? held.current;
    };
    element?.addEventListener('focusin', onFocus);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      element?.removeEventListener('focusin', onFocus);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [scope]);
  // The plan is what moves cards, so its change is the moment to look.
  useLayoutEffect(() => {
    if (covered) return undefined;
    const id = held.current;
    const wanted = id === null ? [] : heirs(before.current, id);
    before.current = columns;
    const focus = () => {
      if (document.activeElement !== document.body) return;
      const found = wanted.flatMap((one) => cardButton(scope.current, one) ?? []);
      found[0]?.focus();
    };
    // At once for the next key, and again behind a dialog that gave the focus back to where the card was.
    focus();
    const timer = setTimeout(focus, patience);
    return () => clearTimeout(timer);
  }, [scope, columns, covered]);
}

const over = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** The button of a card in the lens. */
export function cardButton(scope: HTMLElement | null, id: string): HTMLElement | null {
  return scope?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null;
}

function cardOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.dataset.card ?? target.dataset.menu ?? null;
}
