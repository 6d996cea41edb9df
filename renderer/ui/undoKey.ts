/** The parts of a keyboard event that decide. */
export interface PressedForUndo {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** Ctrl or Cmd with Z undoes and with Shift redoes, Ctrl+Y redoes; U does both alone unless single keys are switched off. */
export function undoKey(pressed: PressedForUndo, singleKeys: boolean): 'undo' | 'redo' | null {
  const letter = pressed.key.toLowerCase();
  const { altKey, ctrlKey, metaKey, shiftKey, repeat } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
  }
  if (!singleKeys || repeat || letter !== 'u') return null;
  return shiftKey ? 'redo' : 'undo';
}
