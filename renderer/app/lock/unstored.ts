import type { LockAnswer } from '../../api/locking.ts';
import { sandboxOver } from '../../api/sandboxes.ts';
import { hasDrafts } from '../../comments/drafts.ts';
import { openSessions } from '../sessions.ts';

/** A form of the page holds text that only its button sends. */
function holdsUnsentText(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-unsent]');
  return [...fields].some((field) => field.type !== 'password' && field.value.trim() !== '');
}

/** Stores what is typed and answers what would be lost all the same; `null`: nothing. */
export async function storeAll(): Promise<Exclude<LockAnswer, 'locked' | 'failed'> | null> {
  // A field hands out what it holds when it is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await Promise.resolve();
  const sessions = await openSessions();
  await Promise.all(sessions.map((session) => session.reload()));
  const isStored = sessions.every((session) => {
    const { save, conflict } = session.state();
    return conflict === null && save.kind !== 'failed' && save.kind !== 'saving';
  });
  if (!isStored) return 'unstored';
  if (sessions.some((session) => (sandboxOver(session)?.pieces() ?? []).length > 0)) return 'what-if';
  return holdsUnsentText() || hasDrafts() ? 'unsent' : null;
}
