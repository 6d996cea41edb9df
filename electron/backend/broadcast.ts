import type { BackendEvent } from '../../shared/contract/events.ts';

/** Hands every event to every subscriber. A subscriber that reads slowly keeps its own queue; nothing blocks an edit. */
export interface Broadcast {
  send(event: BackendEvent): void;
  /** Ends when the signal aborts. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<BackendEvent, void, void>;
}

export function createBroadcast(): Broadcast {
  const subscribers = new Set<(event: BackendEvent) => void>();
  return {
    send: (event) => {
      for (const tell of subscribers) tell(event);
    },
    async *subscribe(signal) {
      const queue: BackendEvent[] = [];
      let wake = (): void => {};
      const tell = (event: BackendEvent): void => {
        queue.push(event);
        wake();
      };
      const stop = (): void => wake();
      subscribers.add(tell);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        while (!signal?.aborted) {
          yield* queue.splice(0);
          if (queue.length === 0 && !signal?.aborted) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        subscribers.delete(tell);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
