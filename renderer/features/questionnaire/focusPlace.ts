import { isTyping } from '../../ui/isTyping.ts';
import type { FocusPlace } from './keyAction.ts';

/** What has the focus, as far as keys are concerned. */
export function focusPlace(focused: Element | null): FocusPlace {
  if (focused === null) return 'page';
  if (focused.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null)
    return 'dialog';
  // A field that takes the keys of the screen: the agreed answer.
  if (focused.closest('[data-keys]') !== null) return 'page';
  if (isTyping(focused) || focused instanceof HTMLTextAreaElement) return 'field';
  if (focused instanceof HTMLInputElement && focused.type === 'radio') {
    return focused.dataset.choice === undefined ? 'group' : 'choice';
  }
  return focused.closest('button, a[href], summary, [role="button"]') === null ? 'page' : 'button';
}

/** Moves the focus among the choices, without choosing; from elsewhere it comes to the chosen one, else to the nearest end. */
export function focusChoice(root: ParentNode, by: 1 | -1): void {
  const radios = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"][data-choice]')];
  const at = radios.findIndex((radio) => radio.isSameNode(document.activeElement));
  const chosen = radios.find((radio) => radio.checked);
  const target = at < 0 ? (chosen ?? (by === 1 ? radios[0] : radios.at(-1))) : radios[at + by];
  target?.focus();
}
