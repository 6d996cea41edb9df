/** Looks at the clock this often, in milliseconds. */
const lookEvery = 5_000;
/** Tells of work at most this often, in milliseconds. */
const tellEvery = 5_000;
/** Tries again after this, in milliseconds, where something could not be stored. */
const tryAgainAfter = 60_000;

export interface IdleWatch {
  /** Somebody is at work, here or in another window. */
  active(): void;
  stop(): void;
}

/** Calls `onIdle` once nobody did anything for `minutes`. A computer that slept counts as idle: its first key meets the lock. `now` is in
 * milliseconds. */
export function watchIdle(
  minutes: number,
  now: () => number,
  onIdle: () => Promise<boolean>,
  onActive: () => void,
): IdleWatch {
  let last = now();
  let told = 0;
  let running = false;
  const isIdle = (): boolean => now() - last >= minutes * 60_000;
  const look = (): void => {
    if (running || !isIdle()) return;
    running = true;
    void onIdle().then((isLocked) => {
      // Once locked, the page is about to start anew.
      running = isLocked;
      if (!isLocked) last = now() - minutes * 60_000 + tryAgainAfter;
    });
  };
  const work = (): void => {
    if (isIdle()) {
      look();
      return;
    }
    last = now();
    if (last - told < tellEvery) return;
    told = last;
    onActive();
  };
  const events = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
  for (const name of events) window.addEventListener(name, work, { capture: true, passive: true });
  const timer = setInterval(look, lookEvery);
  return {
    active: () => {
      last = now();
    },
    stop: () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, work, { capture: true });
    },
  };
}
