/** The exports under way, so that whoever asked for one can stop it. */
export interface ExportRequests {
  /** Does the work with a signal that aborts when it is cancelled, or when `signal` does. */
  run<T>(requestId: string, signal: AbortSignal | undefined, work: (cancelled: AbortSignal) => Promise<T>): Promise<T>;
  /** False when there is none of that id (yet). */
  cancel(requestId: string): boolean;
}

/** Of so many requests that were cancelled before they came. */
const mostEarly = 32;

/** Keeps track of exports by the id that their caller gave them, as long as they run. Whoever asks first waits for the edits under way, so
 * that a person can cancel before the request itself is here: it is then stopped as it comes. */
export function createExportRequests(): ExportRequests {
  const underWay = new Map<string, AbortController>();
  const early = new Set<string>();
  return {
    async run(requestId, signal, work) {
      const stop = new AbortController();
      if (early.delete(requestId)) stop.abort();
      underWay.set(requestId, stop);
      try {
        return await work(signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]));
      } finally {
        underWay.delete(requestId);
      }
    },
    cancel(requestId) {
      const running = underWay.get(requestId);
      if (running !== undefined) {
        running.abort();
        return true;
      }
      early.add(requestId);
      const [oldest] = early;
      if (early.size > mostEarly && oldest !== undefined) early.delete(oldest);
      return false;
    },
  };
}
