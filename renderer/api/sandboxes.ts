import { SandboxSession } from './sandboxSession.ts';
import type { Session } from './session.ts';

/** [Note: One sandbox] At most one sandbox lies over an open assessment. It stays while other places of the app are looked at, and is gone
 * with the window. */
const sandboxes = new WeakMap<Session, SandboxSession>();
const listeners = new Set<() => void>();

/** The sandbox over a session, null when there is none. */
export function sandboxOver(session: Session): SandboxSession | null {
  return sandboxes.get(session) ?? null;
}

/** The sandbox over a session; a new one when there is none. */
export function openSandbox(session: Session): SandboxSession {
  const there = sandboxes.get(session);
  if (there !== undefined) return there;
  const sandbox = new SandboxSession(session);
  sandboxes.set(session, sandbox);
  for (const listener of listeners) listener();
  return sandbox;
}

/** Forgets the sandbox over a session, with everything that was tried in it. */
export function closeSandbox(session: Session): void {
  if (!sandboxes.delete(session)) return;
  for (const listener of listeners) listener();
}

/** Hears of sandboxes that are opened and closed. */
export function subscribeToSandboxes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
