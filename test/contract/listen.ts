import type { Api } from '../../renderer/api/host.ts';
import type { BackendEvent } from '../../shared/contract/events.ts';

export interface Listening {
  /** What the backend has told so far, in its order. */
  readonly told: readonly BackendEvent[];
  stop(): Promise<void>;
}

/**
 * Hears what the backend tells until it is stopped.
 *
 * Stopping cancels the stream as well as aborting its request: once a garbage collection has run, Node's `fetch` may
 * no longer hear the signal of a request whose answer is still being read, and the reader would wait for ever.
 */
export async function listen(api: Api): Promise<Listening> {
  const leave = new AbortController();
  const told: BackendEvent[] = [];
  const events = await api.events.subscribe(undefined, { signal: leave.signal });
  const heard = (async () => {
    for await (const event of events) told.push(event);
  })().catch(() => undefined);
  return {
    told,
    stop: async () => {
      leave.abort();
      await events.return(undefined);
      await heard;
    },
  };
}
