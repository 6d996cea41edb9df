// Loaded before Electron's installer: its download shows how far it is, and gives up when nothing answers for ten seconds.
const patience = 10_000;
const plainFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const giveUp = new AbortController();
  const startWaiting = (): NodeJS.Timeout =>
    setTimeout(() => giveUp.abort(new Error('no answer for ten seconds')), patience);
  let waiting = startWaiting();
  try {
    const response = await plainFetch(input, { ...init, signal: giveUp.signal });
    const total = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || response.body === null || total < 1_000_000) return response;
    let received = 0;
    let shown = -1;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          clearTimeout(waiting);
          waiting = startWaiting();
          received += chunk.byteLength;
          const percent = Math.floor((100 * received) / total);
          if (percent !== shown) {
            shown = percent;
            const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
            process.stderr.write(`\rFetching Electron: ${percent} % of ${megabytes(total)} MB`);
          }
          controller.enqueue(chunk);
        },
        flush() {
          clearTimeout(waiting);
          process.stderr.write('\n');
        },
      }),
    );
    return new Response(counted, response);
  } finally {
    clearTimeout(waiting);
  }
};
