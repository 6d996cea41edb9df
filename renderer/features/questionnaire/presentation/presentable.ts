import type { KeyAction } from '../keyAction.ts';

/** What a key still does on the projector. Notes, flags and last time's answer are the consultant's own. */
const shown: ReadonlySet<KeyAction['do']> = new Set<KeyAction['do']>([
  'choose',
  'focus-choice',
  'previous',
  'next',
  'clear',
  'dont-know',
  'not-applicable',
  'note',
  'jump',
  'undo',
  'redo',
  'help',
  'present',
  'timer',
  'park',
  'decide',
  'vote',
]);

/** True when an act shows the room nothing that is not for it. */
export function isPresentable(action: KeyAction['do']): boolean {
  return shown.has(action);
}
