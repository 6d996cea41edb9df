import { addDays } from './dates.ts';

export interface WaveDates {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Last days of waves 1 to 4, counted from the assessment's day (method 8.4). */
const lastDays = [30, 90, 180, 365];
/** [Note: Waves after the year] The method dates four waves; each further one takes a quarter. */
const furtherDays = 91;

/** When a wave (from 1) runs, for an assessment of that ISO day. */
export function waveDates(assessed: string, wave: number): WaveDates {
  const from = wave === 1 ? 0 : lastDay(wave - 1) + 1;
  return { from: addDays(assessed, from), to: addDays(assessed, lastDay(wave)) };
}

function lastDay(wave: number): number {
  const known = lastDays[wave - 1];
  return known ?? 365 + (wave - lastDays.length) * furtherDays;
}
