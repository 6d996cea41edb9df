/** What a key on a card asks for besides going to another card. */
export type BoardKey =
  | { readonly do: 'shift'; readonly by: 1 | -1 }
  | { readonly do: 'wave'; readonly wave: number }
  | { readonly do: 'planner' | 'not-now' | 'menu' };

/** The parts of a keyboard event that decide. */
export interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Alt and an arrow move a card by a wave; a digit, a bracket or a letter does too unless single keys are switched off (WCAG 2.1.4). */
export function boardKey(pressed: Pressed, singleKeys: boolean): BoardKey | null {
  const { key, altKey, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return null;
  if (altKey && key === 'ArrowLeft') return { do: 'shift', by: -1 };
  if (altKey && key === 'ArrowRight') return { do: 'shift', by: 1 };
  if (key === 'ContextMenu' || (pressed.shiftKey && key === 'F10')) return { do: 'menu' };
  if (altKey || !singleKeys) return null;
  if (/^[1-9]$/.test(key)) return { do: 'wave', wave: Number(key) };
  switch (key.toLowerCase()) {
    case '[':
      return { do: 'shift', by: -1 };
    case ']':
      return { do: 'shift', by: 1 };
    case '0':
      return { do: 'planner' };
    case 'n':
      return { do: 'not-now' };
    case 'm':
      return { do: 'menu' };
    default:
      return null;
  }
}
