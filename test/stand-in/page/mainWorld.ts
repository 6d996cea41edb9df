/** Runs in the page's own world before its scripts: builds what the preload exposes out of frozen proxies, so that the page never holds an
 * object of the preload. The worlds talk by events of the window, whose details Chromium clones between them. */
export function mainWorld(
  key: string,
  replaceDeep: (value: unknown, replace: (inner: unknown) => unknown) => unknown,
): void {
  type Settled = { id: number; value?: unknown; error?: string };
  type Answer = Settled & { isPromise?: boolean };
  const callbacks = new Map<number, (...values: unknown[]) => unknown>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastCallback = 0;
  let lastCall = 0;

  const send = (type: string, detail: unknown) => window.dispatchEvent(new CustomEvent(key + type, { detail }));
  const on = <T>(type: string, heard: (detail: T) => void) =>
    window.addEventListener(key + type, (event) => heard((event as CustomEvent<T>).detail));

  const wrap = (value: unknown) =>
    replaceDeep(value, (inner) => {
      if (typeof inner !== 'function') return undefined;
      lastCallback += 1;
      callbacks.set(lastCallback, inner as (...values: unknown[]) => unknown);
      return { standInCallback: lastCallback };
    });
  const unwrap = (value: unknown) =>
    replaceDeep(value, (inner) =>
      inner !== null && typeof inner === 'object' && 'standInFunction' in inner
        ? proxy(inner.standInFunction)
        : undefined,
    );

  function proxy(fn: unknown) {
    return (...values: unknown[]): unknown => {
      lastCall += 1;
      const id = lastCall;
      let answer: Answer | undefined;
      const heard = (event: Event) => {
        const { detail } = event as CustomEvent<Answer>;
        if (detail.id === id) answer = detail;
      };
      window.addEventListener(`${key}answer`, heard);
      send('call', { id, fn, values: wrap(values) });
      window.removeEventListener(`${key}answer`, heard);
      if (answer?.error !== undefined) throw new Error(answer.error);
      if (answer?.isPromise) return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
      return unwrap(answer?.value);
    };
  }

  on<Settled>('settled', ({ id, value, error }) => {
    const call = pending.get(id);
    pending.delete(id);
    if (error !== undefined) call?.reject(new Error(error));
    else call?.resolve(unwrap(value));
  });
  on<{ callback: number; values: unknown }>('callback', ({ callback, values }) => {
    callbacks.get(callback)?.(...(unwrap(values) as unknown[]));
  });
  on<{ name: string; shape: unknown }>('expose', ({ name, shape }) => {
    const freeze = (value: unknown): unknown => {
      if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) freeze(inner);
      return Object.freeze(value);
    };
    Object.defineProperty(window, name, { value: freeze(unwrap(shape)), enumerable: true });
  });
}
