import { type WallTime, wallTime } from '../../../../shared/report/hours.ts';

/** A moment on the clock of this machine. */
export function hourHere(instant: string): WallTime {
  return wallTime(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
