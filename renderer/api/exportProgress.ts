import { useSyncExternalStore } from 'react';

/** How far the exports under way have come, 0-1, by the id of their request. */
const shares = new Map<string, number>();
const listeners = new Set<() => void>();

/** The backend told how far an export has come. */
export function tellExportProgress(requestId: string, share: number): void {
  // One export at a time is shown: what came before it is over.
  shares.clear();
  shares.set(requestId, share);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far an export has come, 0-1; 0 before anything was told. */
export function useExportProgress(requestId: string): number {
  return useSyncExternalStore(subscribe, () => shares.get(requestId) ?? 0);
}
