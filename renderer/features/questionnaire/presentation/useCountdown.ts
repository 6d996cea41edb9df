import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePreferences } from '../../../api/queries.ts';
import { instant } from '../../../api/today.ts';
import { type Countdown, type Moment, momentOf, oneMinuteMore, secondsLeft, started, stopped } from './countdown.ts';

/** [Note: One clock] The room has one clock, which goes on while the screen is changed. */
let countdown: Countdown = stopped;
const listeners = new Set<() => void>();

function set(next: Countdown): void {
  countdown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The clock as a screen shows it. */
export interface Clock {
  /** Whole seconds, below zero once the time is over; null while it does not run. */
  readonly seconds: number | null;
  readonly moment: Moment;
  readonly minutes: number;
  /** Starts it, or stops it while it runs. */
  readonly toggle: () => void;
  readonly addMinute: () => void;
}

/** How often the clock is looked at, in ms. */
const look = 200;

/** Milliseconds since 1970. */
const present = () => Date.parse(instant());

/** The clock of the room, again on every second that it shows. */
export function useCountdown(): Clock {
  const { talkMinutes } = usePreferences();
  const now = useSyncExternalStore(subscribe, () => countdown);
  const [time, setTime] = useState(() => present());
  useEffect(() => {
    if (!now.runs) return undefined;
    // The screen is drawn anew only when it shows another second.
    const tick = setInterval(() => {
      const at = present();
      setTime((before) => (secondsLeft(now, at) === secondsLeft(now, before) ? before : at));
    }, look);
    return () => clearInterval(tick);
  }, [now]);
  // A countdown that has just begun is later than the last look at the time.
  const seen = now.runs ? Math.max(time, now.since) : time;
  return {
    seconds: secondsLeft(now, seen),
    moment: momentOf(now, seen),
    minutes: talkMinutes,
    toggle: () => set(now.runs ? stopped : started(present(), talkMinutes)),
    addMinute: () => set(oneMinuteMore(now, present())),
  };
}
