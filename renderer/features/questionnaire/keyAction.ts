import { Letters } from '../../../shared/assessment/schema.ts';
import type { Item } from './item.ts';

/** What a key asks of the Questions screen. */
export type KeyAction =
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'focus-choice'; readonly by: 1 | -1 }
  | {
      readonly do:
        | 'previous'
        | 'next'
        | 'clear'
        | 'dont-know'
        | 'not-applicable'
        | 'flag'
        | 'note'
        | 'jump'
        | 'same-as-last-time'
        | 'undo'
        | 'redo'
        | 'help'
        | 'present'
        | 'timer'
        | 'park'
        | 'decide'
        | 'vote';
    };

/** What the focus is on. `field` takes text or letters itself; `group` uses the arrows itself; `button` uses Enter itself. */
export type FocusPlace = 'page' | 'choice' | 'button' | 'group' | 'field' | 'dialog';

export interface KeyContext {
  readonly kind: Item['kind'];
  readonly choices: number;
  readonly place: FocusPlace;
  /** Single characters act (WCAG 2.1.4 asks that they can be switched off). */
  readonly singleKeys: boolean;
}

/** The parts of a keyboard event that decide. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

const letterActions: Readonly<Record<string, Exclude<KeyAction['do'], 'choose' | 'focus-choice'>>> = {
  d: 'dont-know',
  x: 'not-applicable',
  m: 'flag',
  e: 'note',
  j: 'jump',
  t: 'timer',
  v: 'vote',
};

/** [Note: Keys] What a key does, or null when it is not ours. Arrows never choose; nothing acts while text is typed or a dialog is open. */
export function keyAction(pressed: Pressed, context: KeyContext): KeyAction | null {
  const { place, singleKeys } = context;
  if (pressed.isComposing || place === 'dialog') return null;
  const letter = letterOf(pressed);
  const anywhere = anywhereKey(letter, pressed);
  if (anywhere !== null || place === 'field') return anywhere;
  if (pressed.ctrlKey || pressed.metaKey) return shortcut(letter, pressed);
  if (pressed.altKey) return null;
  const named = namedKey(pressed.key, place);
  if (named !== null) return pressed.repeat && !pressed.key.startsWith('Arrow') ? null : named;
  if (!singleKeys || pressed.repeat) return null;
  if (pressed.key === '?') return { do: 'help' };
  // Before digits: on many keyboards it is Shift with one of them.
  if (pressed.key === '=') return { do: 'same-as-last-time' };
  if (letter === 'u') return { do: pressed.shiftKey ? 'redo' : 'undo' };
  return pressed.shiftKey ? null : character(letter, digitOf(pressed), context);
}

/** What also acts while text is typed: a topic comes up in the middle of a sentence. */
function anywhereKey(
  letter: string | null,
  { key, shiftKey, ctrlKey, metaKey, altKey, repeat }: Pressed,
): KeyAction | null {
  if (altKey || repeat) return null;
  const command = ctrlKey || metaKey;
  if (key === 'F5') return command || shiftKey ? null : { do: 'present' };
  if (!command || !shiftKey) return null;
  if (letter === 'p') return { do: 'park' };
  return letter === 'd' ? { do: 'decide' } : null;
}

function shortcut(letter: string | null, { shiftKey, ctrlKey, altKey }: Pressed): KeyAction | null {
  if (altKey) return null;
  if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  return letter === 'y' && ctrlKey && !shiftKey ? { do: 'redo' } : null;
}

function namedKey(key: string, place: FocusPlace): KeyAction | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return place === 'group' ? null : { do: 'focus-choice', by: key === 'ArrowUp' ? -1 : 1 };
    case 'ArrowLeft':
    case 'ArrowRight':
      return place === 'group' ? null : { do: key === 'ArrowLeft' ? 'previous' : 'next' };
    case 'Enter':
      return place === 'button' ? null : { do: 'next' };
    case 'Backspace':
      return { do: 'clear' };
    default:
      return null;
  }
}

function character(letter: string | null, digit: number | null, { kind, choices }: KeyContext): KeyAction | null {
  if (digit === 0) return { do: 'clear' };
  if (digit !== null) return digit <= choices ? { do: 'choose', index: digit - 1 } : null;
  if (letter === null) return null;
  const rank = kind === 'criterion' ? Letters.findIndex((one) => one.toLowerCase() === letter) : -1;
  if (rank >= 0) return { do: 'choose', index: rank };
  const action = letterActions[letter];
  return action === undefined ? null : { do: action };
}

/** The Latin letter of a key. Keyboards of other scripts send their own letter, so the key's place on the board decides there. */
function letterOf({ key, code }: Pressed): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return null;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** The digit of a key, also where the digit row gives signs unless Shift is held (AZERTY). */
function digitOf({ key, code }: Pressed): number | null {
  if (/^\d$/.test(key)) return Number(key);
  if (key.length !== 1 || /^[a-z]$/i.test(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}
