/** A countdown that runs or does not; moments in milliseconds since 1970. */
export type Countdown =
  | { readonly runs: false }
  /** `since`: when it was last started or set. */
  | { readonly runs: true; readonly since: number; readonly endsAt: number };

export const stopped: Countdown = { runs: false };
const second = 1_000;
const minute = 60 * second;
/** When a screen reader is told that little time is left, in ms. */
const nearEnd = 30 * second;

/** Begins a countdown of so many minutes. */
export function started(now: number, minutes: number): Countdown {
  return { runs: true, since: now, endsAt: now + minutes * minute };
}

/** One minute more; after the end the minute counts from now, so that it is a whole one. */
export function oneMinuteMore(countdown: Countdown, now: number): Countdown {
  return countdown.runs
    ? { runs: true, since: now, endsAt: Math.max(countdown.endsAt, now) + minute }
    : started(now, 1);
}

/** Whole seconds that are left; below zero once it is over. Null while it does not run. */
export function secondsLeft(countdown: Countdown, now: number): number | null {
  return countdown.runs ? Math.ceil((countdown.endsAt - now) / second) : null;
}

/** Seconds as people read them: "2:00", and "+0:05" once the time is over. */
export function clockWords(seconds: number): string {
  const away = Math.abs(seconds);
  return `${seconds < 0 ? '+' : ''}${Math.floor(away / 60)}:${String(away % 60).padStart(2, '0')}`;
}

/** What a screen reader is told, and no more often than this: `begun`, at half a minute, and at the end. */
export type Moment = 'begun' | 'near-end' | 'over' | null;

/** The moment that a countdown is in. */
export function momentOf(countdown: Countdown, now: number): Moment {
  if (!countdown.runs) return null;
  const left = countdown.endsAt - now;
  if (left <= 0) return 'over';
  return left <= nearEnd ? 'near-end' : 'begun';
}
