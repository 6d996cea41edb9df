/** The exports under way, so that whoever asked for one can stop it. */
export interface ExportRequests {
  /** Does the work with a signal that aborts when it is cancelled, or when `signal` does. */
  run<T>(requestId: string, signal: AbortSignal | undefined, work: (cancelled: AbortSignal) => Promise<T>): Promise<T>;
  /** False when there is none of that id. */
  cancel(requestId: string): boolean;
}

/** Keeps track of exports by the id that their caller gave them, as long as they run. */
export function createExportRequests(): ExportRequests {
  const underWay = new Map<string, AbortController>();
  return {
    async run(requestId, signal, work) {
      const stop = new AbortController();
      underWay.set(requestId, stop);
      try {
        return await work(signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]));
      } finally {
        underWay.delete(requestId);
      }
    },
    cancel(requestId) {
      underWay.get(requestId)?.abort();
      return underWay.has(requestId);
    },
  };
}
