type Fetch = typeof globalThis.fetch;

export interface Watching {
  /** Longest wait for an answer, or for the next piece of one, in milliseconds. */
  readonly patience: number;
  /** Takes the progress of a large download; each text overwrites the one before. */
  readonly show: (text: string) => void;
}

/** Smaller answers are lists and checksums, whose progress is of no interest. */
const largeFrom = 1_000_000;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);

/** A `fetch` that shows how far a large download is, and rejects when nothing was heard for as long as its patience. */
export function watchedFetch(plain: Fetch, { patience, show }: Watching): Fetch {
  return async (input, init) => {
    const giveUp = new AbortController();
    const silence = new Error(`no answer for ${Math.ceil(patience / 1000)} seconds`);
    const startWaiting = (): NodeJS.Timeout => setTimeout(() => giveUp.abort(silence), patience);
    let waiting = startWaiting();
    const heard = (): void => {
      clearTimeout(waiting);
      waiting = startWaiting();
    };
    try {
      const signals = [giveUp.signal, ...(init?.signal ? [init.signal] : [])];
      const response = await plain(input, { ...init, signal: AbortSignal.any(signals) });
      if (response.body === null) {
        clearTimeout(waiting);
        return response;
      }
      heard();
      const progress = progressOf(Number(response.headers.get('content-length') ?? 0), show);
      const watched = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            heard();
            progress.add(chunk.byteLength);
            controller.enqueue(chunk);
          },
          flush() {
            clearTimeout(waiting);
            progress.end();
          },
        }),
      );
      return new Response(watched, response);
    } catch (error) {
      clearTimeout(waiting);
      throw error;
    }
  };
}

function progressOf(total: number, show: (text: string) => void): { add(bytes: number): void; end(): void } {
  if (total < largeFrom) return { add: () => {}, end: () => {} };
  let received = 0;
  let shown = -1;
  return {
    add(bytes) {
      received += bytes;
      const percent = Math.floor((100 * received) / total);
      if (percent === shown) return;
      shown = percent;
      show(`\rFetching Electron: ${percent} % of ${megabytes(total)} MB`);
    },
    end: () => show('\n'),
  };
}
