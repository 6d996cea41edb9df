import type { Clock } from '../../../shared/base/time.ts';

/** Wrong passphrases that cost nothing: people mistype. */
const free = 3;
/** Longest wait, in seconds. */
const longest = 60;

/** Counts wrong passphrases: after the third, each makes the next one wait twice as long, up to a minute. */
export interface Attempts {
  /** Seconds until the next one may be looked at; 0: now. */
  wait(): number;
  wrong(): void;
  right(): void;
}

export function countAttempts(clock: Clock): Attempts {
  let wrong = 0;
  let since = 0;
  const pause = (): number => (wrong < free ? 0 : Math.min(longest, 2 ** (wrong - free)));
  return {
    wait() {
      const passed = (Date.parse(clock.now()) - since) / 1_000;
      // A clock that was set back makes nobody wait longer than once.
      return passed < 0 ? pause() : Math.max(0, Math.ceil(pause() - passed));
    },
    wrong() {
      wrong += 1;
      since = Date.parse(clock.now());
    },
    right() {
      wrong = 0;
    },
  };
}
