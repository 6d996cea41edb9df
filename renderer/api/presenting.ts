import { useSyncExternalStore } from 'react';

let presenting = false;
const listeners = new Set<() => void>();

/** Whether the window is on the projector: then every screen works with what the room may see, and the frame shows nothing around it. */
export function isPresenting(): boolean {
  return presenting;
}

/** Begins or ends presenting. */
export function setPresenting(next: boolean): void {
  if (next === presenting) return;
  presenting = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** {@link isPresenting}, again on every change. */
export function usePresenting(): boolean {
  return useSyncExternalStore(subscribe, isPresenting, isPresenting);
}
